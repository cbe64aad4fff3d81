/* Small things that are printed. All of it is text nodes: nothing from the index is read as HTML. And
   the parts of the page that they go into: templates print these, so that they are there. */

/**
 * Finds a part of the page.
 *
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 */
export function part(root, selector) {
  return /** @type {E} */ (root.querySelector(selector));
}

/**
 * Finds all parts of a kind.
 *
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 */
export function parts(root, selector) {
  return [.../** @type {NodeListOf<E>} */ (root.querySelectorAll(selector))];
}

/**
 * Shows the parts that belong to a state, and hides the others.
 * @type {(root: ParentNode, state: string) => void}
 */
export function reveal(root, state) {
  for (const one of parts(root, "[data-state]")) {
    one.hidden = !one.dataset.state?.split(" ").includes(state);
  }
}

/**
 * Makes an element.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Contents} [contents]
 * @param {Partial<HTMLElementTagNameMap[K]>} [properties]
 */
export function element(name, contents = [], properties = {}) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...[contents].flat());
  return node;
}

/**
 * Makes a link that the page follows without being left.
 * @type {(href: string, contents: Contents, properties?: Partial<HTMLAnchorElement>) => HTMLAnchorElement}
 */
export function goLink(href, contents, properties = {}) {
  const link = element("a", contents, { href, ...properties });
  link.dataset.go = "";
  return link;
}

/**
 * Makes a line of a list.
 * @type {(contents: Contents, className?: string) => HTMLLIElement}
 */
export function line(contents, className = "") {
  return element("li", contents, { className });
}

/**
 * Prints a name, marked with its language where that is not the page's.
 * @type {(name: Name) => string | HTMLElement}
 */
export function named({ text, lang }) {
  return lang ? element("span", text, { lang }) : text;
}

/**
 * Prints a text with the words that were found.
 * @type {(texts: Marked) => (string | HTMLElement)[]}
 */
export function marked(texts) {
  return texts.map(([text, isMatch]) => (isMatch ? element("mark", text) : text));
}
