/* The search dialog: instant answers on any page. Its markup, texts and names come from the
   search page, fetched by js/search/opener.js. */
import { readData } from "./data.js";
import { DialogView } from "./dialog_view.js";
import { SearchClient } from "./engine/client.js";
import { part } from "./print.js";
import { remember } from "./recent.js";
import { readState, urlOf } from "./state.js";

const REQUEST = { category: "", facets: [], sort: "", page: 1, size: 6, counts: false };

export class SearchDialog {
  /** @type {DialogState} */
  #state = { q: "", product: "", exact: "" };
  #latest = 0;
  #hasAnswered = false;
  #isComposing = false;

  /** @param {Document} page the search page */
  constructor(page) {
    const search = part(page, "doum-search");
    this.data = readData(search);
    this.client = new SearchClient(this.data);
    this.view = new DialogView(search, this.data, (q) => this.#take({ ...this.#state, q, exact: "" }));
    this.dialog = this.view.root;
    this.field = this.view.field;
    /** @type {Promise<import("./reporting.js").SearchReport> | undefined} */
    this.report = this.data.report && import("./reporting.js").then((m) => new m.SearchReport(this.dialog, this.data));
    this.#listen();
  }

  /** Starts loading what the first answer needs. */
  warm() {
    this.client.warm();
  }

  /**
   * Opens it with the text typed so far and the product of the current page.
   * @type {(q: string, product: string) => void}
   */
  open(q, product) {
    this.warm();
    if (!this.dialog.open) this.dialog.showModal();
    if (q || !this.field.value) this.#take({ q, product, exact: "" });
    if (!q) this.field.select();
  }

  #listen() {
    const { dialog, field } = this;
    field.addEventListener("input", () => this.#ask({ ...this.#state, q: field.value.trim(), exact: "" }));
    dialog.addEventListener("compositionstart", () => (this.#isComposing = true));
    dialog.addEventListener("compositionend", () => (this.#isComposing = false));
    dialog.addEventListener("keydown", (event) => this.#press(event));
    dialog.addEventListener("click", (event) => this.#click(event));
    dialog.addEventListener("submit", (event) => this.#submit(event));
    /* While a syllable is being composed, Escape belongs to the input method. */
    dialog.addEventListener("cancel", (event) => this.#isComposing && event.preventDefault());
    /* Ends the dialog above a phone's on-screen keyboard. */
    const viewport = globalThis.visualViewport;
    viewport?.addEventListener("resize", () => dialog.style.setProperty("--viewport", `${viewport.height}px`));
  }

  /**
   * Keys are ignored while a syllable is being composed.
   * @type {(event: KeyboardEvent) => void}
   */
  #press(event) {
    if (event.isComposing || event.keyCode === 229) return;
    const { listbox, start } = this.view;
    const isField = event.target === this.field;
    const move = () => (listbox.isEmpty ? start.move(event) : isField && listbox.move(event.key));
    if ((isField && this.#edit(event)) || move()) event.preventDefault();
  }

  /**
   * Enter opens the active option; Backspace in an empty field removes the scope.
   * @type {(event: KeyboardEvent) => boolean}
   */
  #edit({ key, ctrlKey, metaKey }) {
    const { active } = this.view.listbox;
    if (key === "Backspace" && !this.field.value && this.#state.product) {
      this.#take({ ...this.#state, product: "" });
      return true;
    }
    if (key !== "Enter" || !active) return false;
    if (ctrlKey || metaKey) this.#openBeside(active);
    else active.click();
    return true;
  }

  /** @type {(option: HTMLAnchorElement) => void} */
  #openBeside(option) {
    remember(this.#state.q);
    this.report?.then((report) => report.take(option));
    open(option.href, "_blank", "noopener");
  }

  /** @type {(event: MouseEvent) => void} */
  #click(event) {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    /** @type {HTMLAnchorElement | null} */
    const option = target.closest("[role=option]");
    const stays = option && "ask" in option.dataset && !ctrlKey && !metaKey && !shiftKey;
    if (target === this.dialog || target.closest(".search-dialog-close")) this.dialog.close();
    else if (target.closest(".scope")) this.#take({ ...this.#state, product: "" });
    else if (target.closest("[data-retry]")) this.#ask(this.#state);
    else if (stays) {
      event.preventDefault();
      this.#take(readState(option.href, []));
    } else if (option) this.#leave(option);
  }

  /**
   * Closes the dialog if the answer is on the current page, where no navigation would close it.
   * @type {(link: HTMLAnchorElement) => void}
   */
  #leave(link) {
    remember(this.#state.q);
    if (link.pathname === location.pathname) this.dialog.close();
  }

  /** @type {(event: SubmitEvent) => void} */
  #submit(event) {
    event.preventDefault();
    remember(this.#state.q);
    location.assign(urlOf(this.#state, this.data.url));
  }

  /**
   * Searches for a state that was chosen rather than typed.
   * @type {(state: DialogState) => void}
   */
  #take({ q, product, exact }) {
    this.field.value = q;
    this.field.focus();
    this.#ask({ q, product, exact });
  }

  /**
   * Calls may overlap; only the newest is shown.
   * @type {(state: DialogState) => Promise<unknown>}
   */
  async #ask(state) {
    this.#state = state;
    this.#latest += 1;
    const turn = this.#latest;
    this.view.showScope(state.product);
    if (!state.q) return this.view.showStart();
    if (this.#hasAnswered) this.view.isBusy = true;
    else this.view.showLoading();
    const shown = await this.#answer(state);
    return turn === this.#latest && shown();
  }

  /**
   * Resolves to what shows the answer.
   * @type {(state: DialogState) => Promise<() => void>}
   */
  async #answer(state) {
    const request = { ...REQUEST, ...state, exact: Boolean(state.exact), composing: this.#isComposing };
    try {
      const answer = await this.client.find(request);
      this.#hasAnswered = true;
      return () => {
        this.view.show(state, answer);
        this.report?.then((report) => report.note(state, answer));
      };
    } catch (error) {
      console.error(error);
      return () => this.view.showFailure();
    }
  }
}
