/* Pagefind behind one question: which articles have this word, and how much does it weigh there.
   Everything that knows Pagefind is here. It is asked one word at a time, by its code. */
import { codeOf } from "./terms.js";

const RANKING = { pageLength: 0, termFrequency: 1, termSaturation: 1.6, termSimilarity: 0 };

/**
 * Opens the index of a language; each has a folder of its own.
 * @type {(url: string) => Promise<Backend>}
 */
export async function openBackend(url) {
  const { createInstance } = await import(`${url}pagefind.js`);
  return new Backend(createInstance({ basePath: url, noWorker: true, ranking: RANKING }));
}

class Backend {
  #pagefind;
  /** @type {Map<string, Promise<Map<string, number>>>} */
  #found = new Map();

  /** @param {Pagefind} pagefind */
  constructor(pagefind) {
    this.#pagefind = pagefind;
  }

  /**
   * The articles that have a word, with its weight in each; what was asked before is remembered.
   * @type {(word: string) => Promise<Map<string, number>>}
   */
  search(word) {
    let found = this.#found.get(word);
    if (!found) {
      found = this.#ask(word);
      found.catch(() => this.#found.delete(word));
      this.#found.set(word, found);
    }
    return found;
  }

  /** @type {(word: string) => Promise<Map<string, number>>} */
  async #ask(word) {
    const { results } = await this.#pagefind.search(codeOf(word));
    return new Map(results.map(({ id, score }) => [id, score]));
  }
}
