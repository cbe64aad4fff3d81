/* What the modules of `js/search/engine/` pass on to each other. Read by the type checker only. */

/* Requests and answers */

/** What a page asks: the query, the filters that are set by their names, and how to list. */
interface SearchRequest {
  q: string;
  product?: string;
  category?: string;
  /** The names of the site's other filters. */
  facets?: string[];
  /** "updated" or "title"; else the best come first. */
  sort?: string;
  page?: number;
  size?: number;
  /** As typed: nothing is corrected, completed or said in other words. */
  exact?: boolean;
  /** Whether to count what other filters would give. */
  counts?: boolean;
  /** The value of a facet, and what else the page keeps for itself. */
  [facet: string]: string | string[] | number | boolean | undefined;
}

interface SearchAnswer {
  total: number;
  /** The page that is shown: the last where a later one was asked for. */
  page: number;
  items: Item[];
  counts: Counts;
  /** What was searched for instead of what was typed. */
  corrected: Correction | null;
  /** What may have been meant. */
  suggestion: string | null;
  empty: WaysOut | null;
  /** How the query was understood. */
  concepts: Concept[];
}

type Correction = { from: string; to: string };

/** How many articles each value of each filter would leave. */
type Counts = Record<string, Record<string, number>>;

/** What would help where nothing is found. */
interface WaysOut {
  /** Words near those that were typed. */
  spelling: string[];
  /** What is found once a filter is dropped. */
  without: { name: string; total: number }[];
  /** What other products have. */
  products: { product: string; total: number }[];
  /** What other languages have. */
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
  /* Why it stands where it does; `doum search` says it. */
  score?: number;
  covered?: number;
  parts?: Features;
}

/** A text in parts: those that match the query are `true`. */
type Marked = [text: string, isMatch: boolean][];

/* A query understood */

/** A way to say something: words that must all be found, and how much it counts, 1 at most. */
type Saying = { words: string[]; weight: number };

/** A way that articles have, with the number of articles and the rarity of each word. */
type Way = Saying & { counts: number[]; rarities: number[] };

/** A thing that is asked for, and the ways to say it; the best way counts. */
interface Concept {
  text: string;
  ways: Way[];
  /** How much it tells. */
  rarity: number;
  /** Whether it ranks without being shown or marked. */
  isSilent?: boolean;
}

/** What was said, and what it was taken for. */
type Fix = [said: string, meant: string];

/** A query, or a part of one, as it was understood. */
interface Understood {
  concepts: Concept[];
  /** Where what was said finds nothing. */
  fixes: Fix[];
  /** Where what was said finds something, and another word may have been meant. */
  hints: Fix[];
  /** Whether more of the vocabulary may help. */
  isUnknown: boolean;
}

type UnderstandOptions = {
  /** As typed, and nothing else. */
  exact: boolean;
  /** Whether the last word may be unfinished. */
  open: boolean;
};

/** A stretch of a query without spaces, signs or a change of script. */
interface Chunk {
  text: string;
  /** With its capitals, which are double consonants on the other keyboard. */
  typed: string;
  /** Whether another chunk ends where it begins. */
  isAttached: boolean;
}

/** A word that another may stand for. */
type Similar = { word: string; distance: number };

/* The words of a language */

/** What cutting Hangul asks of a vocabulary. */
interface Words {
  has(word: string): boolean;
  count(word: string): number;
  verbs(form: string): string[];
}

type Vocabulary = import("../assets/js/search/engine/vocabulary.js").Vocabulary;

/** A word, and the number of articles that have it. */
type Entry = [word: string, count: number];

/** Ways to say a word, each as the words that it takes. */
type Synonyms = Map<string, string[][]>;

/** The rules of a language, as its file in `search/languages/` has them. */
interface Rules {
  particles?: string[];
  endings?: string[];
  helpers?: string[];
  fillers?: string[];
  negations?: string[];
  negation?: string;
  stops?: string[];
}

/** The rules of Korean as they are looked up. */
interface KoreanRules {
  particles: Set<string>;
  /** In conjoining jamo. */
  endings: Set<string>;
  fillers: Set<string>;
  negations: Set<string>;
  /** The word that stands for all of these. */
  negation: string;
}

/** A piece of Hangul; particles and endings are gone. */
interface Piece {
  kind: "word" | "filler" | "unknown";
  text: string;
  /** As the vocabulary has it; what is no word of it is its text. */
  word: string;
  /** Where it begins, in conjoining jamo. */
  start: number;
  end: number;
}

/* Articles */

/** An article found, by the id that Pagefind has for it. */
interface Found {
  id: string;
  score: number;
  /** How much it has of what is asked, 1 at most. */
  covered: number;
  /** What its own text adds to the score. */
  parts?: Features;
}

type Features = { title: number; focus: number; block: number; keywords: number };

/** The text of an article and where it stands: a file of its own. */
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

/** What an article can be filtered by; kinds of articles share theirs. */
type Traits = Record<string, string[] | undefined>;

/** Those of every article, by its id. */
type AllTraits = Map<string, Traits>;

/** The filters that are set. */
type Chosen = Map<string, string>;

/* Files */

/** Returns the text of a file of search data. */
type Load = (name: string) => Promise<string>;

/** `lexicon.json`: the names of a language's files. */
interface LexiconFile {
  documents: number;
  words: Record<string, string>;
  lexicon: string;
  articles: string;
  orders: string;
}

/** Pagefind's own module, as far as it is used. */
interface Pagefind {
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}
