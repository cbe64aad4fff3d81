/* A list of options under a field that keeps the focus: the field names the option that is active. */

const MOVES = {
  ArrowDown: (at, last) => (at === last ? -1 : at + 1),
  ArrowUp: (at, last) => (at === -1 ? last : at - 1),
  Home: (at) => (at === -1 ? undefined : 0),
  End: (at, last) => (at === -1 ? undefined : last),
};

export class Listbox {
  #at = -1;
  #options = [];

  constructor(field, list) {
    Object.assign(this, { field, list });
    /* A press must not take the focus from the field. */
    list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get isEmpty() {
    return !this.#options.length;
  }

  get active() {
    return this.#options[this.#at];
  }

  /** Shows groups of options, none of them active. */
  fill(groups) {
    this.list.replaceChildren(...groups);
    this.#options = [...this.list.querySelectorAll("[role=option]")];
    this.#options.forEach((option, index) => (option.id = `search-option-${index + 1}`));
    this.list.hidden = this.isEmpty;
    this.field.ariaExpanded = String(!this.isEmpty);
    this.list.scrollTop = 0;
    this.#activate(-1);
  }

  /** Moves by a key, and tells whether it was one to move by. Before the first option is the field. */
  move(key) {
    const at = MOVES[key]?.(this.#at, this.#options.length - 1);
    if (at === undefined) return false;
    this.#activate(at);
    return true;
  }

  #activate(at) {
    if (this.active) this.active.ariaSelected = "false";
    this.#at = at;
    if (!this.active) return this.field.removeAttribute("aria-activedescendant");
    this.active.ariaSelected = "true";
    this.active.scrollIntoView({ block: "nearest" });
    return this.field.setAttribute("aria-activedescendant", this.active.id);
  }
}
