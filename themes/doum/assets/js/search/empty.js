/* Ways out of an empty result: links, each of which leads to results. */
import { element, goLink, line, named, part, parts } from "./print.js";
import { changed, filtersOf, urlOf } from "./state.js";
import { without } from "./tags.js";

/**
 * Prints the ways out into their sections of the page.
 * @type {(root: Element, state: SearchState, found: WaysOut | null, data: SearchData) => void}
 */
export function showEmpty(root, state, found, data) {
  const name = state.q ? "empty" : "emptyList";
  part(root, ".empty-title").textContent = data.say(name, state);
  part(root, ".empty-advice").hidden = !state.q;
  const ways = waysOf(state, found ?? {}, data);
  for (const section of parts(root, "[data-way]")) {
    const links = ways[section.dataset.way ?? ""];
    section.hidden = !links.length;
    part(section, "ul").replaceChildren(...links.map((link) => line(link)));
  }
}

/** @type {(state: SearchState, found: Partial<WaysOut>, data: SearchData) => Record<string, Node[]>} */
function waysOf(state, { spelling = [], without: fewer = [], products = [], languages = [] }, data) {
  const leads = (/** @type {{ total: number }} */ { total }) => total > 0;
  return {
    spelling: spelling.map((q) => goLink(urlOf(changed(state, { q })), q)),
    without: [
      ...fewer.filter(leads).map(({ name, total }) => dropping(state, name, total, data)),
      ...everywhere(state, data),
    ],
    products: products.filter(leads).map(({ product, total }) =>
      counted(urlOf({ q: state.q, product }), data.printed("product", product), total, data),
    ),
    languages: languages.filter(leads).flatMap(({ language, total }) => elsewhere(state, language, total, data)),
  };
}

/** @type {(state: SearchState, name: string, total: number, data: SearchData) => Node} */
function dropping(state, name, total, data) {
  const label = data.say("drop", { name: data.nameOf(name, state[name]) });
  return counted(urlOf(without(state, [name])), label, total, data);
}

/**
 * Offers to remove all filters, where more than one is set.
 * @type {(state: SearchState, data: SearchData) => Node[]}
 */
function everywhere(state, data) {
  const names = filtersOf(state, data.facetNames);
  return names.length > 1 ? [goLink(urlOf(without(state, names)), data.say("dropAll"))] : [];
}

/**
 * Links to results in another language; they are on another page, so the link is an ordinary one.
 * @type {(state: SearchState, code: string, total: number, data: SearchData) => Node[]}
 */
function elsewhere({ q }, code, total, data) {
  const language = data.languages.get(code);
  if (!language) return [];
  const link = counted(urlOf({ q }, language.url), named({ text: language.name, lang: code }), total, data);
  delete link.dataset.go;
  link.hreflang = code;
  return [link];
}

/** @type {(href: string, label: string | Node, total: number, data: SearchData) => HTMLAnchorElement} */
function counted(href, label, total, { say }) {
  return goLink(href, [label, " ", element("small", say("count", { n: total }))]);
}
