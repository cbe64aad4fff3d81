/* Pagination of the results: real URLs, so that they can be bookmarked and shared. */
import { goLink, line } from "./print.js";
import { PAGE_SIZE, urlOf } from "./state.js";

/**
 * The number of pages for a number of results.
 * @type {(total: number) => number}
 */
export const pagesOf = (total) => Math.ceil(total / PAGE_SIZE);

/**
 * Makes links to the first and last pages and those around the current one.
 * @type {(state: SearchState, total: number, data: SearchData) => Node[]}
 */
export function pageLinks(state, total, { say }) {
  const last = pagesOf(total);
  if (last < 2) return [];
  const list = document.createElement("ol");
  list.append(...numbers(state.page, last).map((page) => line(page ? link(state, page, page) : "…")));
  return [
    ...(state.page > 1 ? [link(state, state.page - 1, say("previous"), "prev")] : []),
    list,
    ...(state.page < last ? [link(state, state.page + 1, say("next"), "next")] : []),
  ];
}

/**
 * The numbers to print, 0 for a gap.
 * @type {(page: number, last: number) => number[]}
 */
function numbers(page, last) {
  const near = [1, page - 1, page, page + 1, last].filter((number) => number >= 1 && number <= last);
  return [...new Set(near)].flatMap((number, index, all) =>
    index && number - all[index - 1] > 1 ? [0, number] : [number],
  );
}

/** @type {(state: SearchState, page: number, text: string | number, rel?: string) => Node} */
function link(state, page, text, rel = "") {
  const node = goLink(urlOf({ ...state, page }), String(text), { rel });
  if (page === state.page) node.setAttribute("aria-current", "page");
  return node;
}
