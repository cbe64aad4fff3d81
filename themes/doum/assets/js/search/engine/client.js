/* The page's interface to the search engine: runs it in a worker, or here without workers. */

export class SearchClient {
  #url;
  #others;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Promise<import("./engine.js").Engine> | undefined} */
  #engine;
  /** @type {Map<number, { resolve: (answer: SearchAnswer) => void, reject: (error: Error) => void }>} */
  #asked = new Map();
  /** @type {Promise<LexiconFile | undefined> | undefined} */
  #entry;
  #number = 0;

  /**
   * @param {object} data
   * @param {string} data.index  the URL of the search data, with a slash at the end
   * @param {string} data.language  the language to search
   * @param {Map<string, unknown>} [data.languages]
   *   all languages of the site by code, searched where this one finds nothing
   */
  constructor({ index, language, languages = new Map() }) {
    this.#url = new URL(`${index}${language}/`, location.href).href;
    const others = [...languages.keys()].filter((code) => code !== language);
    this.#others = new Map(others.map((code) => [code, () => new SearchClient({ index, language: code })]));
  }

  /** Starts loading, so that the first answer comes sooner. */
  warm() {
    this.#ask(null).catch(() => {}); /* the first search reports it */
  }

  /**
   * Answers a request; rejects if the search cannot be loaded.
   * @type {(request: SearchRequest) => Promise<SearchAnswer>}
   */
  async find(request) {
    const answer = await this.#ask(request);
    if (!answer.empty || !request.q.trim()) return answer;
    return { ...answer, empty: { languages: await this.#elsewhere(request), ...answer.empty } };
  }

  /**
   * Searches the other languages for the same query; those that cannot be loaded are skipped.
   * @type {(request: SearchRequest) => Promise<{ language: string, total: number }[]>}
   */
  async #elsewhere({ q, exact }) {
    const asked = [...this.#others].map(async ([language, open]) => {
      const client = open();
      const { total } = await client.#ask({ q, exact, size: 1, counts: false }).catch(() => ({ total: 0 }));
      client.#worker?.terminate();
      return { language, total };
    });
    return (await Promise.all(asked)).filter(({ total }) => total);
  }

  /** @type {(request: SearchRequest | null) => Promise<SearchAnswer>} */
  #ask(request) {
    if (typeof Worker === "undefined") return this.#askHere(request);
    const worker = (this.#worker ??= this.#start());
    this.#entry ??= this.#fetchEntry();
    this.#number += 1;
    const id = this.#number;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#entry?.then((entry) => worker.postMessage({ id, url: this.#url, request, entry }));
    });
  }

  /**
   * Fetches the entry of the search data while the worker is loaded; if that fails, it asks itself.
   * @returns {Promise<LexiconFile | undefined>}
   */
  #fetchEntry() {
    return fetch(`${this.#url}lexicon.json`).then((response) => response.json()).catch(() => undefined);
  }

  #start() {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data: { id, answer, error } }) => {
      const asked = this.#asked.get(id);
      this.#asked.delete(id);
      if (error) asked?.reject(new Error(error));
      else asked?.resolve(answer);
    });
    worker.addEventListener("error", () => this.#fail(new Error("the search could not be loaded")));
    return worker;
  }

  /** @type {(error: Error) => void} */
  #fail(error) {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
    this.#worker = this.#entry = undefined;
  }

  /** @type {(request: SearchRequest | null) => Promise<SearchAnswer>} */
  async #askHere(request) {
    const { openEngine } = await import("./engine.js");
    this.#engine ??= openEngine(this.#url);
    const engine = await this.#engine;
    return /** @type {Promise<SearchAnswer>} */ (request && engine.find(request));
  }
}
