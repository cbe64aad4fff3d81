/* Appends the next page's answers to this page and updates the URL; when the reader comes back to
   it, the earlier pages are loaded again. */

/** @typedef {{ first: string, top: number }} Way the URL of the first page loaded, and the scroll position */

class MoreAnswers extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", ({ target }) => target.closest("button") && this.more());
    listIn(document).addEventListener("click", () => this.remember());
    const { first } = history.state ?? {};
    if (first) this.restore(history.state);
  }

  get next() {
    return address(this, "next");
  }

  async more() {
    const url = this.next ?? "";
    const list = listIn(document);
    const { first = location.href } = history.state ?? {};
    const count = list.children.length;
    this.ariaBusy = "true";
    try {
      const page = await this.fetched(url);
      list.append(...page.list.children);
      history.replaceState({ first }, "", url);
      this.take(page.element);
      list.children[count].querySelector("a")?.focus({ preventScroll: true });
    } catch {
      location.assign(url);
    }
    this.ariaBusy = "false";
  }

  /**
   * Takes over the links and the count of the last page; the count is announced.
   * @type {(other: Element) => void}
   */
  take(other) {
    const shown = /** @type {Element} */ (this.querySelector(".shown"));
    shown.textContent = other.querySelector(".shown")?.textContent ?? "";
    this.querySelector("nav")?.replaceWith(/** @type {Element} */ (other.querySelector("nav")));
    if (!this.next) this.querySelector("button")?.remove();
  }

  /** @type {(way: Way) => Promise<void>} */
  async restore({ first, top }) {
    history.scrollRestoration = "manual";
    let url = address(this, "prev");
    while (url) {
      const page = await this.fetched(url).catch(() => null);
      if (!page) break;
      listIn(document).prepend(...page.list.children);
      url = url === first ? "" : address(page.element, "prev");
    }
    scrollTo({ top, behavior: "instant" });
  }

  remember() {
    if (history.state?.first) history.replaceState({ ...history.state, top: scrollY }, "");
  }

  /** @type {(url: string) => Promise<{ list: Element, element: Element }>} */
  async fetched(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status}: ${url}`);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return { list: listIn(page), element: /** @type {Element} */ (page.querySelector("more-answers")) };
  }
}

/** @type {(page: Document) => Element} */
function listIn(page) {
  return /** @type {Element} */ (page.querySelector("main .answers"));
}

/** @type {(element: Element, rel: string) => string | undefined} */
function address(element, rel) {
  return /** @type {HTMLAnchorElement | null} */ (element.querySelector(`a[rel=${rel}]`))?.href;
}

customElements.define("more-answers", MoreAnswers);
