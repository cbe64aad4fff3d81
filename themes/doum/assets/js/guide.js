/* A guide: one button opens all of its sections. */
import "./article.js";
import "./details.js";

class ExpandAll extends HTMLElement {
  connectedCallback() {
    this.sections = [...document.querySelectorAll("details.section")];
    this.button = this.querySelector("button");
    this.more = this.button.textContent;
    this.button.addEventListener("click", () => this.toggle());
    for (const section of this.sections) section.addEventListener("toggle", () => this.show());
    this.show();
  }

  get allOpen() {
    return this.sections.every((section) => section.open);
  }

  toggle() {
    const open = !this.allOpen;
    for (const section of this.sections) section.open = open;
  }

  show() {
    this.button.textContent = this.allOpen ? this.button.dataset.less : this.more;
  }
}

customElements.define("expand-all", ExpandAll);

/* On paper all of it is open, also where the browser cannot show closed details. */
const shut = [];
addEventListener("beforeprint", () => {
  for (const details of document.querySelectorAll("details:is(.section, .details):not([open])")) {
    shut.push(details);
    details.open = true;
  }
});
addEventListener("afterprint", () => {
  for (const details of shut.splice(0)) details.open = false;
});
