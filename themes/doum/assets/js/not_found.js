/* Where an address leads nowhere, its words may: they are put into the search field, and what they
   find in the language of the address is listed. */
import { SearchClient } from "./search/engine/client.js";
import { element, line } from "./search/print.js";

const MOST = 5;
const NO_WORDS = /[\s\-_/+.,]+/;
const ENDING = /\.(?:html?|php|aspx?|jsp|md)$/i;

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The words of a path: without its ending, numbers and what only holds words together. */
export function wordsOf(path) {
  const words = decoded(path).normalize("NFC").replace(ENDING, "").split(NO_WORDS);
  return words.filter((word) => word && !/^\d+$/.test(word)).join(" ");
}

class NotFound extends HTMLElement {
  connectedCallback() {
    const { language, base } = this.dataset;
    const homes = [...document.querySelectorAll(".menu-languages a[hreflang]")];
    const home = homes.find(({ pathname, hreflang }) => hreflang !== language && location.pathname.startsWith(pathname));
    this.language = home?.hreflang ?? language;
    this.q = wordsOf(location.pathname.slice((home?.pathname ?? base).length));
    if (this.q && this.q !== "404") this.ask().catch(() => {}); /* the field is there all the same */
  }

  async ask() {
    document.querySelector("main form.search-form").elements.q.value = this.q;
    const client = new SearchClient({ index: this.dataset.index, language: this.language });
    const request = { q: this.q, product: "", category: "", facets: [], sort: "", page: 1, size: MOST, exact: false };
    const { items } = await client.find({ ...request, counts: false });
    this.hidden = !items.length;
    this.querySelector("ul").replaceChildren(...items.map((item) => this.answer(item)));
  }

  answer({ url, title }) {
    const properties = { className: "answer-title", href: this.dataset.base + url.slice(1), lang: this.language };
    return line(element("a", title.map(([text]) => text), properties));
  }
}

customElements.define("not-found", NotFound);
