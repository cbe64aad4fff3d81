/* Light, dark, or as the device: kept in the browser, read back by the anti-flash line. */
import { read, write } from "./storage.js";

const KEY = "doum-theme";

class ThemeMenu extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", ({ target }) => {
      if (target instanceof HTMLButtonElement) this.choose(target.value);
    });
    this.show(read(KEY) ?? "");
  }

  choose(theme) {
    write(KEY, theme);
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    this.show(theme);
  }

  show(theme) {
    for (const button of this.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", button.value === theme);
    }
  }
}

customElements.define("theme-menu", ThemeMenu);
