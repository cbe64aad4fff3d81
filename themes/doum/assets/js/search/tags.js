/* The active filters, each with a link that removes it. */
import { element, goLink, line } from "./print.js";
import { changed, filtersOf, urlOf } from "./state.js";

/**
 * Prints the tags of a state.
 * @type {(state: SearchState, data: SearchData) => Node[]}
 */
export function tagList(state, data) {
  const names = filtersOf(state, data.facetNames);
  const tags = names.map((name) => {
    const drop = data.say("drop", { name: data.nameOf(name, state[name]) });
    const hint = element("span", drop, { className: "visually-hidden" });
    const shown = element("span", data.printed(name, state[name]), { ariaHidden: "true" });
    return line(goLink(urlOf(without(state, [name])), [hint, shown], { className: "tag" }));
  });
  if (tags.length < 2) return tags;
  const all = goLink(urlOf(without(state, names)), data.say("dropAll"), { className: "quiet" });
  return [...tags, line(all)];
}

/**
 * A state without some of its filters.
 * @type {(state: SearchState, names: string[]) => SearchState}
 */
export function without(state, names) {
  return changed(state, Object.fromEntries(names.map((name) => [name, ""])));
}
