/* The words of a language that a query may use: a fixed part of the lexicon, so that a query is
   interpreted the same way regardless of earlier searches. */
import { apart, isSyllable } from "./hangul.js";
import { plainForms } from "./forms.js";
import { ACRONYM } from "./identifiers.js";
import { formsOf } from "./verbs.js";

const VERB = "~";
const COUNTED = /^[0-9.]+[^0-9.!-~]/; /* 30명 is no word to correct to */

/**
 * The key of the file that contains a word; same as `shard_of` in `doum/search/vocabulary.py`.
 * @type {(word: string) => string}
 */
export function shardOf(word) {
  const first = word[0];
  if (isSyllable(first)) return apart(first)[0];
  return /[a-z0-9]/.test(first) ? first : "_";
}

/**
 * Parses front-coded lines of sorted words.
 * @type {(text: string) => Entry[]}
 */
export function parseWords(text) {
  let before = "";
  return text.split("\n").filter(Boolean).map((line) => {
    const [rest, number] = line.split("\t");
    before = before.slice(0, parseInt(rest[0], 36)) + rest.slice(1);
    return [before, parseInt(number, 36)];
  });
}

/** A file of words, with the inflected forms of its verbs. */
export class Shard {
  /** @type {Map<string, string[]>} */
  #forms = new Map();

  /**
   * @param {Entry[]} entries
   * @param {string[]} [stops] words that nothing is a typo for, or the beginning of
   */
  constructor(entries, stops = []) {
    const passed = new Set(stops);
    this.words = new Map(entries);
    this.usual = entries.filter(([word, number]) => number && !word.endsWith(VERB) && word[0] !== ACRONYM && !passed.has(word) && !COUNTED.test(word));
    for (const word of this.words.keys()) if (word.endsWith(VERB)) this.#addForms(word);
  }

  /** @type {(word: string) => void} */
  #addForms(word) {
    for (const form of formsOf(word.slice(0, -1))) {
      this.#forms.set(form, [...this.verbs(form), word]);
    }
  }

  /** @type {(form: string) => string[]} */
  verbs(form) {
    return this.#forms.get(form) ?? [];
  }
}

export class Vocabulary {
  #shards;
  #said;
  /** @type {Entry[] | undefined} */
  #usual;

  /**
   * @param {Shard[]} shards the files of words
   * @param {{ rules?: Rules, synonyms?: Synonyms | Record<string, string[][]>, said?: Shard, documents?: number, forms?: Forms, variants?: Variants }} details
   *   `said` has the words that have synonyms
   */
  constructor(shards, { rules = {}, synonyms = {}, said, documents = 0, forms = plainForms, variants = new Map() }) {
    /** @type {Synonyms} */
    this.synonyms = synonyms instanceof Map ? synonyms : new Map(Object.entries(synonyms));
    this.#said = said ?? saidIn(this.synonyms);
    this.#shards = shards;
    this.rules = rules;
    this.documents = documents;
    this.formsOf = forms;
    this.variants = variants;
  }

  /**
   * Whether articles or synonyms contain the word.
   * @type {(word: string) => boolean}
   */
  has(word) {
    return this.#said.words.has(word) || this.#shards.some((shard) => shard.words.has(word));
  }

  /**
   * The number of articles that contain a word.
   * @type {(word: string) => number}
   */
  count(word) {
    for (const { words } of this.#shards) {
      const count = words.get(word);
      if (count !== undefined) return count;
    }
    return 0;
  }

  /**
   * The verbs that have this form.
   * @type {(form: string) => string[]}
   */
  verbs(form) {
    return [...new Set([...this.#shards, this.#said].flatMap((shard) => shard.verbs(form)))];
  }

  /**
   * The weight of a word, higher for rare ones (BM25's inverse document frequency).
   * @type {(number: number) => number}
   */
  rarity(number) {
    return Math.log(1 + (this.documents - number + 0.5) / (number + 0.5));
  }

  /** All words of articles except verbs and padding, with their counts. */
  usual() {
    return (this.#usual ??= this.#shards.length === 1 ? this.#shards[0].usual : this.#shards.flatMap(({ usual }) => usual));
  }
}

/**
 * The words that have synonyms, in no article.
 * @type {(synonyms: Synonyms) => Shard}
 */
export function saidIn(synonyms) {
  return new Shard([...synonyms.keys()].map((word) => [word, 0]));
}
