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
  /** Whether the first results answer what was asked, or only something near it; "none" without results. */
  fit: "good" | "weak" | "none";
  /** Parts of the query that no word of the site explains. */
  unknown: string[];
  /** Whether the reader asks for a person. */
  isContact: boolean;
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
  /** Whether it only ranks what other concepts find. */
  isFaint?: boolean;
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
  /** The parts that no word of the site explains. */
  unknown: string[];
  /** Words that every question has, for when nothing else was said. */
  padding?: Concept[];
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
  /** What it is, if it is no word. */
  identifier?: Identifier;
}

/** A number, a code, an address or a name with signs. */
interface Identifier {
  kind: string;
  text: string;
  start: number;
  /** The index's words for it, all with the same meaning, the closest first. */
  words: string[];
  /** Words for what it is a part of: `1.2` for 1.2.4. */
  wider: string[];
  /** The same in plain words: `get User Id`. */
  spelt: string;
}

/** A word that another text may stand for. */
type Similar = { word: string; distance: number };

/* The words of a language */

/** The part of a vocabulary that segmenting Hangul needs. */
interface Words {
  synonyms: Synonyms;
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
  /** Syllables of everyday words. */
  syllables?: string[];
  stops?: string[];
  /** "words": the language has no rules of its own; see `written.js`. */
  reading?: string;
  /** What compounds have between their parts. */
  links?: string[];
  /** Whether an apostrophe is a letter. */
  apostrophes?: boolean;
  /** What stands between the syllables of a word. */
  glue?: string;
  /** A pattern of what to strip from both ends of a word. */
  affixes?: string;
  /** Pairs of a traditional and a simplified character. */
  variants?: string;
}

/** Returns the stem of a word in lower case. */
type Stem = (word: string) => string;

/** Returns the forms by which the index may know a word. */
type Forms = (word: string) => string[];

/** The characters that may stand for a character. */
type Variants = Map<string, string[]>;

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

/** A piece of a written word. */
type Part = Piece & {
  /** Whether it begins in the word before. */
  crosses: boolean;
  /** Whether it is one syllable before known words. */
  isAside: boolean;
  /** Whether it explains nothing: unknown, or one syllable that is left over. */
  isBad: boolean;
  /** Whether it is one syllable of grammar or of a verb. */
  isShort: boolean;
};

/** What a part of a written word stands for if it is no word of the site. */
interface Meant {
  ways: Saying[];
  /** The correction; empty if it is none. */
  to: string;
  /** A word that may have been meant, or else the text is a word of its own. */
  guess?: string;
}

/** The pieces of a written word: without fillers, unless some of it is unexplained. */
interface Group {
  word: string;
  /** Whether grammar comes first: 새 + 금 + 계산서 may be a slip. */
  isLed: boolean;
  padding: Part[];
  pieces: Part[];
  /** The text between two positions in conjoining jamo. */
  letters: (start: number, end: number) => string;
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

type Features = {
  title: number;
  focus: number;
  block: number;
  keywords: number;
  /** How alike the title and the query look. */
  likeness: number;
  /** The same, counting only titles that are nearly the query. */
  alike: number;
  /** Whether the title is the query, letter by letter. */
  same: number;
  /** Whether the title or the text contains the query as typed. */
  verbatim: number;
  place: number;
  /** Whether its title explains something, 1, or tells of trouble, -1. */
  manner: number;
  popular: number;
};

/** What the top results are scored for. */
type Asked = { q: string; concepts: Concept[]; intents: Intents };

/** `intents.toml` in one language: what readers mean beside their words. */
interface Intents {
  contact?: string[];
  around?: string[];
  asking?: string[];
  trouble?: string[];
}

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
  /** The names of its product and categories. */
  places: string[];
  /** Whether it is one of the popular questions. */
  popular: boolean;
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
  /** The module with the language's stemmer, if it has stems. */
  stemmer?: string;
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
