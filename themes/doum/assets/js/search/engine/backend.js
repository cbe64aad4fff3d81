/* Pagefind behind one question: which articles have this word, and how much does it weigh there.
   Everything that knows Pagefind is here. It is asked one word at a time, by its code. */
import { codeOf } from "./terms.js";

const RANKING = { pageLength: 0, termFrequency: 1, termSaturation: 1.6, termSimilarity: 0 };
const ORDERS = { updated: { updated: "desc" }, title: { title: "asc" } };

/** Opens the index of a language; each has a folder of its own. */
export async function openBackend(url) {
  const { createInstance } = await import(`${url}pagefind.js`);
  const instance = createInstance({ basePath: url, noWorker: true, ranking: RANKING });
  const backend = new Backend(instance);
  await backend.open();
  return backend;
}

class Backend {
  #pagefind;
  #found = new Map();
  #members = new Map();
  #orders = new Map();

  constructor(pagefind) {
    this.#pagefind = pagefind;
  }

  async open() {
    this.values = await this.#pagefind.filters();
  }

  /** The articles that have a word, with its weight in each. */
  search(word) {
    return remembered(this.#found, word, async () => {
      const { results } = await this.#pagefind.search(codeOf(word));
      return new Map(results.map(({ id, score }) => [id, score]));
    });
  }

  /** The articles that a value of a filter leaves. */
  members(name, value) {
    return remembered(this.#members, `${name}:${value}`, async () => {
      const { results } = await this.#pagefind.search(null, { filters: { [name]: value } });
      return new Set(results.map(({ id }) => id));
    });
  }

  /** The place of every article in an order. */
  order(name) {
    return remembered(this.#orders, name, async () => {
      const { results } = await this.#pagefind.search(null, { sort: ORDERS[name] });
      return new Map(results.map(({ id }, place) => [id, place]));
    });
  }
}

/* What has been asked before is not asked again; what failed is. */
function remembered(kept, key, ask) {
  if (!kept.has(key)) {
    const answer = ask();
    answer.catch(() => kept.delete(key));
    kept.set(key, answer);
  }
  return kept.get(key);
}
