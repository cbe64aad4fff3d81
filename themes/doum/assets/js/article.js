/* What a reader does with an article: find the way in it, link to a part, share, print, copy it. */
import { copy } from "./copy.js";

/* Marks in the list of contents the heading that is being read. */

const links = new Map();
for (const link of document.querySelectorAll(".contents a")) {
  const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (heading) links.set(heading, link);
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(target).setAttribute("aria-current", "true");
    }
  },
  { rootMargin: "0px 0px -70%" },
);

for (const heading of links.keys()) observer.observe(heading);

/* On a phone the list closes after a choice, so that the answer is seen. */
document.querySelector(".contents")?.addEventListener("click", ({ target, currentTarget }) => {
  if (target.closest("a")) currentTarget.open = false;
});

/* Every heading that has an address gives it away: a quiet # that copies it. */
function add(owner, title) {
  const { link, told } = title.closest("article").dataset;
  if (!link) return;
  const anchor = document.createElement("a");
  anchor.className = "anchor";
  anchor.href = `#${owner.id}`;
  anchor.ariaLabel = `${link}: ${title.textContent.trim()}`;
  anchor.addEventListener("click", () => copy(anchor.href, anchor, told).catch(() => {}));
  title.ariaLabel = title.textContent.trim(); /* and not with the link that follows in it */
  (owner === title ? title : owner).append(anchor);
}

for (const heading of document.querySelectorAll(".prose > :is(h2, h3, h4)[id]")) add(heading, heading);
for (const section of document.querySelectorAll("details.section")) {
  add(section, section.querySelector("h2"));
}

/* The article as a whole. */
const labels = document.querySelector("article").dataset;
const twin = () => document.querySelector('link[type="text/markdown"]')?.href;

async function share(button) {
  const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  if (!navigator.share) return copy(location.href, button, labels.told);
  return navigator.share({ title: document.querySelector("h1").textContent.trim(), url });
}

async function copyPage(button) {
  const text = fetch(twin()).then((response) => response.text());
  await copy(text, button, labels.told).catch(() => location.assign(twin()));
}

const ACTIONS = { share, print: () => print(), page: copyPage };

class ArticleActions extends HTMLElement {
  connectedCallback() {
    this.querySelector("[value=page]").hidden = !twin();
    this.addEventListener("click", async ({ target }) => {
      const button = target.closest("button");
      /* Who closes the sheet of the device has shared nothing, and that is fine. */
      await ACTIONS[button?.value]?.(button)?.catch?.(() => {});
    });
  }
}

customElements.define("article-actions", ArticleActions);
