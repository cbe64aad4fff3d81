/* The view of the search dialog: scope, start screen, answers, or why there are none. */
import { Announcer } from "./announcer.js";
import { showDesks } from "./contact.js";
import { Listbox } from "./listbox.js";
import { groupsOf } from "./options.js";
import { element, part, reveal } from "./print.js";
import { Start } from "./start.js";

export class DialogView {
  /**
   * @param {Element} search the search page's `<doum-search>`, which contains the dialog's markup
   * @param {SearchData} data
   * @param {(q: string) => void} ask searches for a query chosen on the start screen
   */
  constructor(search, data, ask) {
    /** @type {HTMLTemplateElement} */
    const { content } = part(search, "template[data-module]");
    this.data = data;
    /** @type {HTMLDialogElement} */
    this.root = part(document.importNode(content, true), "dialog");
    if (data.language !== document.documentElement.lang) this.root.lang = data.language;
    /** @type {HTMLInputElement} */
    this.field = this.#part("[role=combobox]");
    this.bar = this.#part("form");
    this.scope = this.#part(".scope");
    this.announcer = new Announcer(this.#part("[role=status]"));
    this.listbox = new Listbox(this.field, this.#part("[role=listbox]"));
    this.start = new Start(this.#part("[data-state~=start]"), { field: this.field, data, ask });
    this.#adopt(search);
    document.body.append(this.root);
  }

  /**
   * Shows the answer to a state.
   * @type {(state: DialogState, answer: SearchAnswer) => void}
   */
  show(state, answer) {
    const { data } = this;
    const text = answer.total ? data.say("found", { n: answer.total }) : data.say("empty", state);
    this.listbox.fill(groupsOf(state, answer, data));
    if (!answer.total) this.start.show([]);
    this.#part(".note").textContent = answer.corrected ? data.say("corrected", answer.corrected) : "";
    this.#part(".empty-title").textContent = text;
    this.#reveal(answer.total ? "found" : "empty", text);
  }

  showStart() {
    this.listbox.fill([]);
    this.start.show();
    this.#reveal("start", "");
  }

  showLoading() {
    this.#reveal("loading", this.data.say("busy"));
  }

  /**
   * Whether an answer is on its way: what is shown is of the query before.
   * @param {boolean} is
   */
  set isBusy(is) {
    this.bar.toggleAttribute("data-busy", is);
    this.listbox.list.ariaBusy = String(is);
    if (is) this.announcer.say(this.data.say("busy"));
  }

  showFailure() {
    this.listbox.fill([]);
    this.start.show([]);
    this.#reveal("failed", this.data.say("failed"));
  }

  /**
   * Shows the product that the search is limited to.
   * @type {(product: string) => void}
   */
  showScope(product) {
    const name = this.data.nameOf("product", product);
    this.scope.hidden = !product;
    this.scope.replaceChildren(element("span", this.data.printed("product", product)));
    this.scope.ariaLabel = this.data.say("drop", { name });
    showDesks(this.root, product);
    this.root.dataset.accent = this.data.accents.get(product) ?? document.body.dataset.accent ?? "";
  }

  /**
   * Reuses the contacts and popular questions printed on the search page.
   * @type {(search: Element) => void}
   */
  #adopt(search) {
    const desks = document.importNode(part(search, ".search-contact"), true);
    desks.dataset.state = "empty failed";
    this.#part(".search-dialog-contact").replaceWith(desks);
    const popular = search.querySelector(".popular ul");
    if (popular) this.#part(".popular").append(document.importNode(popular, true));
    else this.#part(".popular").remove();
  }

  /**
   * @template {Element} [E=HTMLElement]
   * @param {string} selector
   * @returns {E}
   */
  #part(selector) {
    return part(this.root, selector);
  }

  /** @type {(state: string, message: string) => void} */
  #reveal(state, message) {
    reveal(this.root, state);
    this.isBusy = state === "loading";
    this.announcer.say(message);
  }
}
