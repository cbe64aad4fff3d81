/* Small things that are printed. All of it is text nodes: nothing from the index is read as HTML. */

/** Makes an element; its contents are texts and nodes. */
export function element(name, contents = [], properties = {}) {
  const node = Object.assign(document.createElement(name), properties);
  node.append(...[contents].flat());
  return node;
}

/** Makes a link that the page follows without being left. */
export function goLink(href, contents, properties = {}) {
  const link = element("a", contents, { href, ...properties });
  link.dataset.go = "";
  return link;
}

/** Makes a line of a list. */
export function line(contents, className = "") {
  return element("li", contents, { className });
}

/** Prints a name, marked with its language where that is not the page's. */
export function named({ text, lang }) {
  return lang ? element("span", text, { lang }) : text;
}

/** Prints a text with the words that were found. */
export function marked(parts) {
  return parts.map(([text, isMatch]) => (isMatch ? element("mark", text) : text));
}
