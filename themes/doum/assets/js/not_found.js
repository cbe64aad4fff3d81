/* Searches for the words of a URL that does not exist: fills them into the search field and lists
   what they find in the URL's language. */

const MOST = 5;
const NO_WORDS = /[\s\-_/+.,]+/;
const ENDING = /\.(?:html?|php|aspx?|jsp|md)$/i;

/** @type {(path: string) => string} */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * The words of a path, without its extension, numbers and separators.
 * @type {(path: string) => string}
 */
export function wordsOf(path) {
  const words = decoded(path).normalize("NFC").replace(ENDING, "").split(NO_WORDS);
  return words.filter((word) => word && !/^\d+$/.test(word)).join(" ");
}

class NotFound extends HTMLElement {
  connectedCallback() {
    const { language, base } = this.told;
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const homes = document.querySelectorAll(".menu-languages a[hreflang]");
    const above = [...homes].filter(({ pathname }) => location.pathname.startsWith(pathname));
    /** @type {HTMLAnchorElement | undefined} */
    const home = above.sort((a, b) => b.pathname.length - a.pathname.length)[0];
    const form = /** @type {HTMLFormElement} */ (document.querySelector("main form.search-form"));
    if (home && home.hreflang !== language) form.action = `${home.pathname}search/`;
    const q = wordsOf(location.pathname.slice((home?.pathname ?? base).length));
    if (!q || q === "404") return;
    form.q.value = q;
    this.ask(q, home?.hreflang ?? language).catch(() => {}); /* the search field still works */
  }

  /** Values from the template. */
  get told() {
    return /** @type {Record<string, string>} */ (this.dataset);
  }

  /** @type {(q: string, language: string) => Promise<void>} */
  async ask(q, language) {
    const { SearchClient } = await import("./search/engine/client.js");
    const client = new SearchClient({ index: this.told.index, language });
    const request = { q, product: "", category: "", facets: [], sort: "", page: 1, size: MOST, exact: false };
    const { items } = await client.find({ ...request, counts: false });
    this.hidden = !items.length;
    this.querySelector("ul")?.replaceChildren(...items.map((item) => this.answer(item, language)));
  }

  /** @type {(item: Item, language: string) => Element} */
  answer({ url, title }, language) {
    const link = document.createElement("a");
    const href = this.told.base + url.slice(1);
    Object.assign(link, { className: "answer-title", href });
    if (language !== this.told.language) link.lang = language;
    link.append(...title.map(([text]) => text));
    const item = document.createElement("li");
    item.append(link);
    return item;
  }
}

customElements.define("not-found", NotFound);
