/* The search dialog's start screen: recent searches and popular questions. They are ordinary buttons
   and links: the arrow keys move the focus itself. */
import { element, line, part, parts } from "./print.js";
import { forget, forgetAll, recent } from "./recent.js";

/** @type {Record<string, number>} */
const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export class Start {
  /**
   * @param {HTMLElement} root where it is shown
   * @param {object} context
   * @param {HTMLInputElement} context.field what precedes the first item
   * @param {SearchData} context.data
   * @param {(q: string) => void} context.ask searches for a query
   */
  constructor(root, { field, data, ask }) {
    this.root = root;
    this.field = field;
    this.data = data;
    this.recent = part(root, ".recent");
    this.list = part(this.recent, "ul");
    this.list.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button?.matches(".recent-remove")) this.#forget(button.value);
      else if (button) ask(button.value);
    });
    part(this.recent, ".quiet").addEventListener("click", () => {
      forgetAll();
      this.show();
      field.focus();
    });
  }

  /** Shows it with the given recent searches. */
  show(searches = recent()) {
    this.recent.hidden = !searches.length;
    this.list.replaceChildren(...searches.map((q) => line([this.#again(q), this.#remove(q)])));
  }

  /**
   * Moves the focus or removes a search; returns whether the key was handled.
   * @type {(event: KeyboardEvent) => boolean}
   */
  move({ key, target }) {
    const items = [this.field, ...parts(this.root, ".recent-search, a")];
    const row = /** @type {HTMLButtonElement} */ (target.closest("li")?.querySelector(".recent-search") ?? target);
    if (key === "Delete" && row.matches(".recent-search")) return this.#forget(row.value);
    if (!(key in STEPS)) return false;
    items.at((items.indexOf(row) + STEPS[key]) % items.length)?.focus();
    return true;
  }

  /**
   * Removes a search and keeps the focus in the list.
   * @type {(q: string) => boolean}
   */
  #forget(q) {
    const at = recent().indexOf(q);
    forget(q);
    this.show();
    const buttons = parts(this.list, ".recent-remove");
    (buttons[Math.min(at, buttons.length - 1)] ?? this.field).focus();
    return true;
  }

  /** @type {(q: string) => Node} */
  #again(q) {
    return element("button", q, { type: "button", value: q, className: "recent-search" });
  }

  /** @type {(q: string) => Node} */
  #remove(q) {
    const ariaLabel = this.data.say("forget", { q });
    return element("button", "×", { type: "button", value: q, className: "recent-remove", ariaLabel });
  }
}
