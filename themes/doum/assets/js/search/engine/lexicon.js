/* The lexicon of a language, loaded on demand. */
import { unpack } from "./files.js";
import { parseWords, Shard, shardOf, Vocabulary } from "./vocabulary.js";

const ALL = "all";

export class Lexicon {
  #load;
  #files;
  #details;
  /** @type {Map<string, Promise<Shard>>} */
  #shards = new Map();

  /**
   * @param {LexiconFile} entry
   * @param {{ rules: Rules, synonyms: Record<string, string[][]> }} details
   * @param {Load} load
   */
  constructor(entry, { rules, synonyms }, load) {
    this.#details = { rules, synonyms: new Map(Object.entries(synonyms)), documents: entry.documents };
    this.#files = entry.words;
    this.#load = load;
    this.rules = rules;
  }

  /**
   * Returns the part of the vocabulary that contains the usual words and those with these beginnings.
   * @type {(texts: string[]) => Promise<Vocabulary>}
   */
  async vocabulary(texts) {
    const wanted = new Set([...texts].filter(Boolean).map(shardOf));
    const keys = [ALL, ...[...wanted].sort()].filter((key) => this.#files[key]);
    return new Vocabulary(await Promise.all(keys.map((key) => this.#shard(key))), this.#details);
  }

  /** @type {(key: string) => Promise<Shard>} */
  #shard(key) {
    let shard = this.#shards.get(key);
    if (!shard) {
      shard = this.#load(this.#files[key]).then((text) => new Shard(parseWords(text)));
      shard.catch(() => this.#shards.delete(key));
      this.#shards.set(key, shard);
    }
    return shard;
  }
}

/**
 * Opens the lexicon of a language; asks at once for what every query needs.
 * @type {(url: string, entry: LexiconFile) => Promise<Lexicon>}
 */
export async function openLexicon(url, entry) {
  const fresh = (/** @type {string} */ name) => unpack(`${url}words/${name}`);
  const early = new Map([entry.lexicon, entry.words[ALL]].map((name) => [name, fresh(name)]));
  for (const file of early.values()) file.catch(() => {}); /* awaited where it is used */
  const load = (/** @type {string} */ name) => {
    const file = early.get(name) ?? fresh(name);
    early.delete(name);
    return file;
  };
  return new Lexicon(entry, JSON.parse(await load(entry.lexicon)), load);
}
