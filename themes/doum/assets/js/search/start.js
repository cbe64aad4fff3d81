/* What the search dialog shows where it has no answers: recent searches, and popular questions.
   These are ordinary buttons and links: the arrow keys move the focus itself from one to the next. */
import { element, line } from "./print.js";
import { forget, forgetAll, recent } from "./recent.js";

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

export class Start {
  /**
   * @param root   where it is shown
   * @param field  what stands before the first of it
   * @param ask    what searches for a query
   */
  constructor(root, { field, data, ask }) {
    Object.assign(this, { root, field, data });
    this.recent = root.querySelector(".recent");
    this.list = this.recent.querySelector("ul");
    this.list.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (button?.matches(".recent-remove")) this.#forget(button.value);
      else if (button) ask(button.value);
    });
    this.recent.querySelector(".quiet").addEventListener("click", () => {
      forgetAll();
      this.show();
      field.focus();
    });
  }

  /** Shows it, with the recent searches or with none. */
  show(searches = recent()) {
    this.recent.hidden = !searches.length;
    this.list.replaceChildren(...searches.map((q) => line([this.#again(q), this.#remove(q)])));
  }

  /** Moves by a key, and tells whether it was one to move by. */
  move({ key, target }) {
    const items = [this.field, ...this.root.querySelectorAll(".recent-search, a")];
    const row = target.closest("li")?.querySelector(".recent-search") ?? target;
    if (key === "Delete" && row.matches(".recent-search")) return this.#forget(row.value);
    if (!(key in STEPS)) return false;
    items.at((items.indexOf(row) + STEPS[key]) % items.length).focus();
    return true;
  }

  /* Who takes one off stays in the list. */
  #forget(q) {
    const at = recent().indexOf(q);
    forget(q);
    this.show();
    const buttons = this.list.querySelectorAll(".recent-remove");
    (buttons[Math.min(at, buttons.length - 1)] ?? this.field).focus();
    return true;
  }

  #again(q) {
    return element("button", q, { type: "button", value: q, className: "recent-search" });
  }

  #remove(q) {
    const ariaLabel = this.data.say("forget", { q });
    return element("button", "×", { type: "button", value: q, className: "recent-remove", ariaLabel });
  }
}
