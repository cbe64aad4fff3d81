/* The lexicon of a language, loaded on demand. */
import { unpack } from "./files.js";
import { parseWords, saidIn, Shard, shardOf, Vocabulary } from "./vocabulary.js";

export class Lexicon {
  #load;
  #files;
  #details;
  /** @type {Map<string, Promise<Shard>>} */
  #shards = new Map();
  #usual;

  /**
   * @param {Pick<LexiconFile, "documents" | "words">} entry
   * @param {{ rules: Rules, synonyms: Record<string, string[][]>, usual: string }} details
   * @param {Load} load
   */
  constructor(entry, { rules, synonyms, usual }, load) {
    this.#usual = new Shard(parseWords(usual));
    const meant = new Map(Object.entries(synonyms));
    this.#details = { rules, synonyms: meant, said: saidIn(meant), documents: entry.documents };
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
    const keys = [...wanted].sort().filter((key) => this.#files[key]);
    const rare = await Promise.all(keys.map((key) => this.#shard(key)));
    return new Vocabulary([this.#usual, ...rare], this.#details);
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
 * Opens the lexicon of a language.
 * @type {(url: string, entry: LexiconFile) => Promise<Lexicon>}
 */
export async function openLexicon(url, entry) {
  const load = (/** @type {string} */ name) => unpack(`${url}words/${name}`);
  return lexiconOf(entry, await load(entry.lexicon), load);
}

/**
 * Reads its file: a line of rules and synonyms, and the usual words after it.
 * @type {(entry: LexiconFile, text: string, load: Load) => Lexicon}
 */
export function lexiconOf(entry, text, load) {
  const end = text.indexOf("\n");
  return new Lexicon(entry, { ...JSON.parse(text.slice(0, end)), usual: text.slice(end + 1) }, load);
}
