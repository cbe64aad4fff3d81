/* Pagefind 1.5.2 behind one question and one answer. Everything that knows Pagefind is here. */

export const PAGE_SIZE = 10;

const SORTS = { updated: { updated: "desc" }, title: { title: "asc" } };

export class Engine {
  #url;
  #pagefind;

  constructor(url) {
    this.#url = url;
  }

  /** Loads the index; the filters must be known before the first search, or it counts nothing. */
  async open() {
    this.#pagefind ??= await import(`${this.#url}pagefind.js`);
    await this.#pagefind.options({ baseUrl: "/", bundlePath: this.#url });
    await this.#pagefind.init();
    this.totals = await this.#pagefind.filters();
  }

  /**
   * Finds a page of results: `{total, page, items, counts}`; a page past the end is the last one.
   *
   * A page left open while the site is published again meets an index that is gone:
   * then, and only then, the index is opened afresh and asked a second time.
   */
  async find(state, facets) {
    try {
      return await this.#find(state, facets);
    } catch {
      await this.#pagefind.destroy();
      await this.open();
      return this.#find(state, facets);
    }
  }

  async #find(state, facets) {
    const everywhere = pick(state, facets);
    const filters = pick(state, ["product", "category", ...facets]);
    const narrowed = Object.keys(filters).length > Object.keys(everywhere).length;
    const wide = await this.#search(state, everywhere);
    const found = narrowed ? await this.#search(state, filters) : wide;
    const total = found.results.length;
    const page = Math.min(state.page, Math.ceil(total / PAGE_SIZE) || 1);
    /* The results stay Pagefind's own objects: it frees what a collected one stood for. */
    const shown = found.results.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
    const items = await Promise.all(shown.map((result) => result.data()));
    if (items.includes(null)) throw new Error("the index has changed");
    return { total, page, items, counts: wide.filters };
  }

  /* The counts beside products and categories are those of a search that is limited to neither. */
  #search({ q, sort }, filters) {
    if (!q && !Object.keys(filters).length) return { results: [], filters: this.totals };
    return this.#pagefind.search(q || null, { filters, sort: SORTS[sort] });
  }
}

function pick(state, keys) {
  return Object.fromEntries(keys.filter((key) => state[key]).map((key) => [key, state[key]]));
}
