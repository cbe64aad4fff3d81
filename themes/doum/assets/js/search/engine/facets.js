/* Filters on a merged list: which articles pass them, and how many each other choice would give. */

/**
 * The filters that a request sets: name -> value.
 * @type {(request: SearchRequest) => Chosen}
 */
export function chosenBy(request) {
  const names = ["product", "category", ...(request.facets ?? [])];
  return new Map(names.filter((name) => request[name]).map((name) => [name, /** @type {string} */ (request[name])]));
}

/**
 * The articles that pass all filters, except those in `but`.
 * @type {(articles: Found[], chosen: Chosen, traits: AllTraits, but?: string[]) => Found[]}
 */
export function passing(articles, chosen, traits, but = []) {
  const asked = [...chosen].filter(([name]) => !but.includes(name));
  return asked.length ? articles.filter(({ id }) => asked.every(([name, value]) => valuesOf(traits, id, name).includes(value))) : articles;
}

/**
 * The values of an article for a filter; a category implies its ancestors.
 * @type {(traits: AllTraits, id: string, name: string) => string[]}
 */
function valuesOf(traits, id, name) {
  const values = /** @type {Traits} */ (traits.get(id))[name] ?? [];
  if (name !== "category" || !values.length) return values;
  const parts = values[0].split("/");
  return parts.map((_, at) => parts.slice(0, at + 1).join("/")).slice(1);
}

/**
 * The filters to ignore when counting one: a category has no meaning without its product.
 * @type {(name: string) => string[]}
 */
function apartFrom(name) {
  return name === "product" ? ["product", "category"] : [name];
}

/**
 * Counts the articles that choosing each value would give, with the other filters unchanged.
 * @type {(request: Pick<SearchRequest, "facets">, articles: Found[], chosen: Chosen, traits: AllTraits) => Counts}
 */
export function countsOf(request, articles, chosen, traits) {
  /** @type {Counts} */
  const counts = {};
  for (const name of ["product", "category", ...(request.facets ?? [])]) {
    counts[name] = {};
    for (const { id } of passing(articles, chosen, traits, apartFrom(name))) {
      for (const value of valuesOf(traits, id, name)) counts[name][value] = (counts[name][value] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Ways out of an empty result: removing a filter, or searching other products.
 * @type {(request: SearchRequest, articles: Found[], chosen: Chosen, traits: AllTraits) => Omit<WaysOut, "spelling">}
 */
export function waysOut(request, articles, chosen, traits) {
  const without = [...chosen.keys()].map((name) => ({ name, total: passing(articles, chosen, traits, apartFrom(name)).length }));
  const everywhere = Object.entries(countsOf({ facets: [] }, articles, new Map(), traits).product);
  const others = everywhere.filter(([product]) => product !== request.product).map(([product, total]) => ({ product, total }));
  return {
    without: without.filter(({ total }) => total),
    products: request.product ? others.sort((a, b) => b.total - a.total || (a.product < b.product ? -1 : 1)) : [],
  };
}
