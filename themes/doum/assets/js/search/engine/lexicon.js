/* The lexicon of a language, loaded on demand. */
import { unpack } from "./files.js";
import { formsBy, openStemmer, variantsOf } from "./forms.js";
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
   * @param {{ rules: Rules, intents: Intents, synonyms: Record<string, string[][]> }} details
   * @param {Load} load
   * @param {Stem} [stem] if the language has stems
   */
  constructor(entry, { rules, intents, synonyms }, load, stem) {
    const forms = formsBy(stem, rules.affixes);
    const variants = variantsOf(rules.variants ?? "");
    this.#details = { rules, synonyms: new Map(Object.entries(synonyms)), documents: entry.documents, forms, variants };
    this.#files = entry.words;
    this.#load = load;
    this.rules = rules;
    this.intents = intents;
  }

  /**
   * Returns the part of the vocabulary that contains the words with these beginnings.
   * @type {(texts: string[]) => Promise<Vocabulary>}
   */
  async vocabulary(texts) {
    const wanted = this.#files[ALL] ? [ALL] : [...new Set([...texts].filter(Boolean).map(shardOf))].sort();
    const keys = wanted.filter((key) => this.#files[key]);
    return new Vocabulary(await Promise.all(keys.map((key) => this.#shard(key))), this.#details);
  }

  /** @type {(key: string) => Promise<Shard>} */
  #shard(key) {
    let shard = this.#shards.get(key);
    if (!shard) {
      shard = this.#load(this.#files[key]).then((text) => new Shard(parseWords(text), this.rules.stops));
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
  const stemming = entry.stemmer ? openStemmer(`${url}words/${entry.stemmer}`) : undefined;
  const [details, stem] = await Promise.all([load(entry.lexicon), stemming]);
  return new Lexicon(entry, JSON.parse(details), load, stem);
}
