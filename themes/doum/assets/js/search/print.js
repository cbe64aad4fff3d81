/* Helpers that make elements and find parts of the page. Content becomes text nodes: nothing from the
   index is parsed as HTML. The parts come from templates and can be relied on. */

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
 * Finds all parts that match a selector.
 *
 * @template {Element} [E=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 */
export function parts(root, selector) {
  return [.../** @type {NodeListOf<E>} */ (root.querySelectorAll(selector))];
}

/**
 * Shows the parts that belong to a state and hides the others.
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
 * Makes a link that is followed without leaving the page.
 * @type {(href: string, contents: Contents, properties?: Partial<HTMLAnchorElement>) => HTMLAnchorElement}
 */
export function goLink(href, contents, properties = {}) {
  const link = element("a", contents, { href, ...properties });
  link.dataset.go = "";
  return link;
}

/**
 * Makes a list item.
 * @type {(contents: Contents, className?: string) => HTMLLIElement}
 */
export function line(contents, className = "") {
  return element("li", contents, { className });
}

/**
 * Makes a name, marked with its language if that differs from the page's.
 * @type {(name: Name) => string | HTMLElement}
 */
export function named({ text, lang }) {
  return lang ? element("span", text, { lang }) : text;
}

/**
 * Makes a text with the matched words highlighted.
 * @type {(texts: Marked) => (string | HTMLElement)[]}
 */
export function marked(texts) {
  return texts.map(([text, isMatch]) => (isMatch ? element("mark", text) : text));
}
