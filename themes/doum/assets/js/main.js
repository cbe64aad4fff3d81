/* What every page runs. Reading needs none of it: each module improves what already works. */
import "./search_opener.js";
import { read, write } from "./storage.js";
import "./notices.js";

/* Drop-downs close where a reader expects it. */

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

/* Light, dark, or as the device: kept in the browser, read back by the anti-flash line. */

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
