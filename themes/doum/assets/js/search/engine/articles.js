/* What articles are filtered and sorted by; loaded when a filter, a count or an order is asked for. */
import { unpack } from "./files.js";
import { parseWords } from "./vocabulary.js";

export class Articles {
  #load;
  #files;
  #traits;
  #orders = new Map();

  /**
   * @param files  names of the files `articles` and `orders`
   * @param load   returns the text of a file
   */
  constructor(files, load) {
    this.#files = files;
    this.#load = load;
  }

  /** The traits of every article: `{product: [slug], category: [path], audience: […]}` by its name. */
  traits() {
    this.#traits ??= remembered(this.#load(this.#files.articles).then(parseArticles), () => (this.#traits = undefined));
    return this.#traits;
  }

  /** The place of every article in an order: "updated" or "title". */
  async order(name) {
    if (!this.#orders.has(name)) {
      const [traits, text] = await Promise.all([this.traits(), this.#load(this.#files.orders)]);
      const places = JSON.parse(text)[name];
      this.#orders.set(name, new Map([...traits.keys()].map((article, at) => [article, places[at]])));
    }
    return this.#orders.get(name);
  }
}

function remembered(promise, forget) {
  promise.catch(forget);
  return promise;
}

/** Reads the file of articles: kinds of traits, then which kind each article is of. */
export function parseArticles(text) {
  const end = text.indexOf("\n");
  const kinds = JSON.parse(text.slice(0, end));
  return new Map(parseWords(text.slice(end + 1)).map(([name, kind]) => [name, kinds[kind]]));
}

/** Opens the articles of a language. */
export function openArticles(url, entry) {
  return new Articles(entry, (name) => unpack(`${url}words/${name}`));
}
