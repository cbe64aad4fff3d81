/* Guides: one button opens all sections. */
import "./article.js";
import "./details.js";

/** @type {NodeListOf<HTMLDetailsElement>} */
const sections = document.querySelectorAll("details.section");
const isAllOpen = () => [...sections].every((section) => section.open);

class ExpandAll extends HTMLElement {
  connectedCallback() {
    const button = /** @type {HTMLButtonElement} */ (this.querySelector("button"));
    const { textContent: more, dataset: { less = more } } = button;
    const show = () => (button.textContent = isAllOpen() ? less : more);
    button.addEventListener("click", () => {
      const open = !isAllOpen();
      for (const section of sections) section.open = open;
    });
    for (const section of sections) section.addEventListener("toggle", show);
    show();
  }
}

customElements.define("expand-all", ExpandAll);

/* In print, everything is open, also in browsers that cannot print closed details. */
/** @type {HTMLDetailsElement[]} */
const shut = [];
addEventListener("beforeprint", () => {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const closed = document.querySelectorAll("details:is(.section, .details):not([open])");
  for (const details of closed) {
    shut.push(details);
    details.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const details of shut.splice(0)) details.open = false;
});
