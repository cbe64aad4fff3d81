/* The words of a language and in how many articles each is; loaded as queries need them. */
import { apart, isSyllable } from "./hangul.js";
import { unpack } from "./files.js";
import { formsOf } from "./verbs.js";

const VERB = "~";
const ALL = "all";

/** The key of the file that a word is in; as `shard_of` in `doum/search/vocabulary.py`. */
export function shardOf(word) {
  const first = word[0];
  if (isSyllable(first)) return apart(first)[0];
  return /[a-z0-9]/.test(first) ? first : "_";
}

/** Reads front-coded lines: `[word, number of articles]` in order. */
export function parseWords(text) {
  let before = "";
  return text.split("\n").filter(Boolean).map((line) => {
    const [rest, number] = line.split("\t");
    before = before.slice(0, parseInt(rest[0], 36)) + rest.slice(1);
    return [before, parseInt(number, 36)];
  });
}

export class Lexicon {
  #load;
  #loading = new Map();
  #words = new Map();
  #forms = new Map();

  /**
   * @param entry   what `lexicon.json` holds
   * @param details the rules and synonyms of the language
   * @param load    returns the lines of a file of words
   */
  constructor(entry, { rules, synonyms }, load) {
    this.documents = entry.documents;
    this.rules = rules;
    this.synonyms = new Map(Object.entries(synonyms));
    this.#load = load;
    this.files = entry.words;
    for (const word of this.synonyms.keys()) this.#add(word, 0);
  }

  /** Loads the files that words with these beginnings are in. */
  async need(texts) {
    const keys = this.files[ALL] ? [ALL] : new Set([...texts].filter(Boolean).map(shardOf));
    await Promise.all([...keys].filter((key) => this.files[key]).map((key) => this.#file(key)));
  }

  #file(key) {
    if (!this.#loading.has(key)) {
      const loaded = this.#load(this.files[key]).then((text) => {
        for (const [word, number] of parseWords(text)) this.#add(word, number);
      });
      loaded.catch(() => this.#loading.delete(key));
      this.#loading.set(key, loaded);
    }
    return this.#loading.get(key);
  }

  #add(word, number) {
    if (this.#words.get(word) > number) return;
    this.#words.set(word, number);
    if (!word.endsWith(VERB)) return;
    for (const form of formsOf(word.slice(0, -1))) {
      if (!this.#forms.has(form)) this.#forms.set(form, new Set());
      this.#forms.get(form).add(word);
    }
  }

  /** Whether articles or synonyms have the word. */
  has(word) {
    return this.#words.has(word);
  }

  /** In how many articles a word is. */
  count(word) {
    return this.#words.get(word) ?? 0;
  }

  /** The verbs that may be written so. */
  verbs(form) {
    return [...(this.#forms.get(form) ?? [])];
  }

  /** How much a word tells: rare ones more (BM25's inverse document frequency). */
  rarity(number) {
    return Math.log(1 + (this.documents - number + 0.5) / (number + 0.5));
  }

  /** All words that have been loaded, with their numbers. */
  entries() {
    return this.#words.entries();
  }
}

/** Opens the lexicon of a language. */
export async function openLexicon(url) {
  const response = await fetch(`${url}lexicon.json`);
  if (!response.ok) throw new Error(`${response.status}: lexicon.json`);
  const entry = await response.json();
  const load = (name) => unpack(`${url}words/${name}`);
  const details = JSON.parse(await load(entry.lexicon));
  return new Lexicon(entry, details, load);
}
