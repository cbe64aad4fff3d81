/* Where an address leads nowhere, its words may: they are put into the search field, and what they
   find in the language of the address is listed. */

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
    const above = homes.filter(({ pathname }) => location.pathname.startsWith(pathname));
    const home = above.sort((a, b) => b.pathname.length - a.pathname.length)[0];
    this.form = document.querySelector("main form.search-form");
    this.language = home?.hreflang ?? language;
    if (this.language !== language) this.form.action = `${home.pathname}search/`;
    this.q = wordsOf(location.pathname.slice((home?.pathname ?? base).length));
    if (this.q && this.q !== "404") this.ask().catch(() => {}); /* the field is there all the same */
  }

  async ask() {
    this.form.elements.q.value = this.q;
    const { SearchClient } = await import("./search/engine/client.js");
    const client = new SearchClient({ index: this.dataset.index, language: this.language });
    const request = { q: this.q, product: "", category: "", facets: [], sort: "", page: 1, size: MOST, exact: false };
    const { items } = await client.find({ ...request, counts: false });
    this.hidden = !items.length;
    this.querySelector("ul").replaceChildren(...items.map((item) => this.answer(item)));
  }

  answer({ url, title }) {
    const link = document.createElement("a");
    const href = this.dataset.base + url.slice(1);
    Object.assign(link, { className: "answer-title", href });
    if (this.language !== this.dataset.language) link.lang = this.language;
    link.append(...title.map(([text]) => text));
    const item = document.createElement("li");
    item.append(link);
    return item;
  }
}

customElements.define("not-found", NotFound);
