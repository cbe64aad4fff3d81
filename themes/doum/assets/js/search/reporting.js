/* Tells the people who write the answers which queries failed: words, the article that was taken and its
   place; nobody's name, address or id. Loaded only where the site's owner asks for it.

   A query is sent once, and only when it has settled: its reader pressed a result, or left, or stayed
   with its results for a while before asking something else. */
import { post } from "../posting.js";
import { isPrivate } from "./private_text.js";
import { pageUrl } from "./results.js";
import { PAGE_SIZE } from "./state.js";

const READ = 3000; /* ms: a query that stood for less was only a step in typing */
const LEFT = 1000; /* ms: the same, if the reader leaves */
const KEY = "doum-reported";
const KEPT = 50;

/** @typedef {{ query: string, product: string, fit: string }} Asked a query and how well it was answered */
/** @typedef {Asked & { since: number, isHandedOver: boolean, items: Item[], first: number }} Shown */

export class SearchReport {
  /** @type {Shown | undefined} what is on the screen */
  #shown;
  /** @type {Shown | undefined} the query before it, waiting for the one that follows */
  #before;
  /** @type {string} the query that was sent with Enter or stood in the address */
  #entered;

  /** @param {HTMLElement} root the search page's element or the dialog @param {SearchData} data */
  constructor(root, data) {
    this.data = data;
    this.#entered = new URL(location.href).searchParams.get("q") ?? "";
    for (const type of ["click", "auxclick"]) root.addEventListener(type, (event) => this.#press(event));
    root.addEventListener("submit", (event) => this.#submit(/** @type {HTMLFormElement} */ (event.target)), true);
    addEventListener("pagehide", () => this.#leave());
    addEventListener("visibilitychange", () => document.visibilityState === "hidden" && this.#leave());
  }

  /**
   * Notes the answer that is shown now.
   * @type {(state: { q: string, product: string }, answer: SearchAnswer) => void}
   */
  note({ q, product }, { fit, total, items, page }) {
    const query = q.trim();
    const before = this.#shown;
    const isSame = before && keyOf(before.query) === keyOf(query);
    if (before && !isSame && isSettled(before, READ, this.#entered)) this.#pass(before);
    this.#shown = query
      ? {
          query,
          product,
          fit: total ? (fit ?? "good") : "none",
          items,
          first: (page - 1) * PAGE_SIZE,
          since: isSame ? before.since : performance.now(),
          isHandedOver: false,
        }
      : undefined;
  }

  /**
   * Sends the query whose result is pressed.
   * @type {(link: HTMLAnchorElement) => void}
   */
  take(link) {
    const shown = this.#shown;
    if (!shown) return;
    if (link.pathname === new URL(this.data.url, location.href).pathname) shown.isHandedOver = true;
    const at = shown.items.findIndex((item) => pathOf(item, this.data) === link.pathname);
    if (at < 0) return;
    this.#flush(shown.query);
    this.#send(shown, { article: shown.items[at].key, place: String(shown.first + at + 1) });
  }

  /** @type {(event: Event) => void} */
  #press({ target }) {
    /** @type {HTMLAnchorElement | null} */
    const link = /** @type {Element} */ (target).closest("a[href]");
    if (link) this.take(link);
  }

  /**
   * The search page takes over what the dialog was asked.
   * @type {(form: HTMLFormElement) => void}
   */
  #submit(form) {
    this.#entered = form.q.value.trim();
    if (this.#shown && form.closest("dialog")) this.#shown.isHandedOver = true;
  }

  /** @type {(settled: Shown) => void} */
  #pass(settled) {
    this.#flush(settled.query);
    this.#before = settled;
  }

  #leave() {
    const shown = this.#shown;
    const isOver = shown && isSettled(shown, LEFT, this.#entered);
    this.#flush(isOver ? shown.query : "");
    if (isOver && !shown.isHandedOver) this.#send(shown, {});
  }

  /** @type {(next: string) => void} */
  #flush(next) {
    const before = this.#before;
    this.#before = undefined;
    if (before) this.#send(before, { next: isPrivate(next) ? "" : next });
  }

  /** @type {(asked: Asked, rest: { article?: string, place?: string, next?: string }) => void} */
  #send({ query, product, fit }, { article = "", place = "", next = "" }) {
    const { report, language } = this.data;
    if (!report || isRefused() || isPrivate(query) || !isFirst(query)) return;
    const data = new FormData();
    const fields = { query, language, product, fit, article, place, next };
    if (report.form) data.set("form-name", report.form);
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    if (report.form) data.set("website", "");
    post(report.url, data).catch(() => {}); /* the reader has no part in it */
  }
}

/** @type {(shown: Shown, stay: number, entered: string) => boolean} */
function isSettled({ query, since }, stay, entered) {
  return query === entered || performance.now() - since >= stay;
}

/** @type {(item: Item, data: SearchData) => string} */
function pathOf({ url }, data) {
  return new URL(pageUrl(url, data), location.href).pathname;
}

/** Whether the reader's browser asks not to be followed. */
function isRefused() {
  const { doNotTrack, globalPrivacyControl } = /** @type {Navigator & { globalPrivacyControl?: boolean }} */ (navigator);
  return doNotTrack === "1" || Boolean(globalPrivacyControl);
}

/** @type {(query: string) => string} */
function keyOf(query) {
  return query.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
}

/** @type {Set<string>} those of this page, where the browser keeps nothing */
const sent = new Set();

/**
 * Whether a query is sent for the first time in this tab, which remembers it: a reader who comes back
 * from an article sees the results again.
 * @type {(query: string) => boolean}
 */
function isFirst(query) {
  const key = keyOf(query);
  const known = [...kept(), ...sent];
  sent.add(key);
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...new Set([key, ...known])].slice(0, KEPT)));
  } catch {
    /* Then it is sent again on another page. */
  }
  return !known.includes(key);
}

/** @returns {string[]} */
function kept() {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}
