/* What the page tells the search: its texts and the names behind the keys of the index. */
import { PAGE_SIZE } from "./state.js";

export function readData(element) {
  const { texts, products, trees } = JSON.parse(element.querySelector("script").textContent);
  const titles = new Map(products.map(([slug, title]) => [slug, title]));
  for (const nodes of Object.values(trees)) addTitles(titles, nodes);
  const plural = new Intl.PluralRules(document.documentElement.lang);
  return {
    texts,
    products,
    trees,
    titles,
    base: element.dataset.base,
    accents: new Map(products.map(([slug, , accent]) => [slug, accent])),
    facets: facetsOf(element),
    emptyText: (q) => (q ? texts.empty.replace("{q}", () => q) : texts.emptyList),
    foundText(total, page) {
      const text = texts.found[plural.select(total)] ?? texts.found.other;
      const found = text.replace("{n}", total.toLocaleString());
      const pages = Math.ceil(total / PAGE_SIZE);
      if (pages < 2) return found;
      return `${found}, ${texts.page.replace("{page}", page).replace("{pages}", pages)}`;
    },
  };
}

function addTitles(titles, nodes) {
  for (const [path, title, children] of nodes) {
    titles.set(path, title);
    addTitles(titles, children);
  }
}

/* The facets are named once, by the selects that filter by them. */
function facetsOf(element) {
  return [...element.querySelectorAll(".filters select:not([name=product])")].map((select) => ({
    name: select.name,
    labels: new Map([...select.options].map(({ value, text }) => [value, text])),
  }));
}
