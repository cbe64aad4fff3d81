/* The search page: reads the URL, queries the engine, shows the results and updates the URL. */
import { readData } from "./search/data.js";
import { SearchClient } from "./search/engine/client.js";
import { part } from "./search/print.js";
import { remember } from "./search/recent.js";
import { changed, filtersOf, readState, requestOf, urlOf } from "./search/state.js";
import { SearchView } from "./search/view.js";

/** @typedef {"pushState" | "replaceState" | ""} Write how the URL is updated */

const TYPING_PAUSE = 120;

class DoumSearch extends HTMLElement {
  #latest = 0;
  /** @type {number | undefined} */
  #typing;
  #settled = ""; /* the URL before typing began: Back leads there */

  connectedCallback() {
    /** @type {SearchData} */
    this.data = readData(this);
    /** @type {SearchClient} */
    this.client = new SearchClient(this.data);
    /** @type {SearchView} */
    this.view = new SearchView(this, this.data);
    /** @type {Promise<import("./search/reporting.js").SearchReport> | undefined} */
    this.report = this.data.report && import("./search/reporting.js").then((m) => new m.SearchReport(this, this.data));
    /** @type {HTMLFormElement} */
    this.form = part(this, "form");
    /** @type {HTMLInputElement} */
    this.field = this.form.q;
    this.#listen();
    this.#restore();
    const isAsked = this.state.q || filtersOf(this.state, this.data.facetNames).length;
    if (!isAsked) this.field.focus({ preventScroll: true });
  }

  #listen() {
    this.field.addEventListener("focus", () => this.client.warm());
    /* Results update with every letter, even of a syllable still being composed; the URL only
       when it is complete. */
    const typed = (/** @type {Write} */ method) => {
      clearTimeout(this.#typing);
      this.view.isBusy = true;
      this.#typing = setTimeout(() => this.#go({ q: this.#typed }, method), TYPING_PAUSE);
    };
    this.field.addEventListener("input", ({ isComposing }) => typed(isComposing ? "" : "replaceState"));
    this.field.addEventListener("compositionend", () => typed("replaceState"));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      remember(this.#typed);
      history.replaceState(null, "", this.#settled); /* Back skips the intermediate letters */
      this.#go({ q: this.#typed }, "pushState");
    });
    this.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLSelectElement) this.#go({ [target.name]: target.value }, "pushState");
    });
    this.addEventListener("click", (event) => this.#press(event));
    addEventListener("popstate", () => this.#restore());
  }

  get #typed() {
    return this.field.value.trim();
  }

  /** @type {(event: MouseEvent) => void} */
  #press(event) {
    const { target } = event;
    /** @type {HTMLButtonElement | null} */
    const chip = target.closest(".chip");
    /** @type {HTMLAnchorElement | null} */
    const link = target.closest("a[data-go]");
    if (chip) this.#go({ [chip.name]: chip.ariaPressed === "true" ? "" : chip.value }, "pushState");
    else if (target.closest("[data-retry]")) this.#search();
    else if (target.closest("ol.answers a")) remember(this.state.q);
    else if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.#follow(event, link);
  }

  /**
   * Links of the tree, the tags and the pagination are real URLs, followed without leaving the page.
   * @type {(event: Event, link: HTMLAnchorElement) => Promise<void>}
   */
  async #follow(event, link) {
    event.preventDefault();
    const isTree = Boolean(link.closest(".filters"));
    this.#write(link.href, "pushState");
    await this.#restore();
    if (!isTree) this.view.found.focus();
  }

  /** @type {(changes: Partial<SearchState>, method: Write) => Promise<void>} */
  #go(changes, method) {
    clearTimeout(this.#typing);
    const { state } = this;
    this.state = changed(state, changes);
    this.#write(urlOf(this.state), method);
    return this.#search();
  }

  /** @type {(address: string, method: Write) => void} */
  #write(address, method) {
    const url = new URL(address, location.href).href;
    if (method && url !== location.href) history[method](null, "", url);
    if (method === "pushState") this.#settled = url;
  }

  #restore() {
    clearTimeout(this.#typing);
    this.#settled = location.href;
    /** @type {SearchState} */
    this.state = readState(location.href, this.data.facetNames);
    this.field.value = this.state.q;
    return this.#search();
  }

  /* Calls may overlap; only the newest is shown. */
  async #search() {
    this.#latest += 1;
    const turn = this.#latest;
    const { state, view } = this;
    view.isBusy = true;
    try {
      const answer = await this.client.find(requestOf(state, this.data.facetNames));
      if (turn !== this.#latest) return;
      view.show({ ...state, page: answer.page }, answer);
      this.report?.then((report) => report.note(state, answer));
    } catch (error) {
      console.error(error);
      if (turn === this.#latest) view.showFailure();
    }
  }
}

customElements.define("doum-search", DoumSearch);
