/* The lexicon of a language, loaded as queries need it. */
import { unpack } from "./files.js";
import { parseWords, Shard, shardOf, Vocabulary } from "./vocabulary.js";

const ALL = "all";

export class Lexicon {
  #load;
  #files;
  #details;
  #shards = new Map();

  /**
   * @param entry   what `lexicon.json` holds
   * @param details the rules and synonyms of the language
   * @param load    returns the lines of a file of words
   */
  constructor(entry, { rules, synonyms }, load) {
    this.#details = { rules, synonyms: new Map(Object.entries(synonyms)), documents: entry.documents };
    this.#files = entry.words;
    this.#load = load;
    this.rules = rules;
  }

  /** Returns the part of the vocabulary in which words with these beginnings are. */
  async vocabulary(texts) {
    const wanted = this.#files[ALL] ? [ALL] : [...new Set([...texts].filter(Boolean).map(shardOf))].sort();
    const keys = wanted.filter((key) => this.#files[key]);
    return new Vocabulary(await Promise.all(keys.map((key) => this.#shard(key))), this.#details);
  }

  #shard(key) {
    if (!this.#shards.has(key)) {
      const shard = this.#load(this.#files[key]).then((text) => new Shard(parseWords(text)));
      shard.catch(() => this.#shards.delete(key));
      this.#shards.set(key, shard);
    }
    return this.#shards.get(key);
  }
}

/** Opens the lexicon of a language. */
export async function openLexicon(url, entry) {
  const load = (name) => unpack(`${url}words/${name}`);
  return new Lexicon(entry, JSON.parse(await load(entry.lexicon)), load);
}
