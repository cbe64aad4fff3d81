/* The lexicon of a language, loaded on demand. */
import { unpack } from "./files.js";
import { formsBy, openStemmer, variantsOf } from "./forms.js";
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
   * @param {{ rules: Rules, intents: Intents, synonyms: Record<string, string[][]>, usual: string }} details
   * @param {Load} load
   * @param {Stem} [stem] if the language has stems
   */
  constructor(entry, { rules, intents, synonyms, usual }, load, stem) {
    const forms = formsBy(stem, rules.affixes);
    const variants = variantsOf(rules.variants ?? "");
    const meant = new Map(Object.entries(synonyms));
    this.#usual = new Shard(parseWords(usual), rules.stops);
    this.#details = { rules, synonyms: meant, said: saidIn(meant), documents: entry.documents, forms, variants };
    this.#files = entry.words;
    this.#load = load;
    this.rules = rules;
    this.intents = intents;
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
  const [text, stem] = await Promise.all([load(entry.lexicon), stemming]);
  return lexiconOf(entry, text, load, stem);
}

/**
 * Reads its file: a line of rules and synonyms, and the usual words after it.
 * @type {(entry: LexiconFile, text: string, load: Load, stem?: Stem) => Lexicon}
 */
export function lexiconOf(entry, text, load, stem) {
  const end = text.indexOf("\n");
  return new Lexicon(entry, { ...JSON.parse(text.slice(0, end)), usual: text.slice(end + 1) }, load, stem);
}
