/* Opens the search dialog from a page's search field. The field alone leads to the search page; the
   dialog is loaded on demand, with its markup and texts, from there. */

const QUIET = 250;

class SearchOpener {
  /** @type {import("./dialog.js").SearchDialog | undefined} */
  #dialog;
  /** @type {Promise<void> | undefined} */
  #loading;
  /** @type {number | undefined} */
  #timer;
  #isWanted = false;
  #isComposing = false;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    /** @type {HTMLInputElement} */
    this.field = form.q;
    /** @type {string} */
    this.product = form.product?.value ?? "";
    this.field.setAttribute("aria-haspopup", "dialog");
    this.#listen();
  }

  /* A modal that opens on mere focus would trap keyboard users: it opens on a click, on typing, or on
     an arrow key. */
  #listen() {
    const { form, field } = this;
    form.addEventListener("pointerenter", () => this.#load());
    field.addEventListener("focus", () => this.#load());
    field.addEventListener("click", () => this.open());
    field.addEventListener("input", () => this.open());
    field.addEventListener("keydown", ({ key, isComposing }) => key === "ArrowDown" && !isComposing && this.open());
    field.addEventListener("compositionstart", () => (this.#isComposing = true));
    field.addEventListener("compositionend", () => (this.#isComposing = false));
  }

  /** Opens the dialog as soon as it is loaded; until then, input stays in the field. */
  open() {
    this.#isWanted = true;
    this.field.focus();
    clearTimeout(this.#timer);
    /* The reader may already be typing the next syllable: do not move the focus then. */
    if (this.#dialog && !this.field.value) this.#openNow();
    else this.#timer = setTimeout(() => this.#openNow(), QUIET);
    this.#load();
  }

  get #isHere() {
    return document.activeElement === this.field;
  }

  #openNow() {
    if (!this.#dialog || !this.#isWanted || this.#isComposing || !this.#isHere) return;
    this.#isWanted = false;
    this.#dialog.open(this.field.value, this.product);
    this.field.value = "";
  }

  /** Loads the dialog, then what its first answer needs; shows whether the dialog is on its way. */
  #load() {
    this.#loading ??= this.#fetch().catch((error) => {
      console.error(error); /* the field still leads to the search page */
      this.#loading = undefined;
      this.form.removeAttribute("data-busy");
    });
    this.form.toggleAttribute("data-busy", this.#isWanted && !this.#dialog);
    if (this.#isHere) this.#dialog?.warm();
  }

  async #fetch() {
    const response = await fetch(this.form.action);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    /* Script and markup are of the same publish, even if this page is from an earlier one. */
    const { dataset } = /** @type {HTMLElement} */ (page.querySelector("template[data-module]"));
    const { module, styles } = /** @type {Record<string, string>} */ (dataset);
    document.head.append(...page.querySelectorAll(this.#isHere ? "[data-search]" : "[data-search=worker]"));
    const [{ SearchDialog }] = await Promise.all([import(module), ...styles.split(" ").map(linked)]);
    this.#dialog = new SearchDialog(page);
    this.#load();
    this.#openNow();
  }
}

/**
 * An unstyled dialog is better than none: resolves even if the style sheet fails to load.
 * @type {(href: string) => Promise<unknown>}
 */
function linked(href) {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
  document.head.append(link);
  return new Promise((resolve) => (link.onload = link.onerror = resolve));
}

/** @type {HTMLFormElement | null} */
const form = document.querySelector("form.search-form");
const opener = form && !form.closest("doum-search") && new SearchOpener(form);

/** @type {(event: KeyboardEvent) => unknown} */
function isTyping({ target }) {
  return target.closest("input, select, textarea, [contenteditable]");
}

addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  const isSlash = key === "/" && !(ctrlKey || metaKey || altKey) && !isTyping(event);
  const isControlK = key.toLowerCase() === "k" && (ctrlKey || metaKey) && !altKey && !shiftKey;
  if (!form || event.isComposing || !(isSlash || isControlK)) return;
  event.preventDefault();
  if (opener) opener.open();
  else form.q.select();
});
