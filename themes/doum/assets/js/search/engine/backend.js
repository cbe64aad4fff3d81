/* Wraps Pagefind in one function: which articles contain a word, and with what weight. Only this
   module knows Pagefind. It is queried one word at a time, by the word's code. */
import { unpackBytes } from "./files.js";
import { withPages } from "./pagefind_pages.js";
import { codeOf } from "./terms.js";

const RANKING = { pageLength: 0, termFrequency: 1, termSaturation: 1.6, termSimilarity: 0 };

/**
 * Opens the index of a language; each language has its own folder. Pagefind asks for its files one
 * after the other: here they are asked for at once and handed over by the line that the build puts
 * before its module.
 * @type {(url: string, files: LexiconFile["pagefind"]) => Promise<Backend>}
 */
export async function openBackend(url, { module, wasm, meta, at, pages, entry }) {
  hand(`${url}pagefind-entry.json`, Promise.resolve(new Response(JSON.stringify(entry))));
  const chunks = unpackBytes(url + meta);
  hand(url + meta, chunks.then((content) => new Response(withPages(content, at, pages))));
  hand(`${url}wasm.unknown.pagefind`, fetch(url + wasm));
  const { createInstance } = await import(url + module);
  return new Backend(createInstance({ basePath: url, noWorker: true, ranking: RANKING }));
}

/** @type {(url: string, file: Promise<Response>) => void} */
function hand(url, file) {
  file.catch(() => {}); /* Pagefind reports it */
  (globalThis.doumFetched ??= new Map()).set(url, async () => (await file).clone());
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
   * The articles that contain a word, with its weight in each; results are cached.
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
