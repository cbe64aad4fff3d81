/* A listbox for a combobox: the field keeps the focus and references the active option. */
import { parts } from "./print.js";

/** @type {Record<string, (at: number, last: number) => number | undefined>} */
const MOVES = {
  ArrowDown: (at, last) => (at === last ? -1 : at + 1),
  ArrowUp: (at, last) => (at === -1 ? last : at - 1),
  Home: (at) => (at === -1 ? undefined : 0),
  End: (at, last) => (at === -1 ? undefined : last),
};

export class Listbox {
  #at = -1;
  /** @type {HTMLAnchorElement[]} */
  #options = [];

  /** @param {HTMLElement} field @param {HTMLElement} list */
  constructor(field, list) {
    this.field = field;
    this.list = list;
    /* Clicking must not take the focus from the field. */
    list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get isEmpty() {
    return !this.#options.length;
  }

  /** @returns {HTMLAnchorElement | undefined} */
  get active() {
    return this.#options[this.#at];
  }

  /**
   * Shows groups of options, with none active.
   * @type {(groups: Node[]) => void}
   */
  fill(groups) {
    this.list.replaceChildren(...groups);
    this.#options = parts(this.list, "[role=option]");
    this.#options.forEach((option, index) => (option.id = `search-option-${index + 1}`));
    this.list.hidden = this.isEmpty;
    this.field.ariaExpanded = String(!this.isEmpty);
    this.list.scrollTop = 0;
    this.#activate(-1);
  }

  /**
   * Moves with a key; returns whether it is a navigation key. The field comes before the first option.
   * @type {(key: string) => boolean}
   */
  move(key) {
    const at = MOVES[key]?.(this.#at, this.#options.length - 1);
    if (at === undefined) return false;
    this.#activate(at);
    return true;
  }

  /** @type {(at: number) => void} */
  #activate(at) {
    if (this.active) this.active.ariaSelected = "false";
    this.#at = at;
    if (!this.active) return this.field.removeAttribute("aria-activedescendant");
    this.active.ariaSelected = "true";
    this.active.scrollIntoView({ block: "nearest" });
    return this.field.setAttribute("aria-activedescendant", this.active.id);
  }
}
