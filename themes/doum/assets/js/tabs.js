/* Turns stacked tabs into a tab list. A choice applies to every group on the page that has a tab
   with that title, and to the pages visited after it. A link into a tab shows that tab alone. */
import { read, write } from "./storage.js";
import { REVEAL, showTarget } from "./target.js";

const KEY = "doum-tab";
/** @type {Tabs[]} */
const groups = [];

class Tabs {
  /** @param {Element} element @param {number} number */
  constructor(element, number) {
    this.panels = [.../** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll(":scope > .tab"))];
    this.list = document.createElement("div");
    this.list.className = "tab-list";
    this.list.setAttribute("role", "tablist");
    this.buttons = this.panels.map((panel, index) => this.upgrade(panel, `tab:${number}:${index}`));
    this.list.append(...this.buttons);
    this.list.addEventListener("keydown", (event) => this.onKey(event));
    element.addEventListener(REVEAL, ({ target }) => this.reveal(/** @type {Element} */ (target)));
    element.prepend(this.list);
    this.select(0);
  }

  /** @type {(panel: HTMLElement, id: string) => HTMLButtonElement} */
  upgrade(panel, id) {
    const title = /** @type {HTMLElement} */ (panel.querySelector(".tab-title"));
    const button = document.createElement("button");
    button.type = "button";
    button.id = id;
    button.textContent = title.textContent;
    button.setAttribute("role", "tab");
    panel.id ||= `${id}:panel`;
    button.setAttribute("aria-controls", panel.id);
    button.addEventListener("click", () => choose(this, button.textContent));
    title.hidden = true;
    panel.setAttribute("role", "tabpanel");
    panel.setAttribute("aria-labelledby", id);
    return button;
  }

  /** @type {(title: string) => number} */
  indexOf(title) {
    return this.buttons.findIndex((button) => button.textContent === title);
  }

  /** @type {(index: number) => void} */
  select(index) {
    this.buttons.forEach((button, i) => {
      button.setAttribute("aria-selected", String(i === index));
      button.tabIndex = i === index ? 0 : -1;
      this.panels[i].hidden = i !== index;
    });
  }

  /** @type {(target: Element) => void} */
  reveal(target) {
    const index = this.panels.findIndex((panel) => panel.contains(target));
    if (index >= 0) this.select(index);
  }

  /** @type {(event: KeyboardEvent) => void} */
  onKey(event) {
    const last = this.buttons.length - 1;
    const at = this.buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const forward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = document.dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    /** @type {Record<string, number>} */
    const moves = {
      [forward]: at === last ? 0 : at + 1,
      [backward]: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    if (!(event.key in moves)) return;
    event.preventDefault();
    const button = this.buttons[moves[event.key]];
    button.focus();
    choose(this, button.textContent);
  }
}

/**
 * Groups above this one may change their height: keeps the pressed tab in place.
 * @type {(origin: Tabs, title: string) => void}
 */
function choose(origin, title) {
  const top = origin.list.getBoundingClientRect().top;
  write(KEY, title);
  show(title);
  scrollBy({ top: origin.list.getBoundingClientRect().top - top, behavior: "instant" });
}

/** @type {(title: string) => void} */
function show(title) {
  for (const group of groups) {
    const index = group.indexOf(title);
    if (index >= 0) group.select(index);
  }
}

document.querySelectorAll(".tabs").forEach((element, number) => groups.push(new Tabs(element, number)));
show(read(KEY) ?? "");
showTarget();
