/* The view of the search dialog: scope, start screen, answers, or why there are none. */
import { Announcer } from "./announcer.js";
import { placeDesks, showScope } from "./contact.js";
import { stateOf, unknownIn } from "./fit.js";
import { Listbox } from "./listbox.js";
import { groupsOf } from "./options.js";
import { element, part, parts, reveal } from "./print.js";
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
    if (data.language !== document.documentElement.lang) {
      Object.assign(this.root, { lang: data.language, dir: data.direction });
    }
    /** @type {HTMLInputElement} */
    this.field = this.#part("[role=combobox]");
    this.bar = this.#part("form");
    this.scope = this.#part(".scope");
    this.announcer = new Announcer(this.#part("[role=status]"));
    this.listbox = new Listbox(this.field, this.#part("[role=listbox]"));
    this.start = new Start(this.#part("[data-state~=start]"), { field: this.field, data, ask });
    this.desks = this.#adopt(search);
    document.body.append(this.root);
  }

  /**
   * Shows the answer to a state.
   * @type {(state: DialogState, answer: SearchAnswer) => void}
   */
  show(state, answer) {
    const { data } = this;
    const shown = stateOf(answer);
    const text = data.say(shown, { ...state, n: answer.total });
    this.listbox.fill(groupsOf(state, answer, data));
    if (!answer.total) this.start.show([]);
    this.#part(".note").textContent = answer.corrected ? data.say("corrected", answer.corrected) : "";
    this.#part(".empty-title").textContent = text;
    this.#part(".unknown").textContent = unknownIn(answer, data);
    const list = this.#part("[role=listbox]");
    placeDesks(this.desks, [list, list], answer, data);
    this.#reveal(shown, text);
    if (answer.isContact) this.desks.hidden = false;
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
    showScope(this.root, product);
    this.root.dataset.accent = this.data.accents.get(product) ?? document.body.dataset.accent ?? "";
  }

  /**
   * Reuses the contacts and popular questions printed on the search page; returns the contacts.
   * @type {(search: Element) => HTMLElement}
   */
  #adopt(search) {
    const desks = /** @type {HTMLElement} */ (document.importNode(part(search, ".search-contact"), true));
    desks.dataset.state = "weak empty failed";
    this.#part(".search-dialog-contact").replaceWith(desks);
    const popular = parts(search, ".popular > [data-product]");
    if (popular.length) this.#part(".popular").append(...popular.map((list) => document.importNode(list, true)));
    else this.#part(".popular").remove();
    return desks;
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
