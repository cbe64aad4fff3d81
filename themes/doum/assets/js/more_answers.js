/* Takes the answers of the next page into this one. The address follows, and where the reader comes
   back to it, the pages before are taken in again. */

class MoreAnswers extends HTMLElement {
  connectedCallback() {
    this.list = document.querySelector("main .answers");
    this.addEventListener("click", ({ target }) => target.closest("button") && this.more());
    this.list.addEventListener("click", () => this.remember());
    const { first } = history.state ?? {};
    if (first) this.restore(history.state);
  }

  get next() {
    return this.querySelector("a[rel=next]")?.href;
  }

  async more() {
    const url = this.next;
    const { first = location.href } = history.state ?? {};
    const count = this.list.children.length;
    this.ariaBusy = "true";
    try {
      const page = await this.fetched(url);
      this.list.append(...page.list.children);
      history.replaceState({ first }, "", url);
      this.take(page.element);
      this.list.children[count].querySelector("a").focus({ preventScroll: true });
    } catch {
      location.assign(url);
    }
    this.ariaBusy = "false";
  }

  /* What leads on is that of the last page; what is said of it is said aloud. */
  take(other) {
    this.querySelector(".shown").textContent = other.querySelector(".shown").textContent;
    this.querySelector("nav").replaceWith(other.querySelector("nav"));
    if (!this.next) this.querySelector("button").remove();
  }

  async restore({ first, top }) {
    history.scrollRestoration = "manual";
    let url = this.querySelector("a[rel=prev]")?.href;
    while (url) {
      const page = await this.fetched(url).catch(() => null);
      if (!page) break;
      this.list.prepend(...page.list.children);
      url = url === first ? "" : page.element.querySelector("a[rel=prev]")?.href;
    }
    scrollTo({ top, behavior: "instant" });
  }

  remember() {
    if (history.state?.first) history.replaceState({ ...history.state, top: scrollY }, "");
  }

  async fetched(url) {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${response.status}: ${url}`);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return { list: page.querySelector("main .answers"), element: page.querySelector("more-answers") };
  }
}

customElements.define("more-answers", MoreAnswers);
