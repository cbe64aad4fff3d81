/* What is searched for is in the address and nowhere else: reload, Back and a copied link agree. */

/** How many results a page holds. */
export const PAGE_SIZE = 10;

const OWN = ["q", "product", "category", "sort"];

/** Reads an address; `facets` are the names of the facet filters of this site. */
export function readState(url, facets) {
  const found = new URL(url, location.href).searchParams;
  const state = Object.fromEntries([...OWN, ...facets].map((key) => [key, found.get(key) ?? ""]));
  if (!within(state.category, state.product)) state.category = "";
  return { ...state, page: Math.max(1, parseInt(found.get("page"), 10) || 1) };
}

/** Writes an address of the search page; what is not set is left out. */
export function urlOf(state) {
  const url = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    if (value && (key !== "page" || value > 1)) url.set(key, value);
  }
  return `${location.pathname}${url.size ? "?" : ""}${url}`;
}

/** Whether a category path is another one or under it. */
export function within(path, parent) {
  return path === parent || path.startsWith(`${parent}/`);
}
