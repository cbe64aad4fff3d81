/* What a reader does with an article as a whole: share it, print it, take its text along. */
import "./contents.js";
import { copy } from "./copy.js";
import "./headings.js";

const twin = () => document.querySelector('link[type="text/markdown"]')?.href;

async function share(button) {
  const url = document.querySelector("link[rel=canonical]")?.href ?? location.href;
  if (!navigator.share) return copy(location.href, button, button.dataset.done);
  return navigator.share({ title: document.querySelector("h1").textContent.trim(), url });
}

async function copyPage(button) {
  const text = fetch(twin()).then((response) => response.text());
  await copy(text, button, button.dataset.done).catch(() => location.assign(twin()));
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
