/* The side of the search page: products with their counts, the tree of the chosen one, facets. */
import { urlOf, within } from "./state.js";

export class Filters {
  constructor(element, data) {
    this.data = data;
    this.selects = [...element.querySelectorAll("select")];
    this.product = element.querySelector("[name=product]");
    this.tree = element.querySelector("nav");
    this.summary = element.querySelector("summary span");
    this.product.append(...data.products.map(([slug, title]) => new Option(title, slug)));
  }

  /** Prints the state, with the counts that each choice would lead to. */
  show(state, counts) {
    for (const select of this.selects) select.value = state[select.name];
    for (const option of [...this.product.options].slice(1)) {
      const title = this.data.titles.get(option.value);
      option.text = `${title} (${counts.product?.[option.value] ?? 0})`;
    }
    const nodes = this.data.trees[state.product];
    this.tree.hidden = !nodes;
    this.tree.replaceChildren();
    if (nodes) this.tree.append(this.#list([["", this.data.texts.everything, []], ...nodes], state, counts));
    this.summary.textContent = this.#chosen(state).join(" › ");
  }

  #list(nodes, state, counts) {
    const list = document.createElement("ul");
    for (const [path, title, children] of nodes) {
      const item = document.createElement("li");
      item.append(this.#link(path, title, state, counts));
      if (path && children.length && within(state.category, path)) {
        item.append(this.#list(children, state, counts));
      }
      list.append(item);
    }
    return list;
  }

  #link(path, title, state, counts) {
    const link = document.createElement("a");
    const count = document.createElement("small");
    link.href = urlOf({ ...state, category: path, page: 1 });
    link.dataset.go = "";
    if (path === state.category) link.setAttribute("aria-current", "true");
    count.textContent = (path ? counts.category?.[path] : counts.product?.[state.product]) ?? 0;
    link.append(title, " ", count);
    return link;
  }

  /* What is chosen, for the closed panel of a phone. */
  #chosen(state) {
    const facets = this.selects.filter((select) => select !== this.product && select.value);
    return [
      this.data.titles.get(state.product),
      this.data.titles.get(state.category),
      ...facets.map((select) => select.selectedOptions[0].text),
    ].filter(Boolean);
  }
}
