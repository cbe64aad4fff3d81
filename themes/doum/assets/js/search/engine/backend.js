/* Pagefind behind one question: which articles have this word, and how much does it weigh there.
   Everything that knows Pagefind is here. It is asked one word at a time, by its code. */
import { codeOf } from "./terms.js";

const RANKING = { pageLength: 0, termFrequency: 1, termSaturation: 1.6, termSimilarity: 0 };

/** Opens the index of a language; each has a folder of its own. */
export async function openBackend(url) {
  const { createInstance } = await import(`${url}pagefind.js`);
  return new Backend(createInstance({ basePath: url, noWorker: true, ranking: RANKING }));
}

class Backend {
  #pagefind;
  #found = new Map();

  constructor(pagefind) {
    this.#pagefind = pagefind;
  }

  /** The articles that have a word, with its weight in each; what was asked before is remembered. */
  search(word) {
    if (!this.#found.has(word)) {
      const found = this.#ask(word);
      found.catch(() => this.#found.delete(word));
      this.#found.set(word, found);
    }
    return this.#found.get(word);
  }

  async #ask(word) {
    const { results } = await this.#pagefind.search(codeOf(word));
    return new Map(results.map(({ id, score }) => [id, score]));
  }
}
