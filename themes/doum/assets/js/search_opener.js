/* Opens the search dialog from the search field of a page. The field alone already leads to the search
   page; the dialog comes when it is wanted, with its markup and texts, from there. */

const QUIET = 250;

class SearchOpener {
  /** @type {import("./search/dialog.js").SearchDialog | undefined} */
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

  /* A modal that opens just because the focus passes by would hold it: the field is opened by a press,
     by typing into it, or by an arrow. */
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

  /** Opens the dialog as soon as it is there; until then what is typed stays in the field. */
  open() {
    this.#isWanted = true;
    this.field.focus();
    clearTimeout(this.#timer);
    /* The next syllable may follow at once: it is not taken from under the reader's hands. */
    if (this.#dialog && !this.field.value) this.#openNow();
    else this.#timer = setTimeout(() => this.#openNow(), QUIET);
    this.#load();
  }

  #openNow() {
    const isHere = document.activeElement === this.field;
    if (!this.#dialog || !this.#isWanted || this.#isComposing || !isHere) return;
    this.#isWanted = false;
    this.#dialog.open(this.field.value, this.product);
    this.field.value = "";
  }

  #load() {
    this.#loading ??= this.#fetch().catch((error) => {
      console.error(error); /* the field goes on leading to the search page */
      this.#loading = undefined;
    });
  }

  async #fetch() {
    const response = await fetch(this.form.action);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    /* Script and markup are those of one publish, also where this page is of an earlier one. */
    const { dataset } = /** @type {HTMLElement} */ (page.querySelector("template[data-module]"));
    const { module, styles } = /** @type {Record<string, string>} */ (dataset);
    const [{ SearchDialog }] = await Promise.all([import(module), ...styles.split(" ").map(linked)]);
    this.#dialog = new SearchDialog(page);
    this.#openNow();
  }
}

/**
 * A dialog without its style is better than none.
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
