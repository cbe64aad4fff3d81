/* Accordions: an address with #id opens what it points at, and one button opens all. */

/* An address may hold anything, also what is no encoding of a text. */
function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}

function openTarget() {
  const id = decoded(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) return;
  for (let node = target.closest("details"); node; node = node.parentElement.closest("details")) {
    node.open = true;
  }
  target.scrollIntoView();
}

addEventListener("hashchange", openTarget);
openTarget();

class ExpandAll extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
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
