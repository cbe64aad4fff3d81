/* The options of the search dialog: the best answers, then further searches. Each is a link to a real
   URL; those with `data-ask` are searches that the dialog can make without leaving the page. */
import { stateOf } from "./fit.js";
import { element, marked, named } from "./print.js";
import { crumbs, pageUrl } from "./results.js";
import { changed, urlOf } from "./state.js";

/**
 * Makes the groups of options for an answer.
 * @type {(state: DialogState, answer: SearchAnswer, data: SearchData) => Node[]}
 */
export function groupsOf(state, answer, data) {
  const isNear = stateOf(answer) === "weak";
  const items = answer.items.map((item) => resultOption(item, data));
  /** @type {[label: string, options: Node[]][]} */
  const groups = [
    [data.say(isNear ? "near" : "results"), [...(isNear ? [heading(data.say("near"))] : []), ...items]],
    [data.say("more"), [...meantOptions(state, answer, data), ...wideOptions(state, answer, data)]],
  ];
  return groups.filter(([, options]) => options.length).map(([label, options]) => group(label, options));
}

/** @type {(label: string, options: Node[]) => Node} */
function group(label, options) {
  return element("div", options, { role: "group", ariaLabel: label });
}

/**
 * Makes the label of a group visible; for screen readers the group has it.
 * @type {(text: string) => Node}
 */
function heading(text) {
  return element("p", text, { className: "option-heading", ariaHidden: "true" });
}

/** @type {(href: string, contents: Contents, className: string) => HTMLAnchorElement} */
function option(href, contents, className) {
  return element("a", contents, { href, className, role: "option", ariaSelected: "false", tabIndex: -1 });
}

/** @type {(item: Item, data: SearchData) => Node} */
function resultOption(item, data) {
  const path = crumbs(item, data).flatMap((name, index) => [index ? " › " : "", named(name)]);
  const parts = [
    element("strong", marked(item.title)),
    element("small", path),
    element("span", marked(item.excerpt)),
  ];
  const node = option(pageUrl(item.url, data), parts, "option-result");
  node.dataset.accent = data.accents.get(item.product) ?? "";
  return node;
}

/**
 * Options for the query as typed, if it was corrected, and for suggestions.
 * @type {(state: DialogState, answer: SearchAnswer, data: SearchData) => Node[]}
 */
function meantOptions(state, { corrected, suggestion, empty }, data) {
  const meant = [...(suggestion ? [suggestion] : []), ...(empty?.spelling ?? [])];
  /** @type {[Partial<SearchState>, Contents][]} */
  const exactly = corrected ? [[{ ...state, exact: "1" }, data.say("exactly", corrected)]] : [];
  /** @type {[Partial<SearchState>, Contents][]} */
  const others = meant.map((q) => [changed(state, { q }), [`${data.say("meant")} `, element("b", q)]]);
  return [...exactly, ...others].map(([asked, contents]) => asking(asked, contents, data));
}

/**
 * Options for the same query in all products, and for all results.
 * @type {(state: DialogState, answer: SearchAnswer, data: SearchData) => Node[]}
 */
function wideOptions(state, { total, empty }, data) {
  const wider = empty?.without?.find(({ name }) => name === "product");
  const isWider = state.product && (total || wider?.total);
  const all = wider ? data.say("everywhere", { n: wider.total }) : data.say("wide");
  return [
    ...(total ? [option(urlOf(state, data.url), data.say("all", { n: total }), "option-all")] : []),
    ...(isWider ? [asking({ ...state, product: "" }, all, data)] : []),
  ];
}

/** @type {(state: Partial<SearchState>, contents: Contents, data: SearchData) => Node} */
function asking(state, contents, data) {
  const node = option(urlOf(state, data.url), contents, "option-more");
  node.dataset.ask = "";
  return node;
}
