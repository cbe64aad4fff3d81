/* Types shared by the modules of `js/search/engine/`. Used by the type checker only. */

/* Requests and answers */

/** A page's request: the query, the active filters by name, and how to list the results. */
interface SearchRequest {
  q: string;
  product?: string;
  category?: string;
  /** The names of the site's other filters. */
  facets?: string[];
  /** "updated" or "title"; otherwise best first. */
  sort?: string;
  page?: number;
  size?: number;
  /** As typed: no corrections, completions or synonyms. */
  exact?: boolean;
  /** Whether to count what other filters would give. */
  counts?: boolean;
  /** The value of a facet, and the page's own values. */
  [facet: string]: string | string[] | number | boolean | undefined;
}

interface SearchAnswer {
  total: number;
  /** The page that is shown: at most the last one. */
  page: number;
  items: Item[];
  counts: Counts;
  /** The query searched for instead of the typed one. */
  corrected: Correction | null;
  /** A query that may have been meant. */
  suggestion: string | null;
  empty: WaysOut | null;
  /** How the query was interpreted. */
  concepts: Concept[];
}

type Correction = { from: string; to: string };

/** The number of articles that each value of each filter would leave. */
type Counts = Record<string, Record<string, number>>;

/** Ways out of an empty result. */
interface WaysOut {
  /** Words similar to the typed ones. */
  spelling: string[];
  /** The number of results without each filter. */
  without: { name: string; total: number }[];
  /** The number of results in other products. */
  products: { product: string; total: number }[];
  /** The number of results in other languages. */
  languages?: { language: string; total: number }[];
}

/** What a result shows of an article. */
interface Item {
  key: string;
  /** Without the site's base path. */
  url: string;
  title: Marked;
  excerpt: Marked;
  product: string;
  category: string;
  facets: Record<string, string[]>;
  updated: string;
  hits: { url: string; title: Marked }[];
  /* Explains the rank; shown by `doum search`. */
  score?: number;
  covered?: number;
  parts?: Features;
}

/** A text in parts; `true` for those that match the query. */
type Marked = [text: string, isMatch: boolean][];

/* Interpreted queries */

/** A way to say something: words that must all be found, and its weight, at most 1. */
type Saying = { words: string[]; weight: number };

/** A way that occurs in articles, with the number of articles and the rarity of each word. */
type Way = Saying & { counts: number[]; rarities: number[] };

/** Something that the query asks for, and the ways to say it; the best way counts. */
interface Concept {
  text: string;
  ways: Way[];
  /** Its weight. */
  rarity: number;
  /** Whether it affects ranking only and is not marked in results. */
  isSilent?: boolean;
}

/** What was typed, and what it was interpreted as. */
type Fix = [said: string, meant: string];

/** The interpretation of a query or a part of one. */
interface Understood {
  concepts: Concept[];
  /** Corrections of words that find nothing. */
  fixes: Fix[];
  /** Words that find something, where another may have been meant. */
  hints: Fix[];
  /** Whether loading more of the vocabulary may help. */
  isUnknown: boolean;
}

type UnderstandOptions = {
  /** As typed, without corrections or synonyms. */
  exact: boolean;
  /** Whether the last word may be unfinished. */
  open: boolean;
};

/** A part of a query without spaces, punctuation or a change of script. */
interface Chunk {
  text: string;
  /** With capitals kept: they are double consonants on the Korean keyboard. */
  typed: string;
  /** Whether it directly follows another chunk. */
  isAttached: boolean;
}

/** A word that another text may stand for. */
type Similar = { word: string; distance: number };

/* The words of a language */

/** The part of a vocabulary that segmenting Hangul needs. */
interface Words {
  has(word: string): boolean;
  count(word: string): number;
  verbs(form: string): string[];
}

type Vocabulary = import("../assets/js/search/engine/vocabulary.js").Vocabulary;

/** A word, and the number of articles that contain it. */
type Entry = [word: string, count: number];

/** The synonyms of a word, each a list of words. */
type Synonyms = Map<string, string[][]>;

/** The rules of a language, as in its file in `search/languages/`. */
interface Rules {
  particles?: string[];
  endings?: string[];
  helpers?: string[];
  fillers?: string[];
  negations?: string[];
  negation?: string;
  stops?: string[];
}

/** The rules of Korean as lookup sets. */
interface KoreanRules {
  particles: Set<string>;
  /** In conjoining jamo. */
  endings: Set<string>;
  fillers: Set<string>;
  negations: Set<string>;
  /** The word that represents all negations. */
  negation: string;
}

/** A piece of Hangul, without particles and endings. */
interface Piece {
  kind: "word" | "filler" | "unknown";
  text: string;
  /** The vocabulary's word; the text itself if it is not in the vocabulary. */
  word: string;
  /** Its start, in conjoining jamo. */
  start: number;
  end: number;
}

/* Articles */

/** A matching article, by Pagefind's id. */
interface Found {
  id: string;
  score: number;
  /** The share of the query that it covers, at most 1. */
  covered: number;
  /** The score's components from its text. */
  parts?: Features;
}

type Features = { title: number; focus: number; block: number; keywords: number };

/** The text and location of an article, in a file of its own. */
interface Leaf {
  key: string;
  url: string;
  title: string;
  summary: string;
  product: string;
  category: string;
  facets: Record<string, string[]>;
  updated: string;
  keywords: string[];
  blocks: Block[];
}

/** A text, or a heading with its anchor. */
type Block = string | [title: string, anchor: string];

/** A match in a text. */
type Place = [start: number, end: number];

/** The values by which an article is filtered; articles with the same values share them. */
type Traits = Record<string, string[] | undefined>;

/** The traits of every article, by its id. */
type AllTraits = Map<string, Traits>;

/** The active filters. */
type Chosen = Map<string, string>;

/* Files */

/** Loads the text of a search data file. */
type Load = (name: string) => Promise<string>;

/** `lexicon.json`: the names of a language's files. */
interface LexiconFile {
  documents: number;
  /** Files of rare words by their first letters; the usual ones are in the lexicon. */
  words: Record<string, string>;
  lexicon: string;
  articles: string;
  orders: string;
  /** The folders of leaves in the order of the index: their names in one text, and their sizes. */
  leaves: { names: string; sizes: number[] };
  /** Pagefind's files and its own entry; the list of pages belongs into `meta` at `at`. */
  pagefind: { module: string; wasm: string; meta: string; at: number; pages: number; entry: object };
}

/** Pagefind's files by URL, as asked for before it does. */
// oxlint-disable-next-line no-var -- a property of `globalThis` is declared by nothing else
declare var doumFetched: Map<string, () => Promise<Response>> | undefined;

/** The parts of Pagefind's module that are used. */
interface Pagefind {
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}
