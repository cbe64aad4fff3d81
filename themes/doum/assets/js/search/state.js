/* The search state lives only in the URL: reload, Back and a copied link give the same results. */

/** The number of results on a page. */
export const PAGE_SIZE = 10;

const OWN = ["q", "product", "category", "sort", "exact"];
const SORTS = ["updated", "title"];

/**
 * Parses a URL; `facets` are the names of this site's facet filters.
 * @type {(url: string, facets: string[]) => SearchState}
 */
export function readState(url, facets) {
  const found = new URL(url, location.href).searchParams;
  /** @type {Record<string, string>} */
  const state = Object.fromEntries([...OWN, ...facets].map((key) => [key, found.get(key) ?? ""]));
  state.q = state.q.trim();
  state.product ||= state.category.split("/")[0];
  if (!SORTS.includes(state.sort)) state.sort = "";
  if (!within(state.category, state.product)) state.category = "";
  const page = Math.max(1, parseInt(found.get("page") ?? "", 10) || 1);
  return /** @type {SearchState} */ ({ ...state, page });
}

/**
 * Builds a URL of the search page; values that are not set are left out.
 * @type {(state: Partial<SearchState>, path?: string) => string}
 */
export function urlOf(state, path = location.pathname) {
  const url = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    if (value && (key !== "page" || Number(value) > 1)) url.set(key, String(value));
  }
  return `${path}${url.size ? "?" : ""}${url}`;
}

/**
 * The engine request for a state.
 * @type {(state: SearchState, facets: string[]) => SearchRequest}
 */
export function requestOf(state, facets) {
  return { ...state, exact: Boolean(state.exact), facets, size: PAGE_SIZE };
}

/**
 * The state after a choice: back to the first page, and to no category of another product.
 * @type {(state: DialogState & { category?: string }, changes: Partial<SearchState>) => SearchState}
 */
export function changed(state, changes) {
  const category = "product" in changes && changes.product !== state.product ? "" : state.category;
  const exact = "q" in changes && changes.q !== state.q ? "" : state.exact;
  return /** @type {SearchState} */ ({ ...state, category, exact, ...changes, page: 1 });
}

/**
 * The names of the filters that are set.
 * @type {(state: SearchState, facets: string[]) => string[]}
 */
export function filtersOf(state, facets) {
  return ["product", "category", ...facets].filter((name) => state[name]);
}

/**
 * Whether a category path is `parent` or below it.
 * @type {(path: string, parent: string) => boolean}
 */
export function within(path, parent) {
  return path === parent || path.startsWith(`${parent}/`);
}
