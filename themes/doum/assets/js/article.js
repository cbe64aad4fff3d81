/* Article tools: table of contents, links to headings, sharing, printing, copying. */
import { copy } from "./copy.js";

/* Highlights the current heading in the table of contents. */

/** @type {Map<Element, HTMLAnchorElement>} */
const links = new Map();
for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".contents a"))) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) links.set(heading, link);
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(target)?.setAttribute("aria-current", "true");
    }
  },
  { rootMargin: "0px 0px -70%" },
);

for (const heading of links.keys()) observer.observe(heading);

/* On a phone, the list closes after a choice so that it does not cover the answer. */
/** @type {HTMLDetailsElement | null} */
const contents = document.querySelector(".contents");
contents?.addEventListener("click", ({ target }) => {
  if (target.closest("a")) contents.open = false;
});

/* Button texts, provided by the template. */
const { dataset } = /** @type {HTMLElement} */ (document.querySelector("article"));
const { link: linkLabel, told } = /** @type {Record<string, string>} */ (dataset);

/**
 * Adds a discreet # to a heading that copies the link to it.
 * @type {(owner: HTMLElement, title: HTMLElement) => void}
 */
function add(owner, title) {
  if (!linkLabel) return;
  const anchor = document.createElement("a");
  anchor.className = "anchor";
  anchor.href = `#${owner.id}`;
  anchor.ariaLabel = `${linkLabel}: ${title.textContent.trim()}`;
  anchor.addEventListener("click", () => copy(anchor.href, anchor, told).catch(() => {}));
  title.ariaLabel = title.textContent.trim(); /* without the link that follows in it */
  (owner === title ? title : owner).append(anchor);
}

/** @type {NodeListOf<HTMLElement>} */
const headings = document.querySelectorAll(".prose > :is(h2, h3, h4)[id]");
for (const heading of headings) add(heading, heading);
for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("details.section"))) {
  add(section, /** @type {HTMLElement} */ (section.querySelector("h2")));
}

/* Actions on the whole article. */
const linked = (/** @type {string} */ to) => /** @type {HTMLLinkElement | null} */ (document.querySelector(to))?.href;
const twin = linked('link[type="text/markdown"]');

/** @type {(button: HTMLElement) => Promise<void>} */
async function share(button) {
  const url = linked("link[rel=canonical]") ?? location.href;
  if (!navigator.share) return copy(location.href, button, told);
  return navigator.share({ title: document.querySelector("h1")?.textContent.trim(), url });
}

/** @type {(button: HTMLElement) => Promise<void>} */
async function copyPage(button) {
  const url = twin ?? "";
  const text = fetch(url).then((response) => response.text());
  await copy(text, button, told).catch(() => location.assign(url));
}

/** @type {Record<string, (button: HTMLElement) => Promise<void>>} */
const ACTIONS = { share, print: async () => print(), page: copyPage };

class ArticleActions extends HTMLElement {
  connectedCallback() {
    const page = /** @type {HTMLElement} */ (this.querySelector("[value=page]"));
    page.hidden = !twin;
    this.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      /* Closing the device's share sheet rejects; that is no error. */
      if (button) ACTIONS[button.value]?.(button).catch(() => {});
    });
  }
}

customElements.define("article-actions", ArticleActions);
