/* The search page: reads the address, asks the engine, prints, and writes the address again. */
import { SearchClient } from "./search/engine/client.js";
import { Filters } from "./search/filters.js";
import { pageLinks, resultItem } from "./search/results.js";
import { PAGE_SIZE, readState, urlOf } from "./search/state.js";
import { readData } from "./search/data.js";

const TYPING_PAUSE = 180;

class DoumSearch extends HTMLElement {
  #latest = 0;

  connectedCallback() {
    this.data = readData(this);
    this.facets = this.data.facets.map((facet) => facet.name);
    this.client = new SearchClient({ index: this.dataset.index, language: this.dataset.language });
    this.client.warm();
    this.filters = new Filters(this.querySelector(".filters"), this.data);
    this.form = this.querySelector("form");
    this.field = this.form.elements.q;
    this.sort = this.querySelector("[name=sort]");
    this.status = this.querySelector("[role=status]");
    this.list = this.querySelector("ol.answers");
    this.pages = this.querySelector(".pagination");
    this.results = this.querySelector(".search-results");
    this.querySelector(".search").hidden = false;
    this.status.textContent = this.data.texts.loading;
    this.#listen();
    this.#restore();
    if (!this.state.q) this.field.focus();
  }

  #listen() {
    let timer;
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#go({ q: this.field.value.trim() }, "replaceState"), TYPING_PAUSE);
    };
    /* A syllable that is still being composed is not searched for; its end is an input too. */
    this.field.addEventListener("input", (event) => event.isComposing || typed());
    this.field.addEventListener("compositionend", typed);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      this.#go({ q: this.field.value.trim() }, "pushState");
    });
    this.addEventListener("change", ({ target }) => {
      if (!(target instanceof HTMLSelectElement)) return;
      const category = target.name === "product" ? "" : this.state.category;
      this.#go({ category, [target.name]: target.value }, "pushState");
    });
    this.addEventListener("click", (event) => this.#follow(event));
    addEventListener("popstate", () => this.#restore());
  }

  /* Links of the tree and of the pages are real addresses, followed without leaving the page. */
  #follow(event) {
    const link = event.target.closest("a[data-go]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const turned = link.closest(".pagination");
    history.pushState(null, "", link.href);
    this.#restore().then(() => turned && this.status.focus());
  }

  #go(changes, method) {
    const state = { ...this.state, ...changes, page: 1 };
    const url = urlOf(state);
    if (url !== location.pathname + location.search) history[method](null, "", url);
    this.state = state;
    return this.#search();
  }

  #restore() {
    this.state = readState(location.href, this.facets);
    this.field.value = this.state.q;
    return this.#search();
  }

  async #search() {
    const turn = (this.#latest += 1);
    this.results.ariaBusy = "true";
    try {
      const found = await this.client.find({ ...this.state, facets: this.facets, size: PAGE_SIZE });
      if (turn === this.#latest) this.#show(found);
    } catch (error) {
      console.error(error);
      if (turn === this.#latest) this.#reveal("failed", this.data.texts.failed);
    }
  }

  #show({ total, page, items, counts }) {
    const { data } = this;
    const state = { ...this.state, page };
    const template = this.querySelector("template");
    this.dataset.accent = data.accents.get(state.product) ?? "";
    this.filters.show(state, counts);
    this.sort.value = state.sort;
    this.list.replaceChildren(...items.map((item) => resultItem(template, item, data)));
    this.pages.replaceChildren(...pageLinks(state, total, data.texts));
    this.querySelector(".empty-title").textContent = data.emptyText(state.q);
    this.#widen(state);
    const asked = state.q || state.product || this.facets.some((name) => state[name]);
    if (!asked) this.#reveal("idle", data.texts.idle);
    else if (total) this.#reveal("found", data.foundText(total, page));
    else this.#reveal("empty", data.foundText(0, 1));
  }

  /* The way out of an empty result: the same words, without the limits. */
  #widen(state) {
    const url = urlOf({ q: state.q });
    const advice = this.querySelector(".empty-widen");
    advice.hidden = !state.q || url === urlOf({ ...state, page: 1, sort: "" });
    advice.querySelector("a").href = url;
  }

  #reveal(state, message) {
    for (const part of this.querySelectorAll("[data-state]")) {
      part.hidden = !part.dataset.state.split(" ").includes(state);
    }
    this.sort.hidden = state !== "found";
    this.results.ariaBusy = "false";
    this.status.textContent = message;
  }
}

customElements.define("doum-search", DoumSearch);
