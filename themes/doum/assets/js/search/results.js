/* Prints results. */
import { element, line, marked, named, part } from "./print.js";

/**
 * Prints one result into a copy of the template.
 * @type {(template: HTMLTemplateElement, item: Item, data: SearchData) => Node}
 */
export function resultItem(template, item, data) {
  const result = /** @type {HTMLElement} */ (document.importNode(template.content, true).firstElementChild);
  const [origin, hits, facts] = result.querySelectorAll("ul");
  /** @type {HTMLAnchorElement} */
  const title = part(result, "a");
  title.href = pageUrl(item.url, data);
  title.append(...marked(item.title));
  result.dataset.accent = data.accents.get(item.product) ?? "";
  part(result, "p").append(...marked(item.excerpt));
  origin.append(...crumbs(item, data).map((name) => line(named(name))));
  hits.append(...item.hits.map((section) => hit(section, data)));
  facts.append(...badges(item, data), ...date(item, data));
  return result;
}

/**
 * The URL of a page; the index has it without the base path.
 * @type {(url: string, data: SearchData) => string}
 */
export function pageUrl(url, { base }) {
  return base + url.slice(1);
}

/**
 * The breadcrumbs of a result: the names of its product and its categories from the top down.
 * @type {(item: Item, data: SearchData) => Name[]}
 */
export function crumbs({ product, category }, { titles }) {
  const slugs = category.split("/").slice(1);
  const paths = slugs.map((_, index) => [product, ...slugs.slice(0, index + 1)].join("/"));
  return [product, ...paths].map((key) => titles.get(key)).filter((name) => name !== undefined);
}

/** @type {(item: Item, data: SearchData) => Node[]} */
function badges(item, { facetNames, printed }) {
  return facetNames.flatMap((name) =>
    (item.facets[name] ?? []).map((value) => line(printed(name, value), "badge")),
  );
}

/** @type {(item: Item, data: SearchData) => Node[]} */
function date({ updated }, data) {
  if (!updated) return [];
  return [line(element("time", data.date.format(new Date(updated)), { dateTime: updated }))];
}

/** @type {(section: Item["hits"][0], data: SearchData) => Node} */
function hit({ url, title }, data) {
  return line(element("a", marked(title), { href: pageUrl(url, data) }));
}
