/* The search page's sidebar: products and facets with counts, and the selected product's categories. */
import { element, goLink, line, named, part, parts } from "./print.js";
import { changed, filtersOf, urlOf, within } from "./state.js";

export class Filters {
  /** @param {Element} root @param {SearchData} data */
  constructor(root, data) {
    this.data = data;
    /** @type {HTMLSelectElement} */
    this.product = part(root, "select");
    this.tree = part(root, "nav");
    /** @type {HTMLButtonElement[]} */
    this.chips = parts(root, ".chip");
    this.chosen = part(root, "summary span");
    this.done = part(root, ".filters-done");
    this.done.addEventListener("click", () => root.removeAttribute("open"));
    this.product.append(...data.products.map(([slug, title, lang]) => choice(slug, title, lang)));
  }

  /**
   * Shows a state; `counts` has the result count of each choice, or is null without a query.
   * @type {(state: SearchState, counts: Counts | null, total: number) => void}
   */
  show(state, counts, total) {
    this.#showProducts(state, counts?.product);
    this.#showTree(state, counts);
    for (const chip of this.chips) this.#showChip(chip, state, counts);
    const names = filtersOf(state, this.data.facetNames).map((name) => this.data.nameOf(name, state[name]));
    this.chosen.textContent = names.join(" · ");
    this.done.textContent = this.data.say("show", { n: total });
  }

  /** @type {(state: SearchState, counts: Record<string, number> | undefined) => void} */
  #showProducts(state, counts) {
    for (const option of [...this.product.options].slice(1)) {
      const title = this.data.nameOf("product", option.value);
      option.text = counts ? `${title} (${counts[option.value] ?? 0})` : title;
    }
    this.product.value = state.product;
  }

  /**
   * A chip without results is disabled, unless it is pressed, so that it can be released.
   * @type {(chip: HTMLButtonElement, state: SearchState, counts: Counts | null) => void}
   */
  #showChip(chip, state, counts) {
    const count = counts?.[chip.name]?.[chip.value] ?? 0;
    const isPressed = state[chip.name] === chip.value;
    chip.setAttribute("aria-pressed", String(isPressed));
    chip.disabled = counts !== null && !count && !isPressed;
    part(chip, "small").textContent = counts ? String(count) : "";
  }

  /**
   * Prints the tree again, keeping the focus on the current choice if it was in the tree.
   * @type {(state: SearchState, counts: Counts | null) => void}
   */
  #showTree(state, counts) {
    const nodes = this.data.trees[state.product];
    const hadFocus = this.tree.contains(document.activeElement);
    this.tree.hidden = !nodes;
    this.tree.replaceChildren();
    if (!nodes || !counts) return;
    this.tree.append(this.#list([["", this.data.say("everything"), "", []], ...nodes], state, counts));
    if (hadFocus) part(this.tree, "[aria-current]")?.focus();
  }

  /** @type {(nodes: CategoryRow[], state: SearchState, counts: Counts) => HTMLUListElement} */
  #list(nodes, state, counts) {
    return element("ul", nodes.map(([path, text, lang, children]) => {
      const open = path && children.length && within(state.category, path);
      const deeper = open ? [this.#list(children, state, counts)] : [];
      return line([this.#link(path, { text, lang }, state, counts), ...deeper]);
    }));
  }

  /** @type {(path: string, name: Name, state: SearchState, counts: Counts) => HTMLAnchorElement} */
  #link(path, name, state, counts) {
    const count = (path ? counts.category?.[path] : counts.product?.[state.product]) ?? 0;
    const small = element("small", String(count));
    const link = goLink(urlOf(changed(state, { category: path })), [named(name), " ", small]);
    if (path === state.category) link.setAttribute("aria-current", "true");
    return link;
  }
}

/** @type {(value: string, text: string, lang: string) => HTMLOptionElement} */
function choice(value, text, lang) {
  return Object.assign(new Option(text, value), lang && { lang });
}
