/* Data to filter and sort articles; loaded when a filter, a count or a sort order is requested. */
import { unpack } from "./files.js";

export class Articles {
  #load;
  #files;
  /** @type {Promise<AllTraits> | undefined} */
  #traits;
  /** @type {Map<string, Map<string, number>>} */
  #orders = new Map();

  /**
   * @param {{ articles: string, orders: string }} files the names of the two files
   * @param {Load} load
   */
  constructor(files, load) {
    this.#files = files;
    this.#load = load;
  }

  /** The traits of every article, by its id. */
  traits() {
    this.#traits ??= remembered(this.#load(this.#files.articles).then(parseArticles), () => (this.#traits = undefined));
    return this.#traits;
  }

  /**
   * The position of every article in a sort order: "updated" or "title".
   * @type {(name: string) => Promise<Map<string, number>>}
   */
  async order(name) {
    let order = this.#orders.get(name);
    if (!order) {
      const [traits, text] = await Promise.all([this.traits(), this.#load(this.#files.orders)]);
      const places = JSON.parse(text)[name];
      order = new Map([...traits.keys()].map((article, at) => [article, places[at]]));
      this.#orders.set(name, order);
    }
    return order;
  }
}

/** @type {<T>(promise: Promise<T>, forget: () => void) => Promise<T>} */
function remembered(promise, forget) {
  promise.catch(forget);
  return promise;
}

/**
 * Parses the articles file: combinations of traits, then the combination of each article in the
 * order of the index, whose ids are its places in base 36.
 * @type {(text: string) => AllTraits}
 */
export function parseArticles(text) {
  const end = text.indexOf("\n");
  const kinds = JSON.parse(text.slice(0, end));
  const numbers = text.slice(end + 1).split(",").filter(Boolean);
  return new Map(numbers.map((kind, place) => [place.toString(36), kinds[parseInt(kind, 36)]]));
}

/**
 * Opens the articles of a language.
 * @type {(url: string, entry: LexiconFile) => Articles}
 */
export function openArticles(url, entry) {
  return new Articles(entry, (name) => unpack(`${url}words/${name}`));
}
