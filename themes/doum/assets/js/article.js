/* What a reader does with an article: find the way in it, link to a part, share, print, copy it. */
import { copy } from "./copy.js";

/* Marks in the list of contents the heading that is being read. */

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

/* On a phone the list closes after a choice, so that the answer is seen. */
/** @type {HTMLDetailsElement | null} */
const contents = document.querySelector(".contents");
contents?.addEventListener("click", ({ target }) => {
  if (target.closest("a")) contents.open = false;
});

/* What the templates have the buttons say. */
const { dataset } = /** @type {HTMLElement} */ (document.querySelector("article"));
const { link: linkLabel, told } = /** @type {Record<string, string>} */ (dataset);

/**
 * Every heading that has an address gives it away: a quiet # that copies it.
 * @type {(owner: HTMLElement, title: HTMLElement) => void}
 */
function add(owner, title) {
  if (!linkLabel) return;
  const anchor = document.createElement("a");
  anchor.className = "anchor";
  anchor.href = `#${owner.id}`;
  anchor.ariaLabel = `${linkLabel}: ${title.textContent.trim()}`;
  anchor.addEventListener("click", () => copy(anchor.href, anchor, told).catch(() => {}));
  title.ariaLabel = title.textContent.trim(); /* and not with the link that follows in it */
  (owner === title ? title : owner).append(anchor);
}

/** @type {NodeListOf<HTMLElement>} */
const headings = document.querySelectorAll(".prose > :is(h2, h3, h4)[id]");
for (const heading of headings) add(heading, heading);
for (const section of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("details.section"))) {
  add(section, /** @type {HTMLElement} */ (section.querySelector("h2")));
}

/* The article as a whole. */
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
      /* Who closes the sheet of the device has shared nothing, and that is fine. */
      if (button) ACTIONS[button.value]?.(button).catch(() => {});
    });
  }
}

customElements.define("article-actions", ArticleActions);
