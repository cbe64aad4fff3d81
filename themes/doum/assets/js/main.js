/* Runs on every page. Reading needs none of it: each module enhances what already works. */
import "./search/opener.js";
import { read, write } from "./storage.js";
import "./notices.js";

/* Drop-downs close on a click or focus outside, and on Escape. */

/** @type {() => HTMLDetailsElement | null} */
const open = () => document.querySelector("details.menu[open]");

addEventListener("click", (event) => {
  const menu = open();
  if (menu && !menu.contains(event.target)) menu.open = false;
});

addEventListener("focusin", (event) => {
  const menu = open();
  if (menu && !menu.contains(event.target)) menu.open = false;
});

addEventListener("keydown", (event) => {
  const menu = open();
  if (event.key === "Escape" && menu) {
    menu.open = false;
    menu.querySelector("summary")?.focus();
  }
});

/* Light, dark or system theme: stored in the browser, applied early by the anti-flash script. */

const KEY = "doum-theme";

class ThemeMenu extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLButtonElement) this.choose(target.value);
    });
    this.show(read(KEY) ?? "");
  }

  /** @type {(theme: string) => void} */
  choose(theme) {
    write(KEY, theme);
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    this.show(theme);
  }

  /** @type {(theme: string) => void} */
  show(theme) {
    for (const button of this.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === theme));
    }
  }
}

customElements.define("theme-menu", ThemeMenu);
