/* Filters over a merged list: which articles the chosen ones leave, and what each other choice would give. */

/** The articles that each set filter leaves: name -> Set. */
export async function chosenBy(request, backend) {
  const names = ["product", "category", ...(request.facets ?? [])].filter((name) => request[name]);
  const sets = await Promise.all(names.map((name) => backend.members(name, request[name])));
  return new Map(names.map((name, at) => [name, sets[at]]));
}

/** The articles that pass all filters, or all but some. */
export function passing(articles, chosen, but = []) {
  const sets = [...chosen].filter(([name]) => !but.includes(name)).map(([, set]) => set);
  return articles.filter(({ id }) => sets.every((set) => set.has(id)));
}

/** Counts articles by value: what choosing it would give, the other filters being as they are. */
export async function countsOf(request, articles, chosen, backend) {
  const counts = {};
  for (const [name, values] of Object.entries(backend.values)) {
    const left = passing(articles, chosen, name === "product" ? ["product", "category"] : [name]);
    const wanted = Object.keys(values).filter((value) => name !== "category" || value.startsWith(`${request.product}/`));
    counts[name] = Object.fromEntries(await Promise.all(wanted.map(async (value) => [value, await countOf(name, value, left, backend)])));
  }
  return counts;
}

async function countOf(name, value, articles, backend) {
  const members = await backend.members(name, value);
  return articles.reduce((sum, { id }) => sum + members.has(id), 0);
}

/** What would help where nothing is found: without a filter, in other products. */
export async function waysOut(request, articles, chosen, backend) {
  const without = [...chosen.keys()].map((name) => ({ name, total: passing(articles, chosen, name === "product" ? ["product", "category"] : [name]).length }));
  const others = Object.keys(backend.values.product ?? {}).filter((product) => product !== request.product);
  const products = await Promise.all(others.map(async (product) => ({ product, total: await countOf("product", product, articles, backend) })));
  return {
    without: without.filter(({ total }) => total),
    products: request.product ? products.filter(({ total }) => total).sort((a, b) => b.total - a.total) : [],
  };
}
