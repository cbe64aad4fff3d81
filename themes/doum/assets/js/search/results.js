/* Prints results. All of it is text nodes: nothing that comes from the index is read as HTML. */
import { PAGE_SIZE, urlOf } from "./state.js";

/** Prints one result into a copy of the template. */
export function resultItem(template, item, data) {
  const result = template.content.cloneNode(true).firstElementChild;
  const [origin, hits, facts] = result.querySelectorAll("ul");
  const title = result.querySelector("a");
  title.href = pageUrl(item.url, data);
  title.append(...marked(item.title));
  result.dataset.accent = data.accents.get(item.product) ?? "";
  result.querySelector("p").append(...marked(item.excerpt));
  origin.append(...crumbs(item, data).map((text) => element("li", text)));
  hits.append(...item.hits.map((section) => hit(section, data)));
  facts.append(...badges(item, data).map((text) => element("li", text, "badge")));
  return result;
}

/** The address of a page: the index knows it without the base path. */
export function pageUrl(url, { base }) {
  return base + url.slice(1);
}

/** Prints a text with the words that were found. */
export function marked(parts) {
  return parts.map(([text, isMatch]) => (isMatch ? element("mark", text) : text));
}

/** The way down to a result: its product and the categories above it. */
export function crumbs({ product, category }, { titles }) {
  const slugs = category.split("/");
  const paths = slugs.slice(1).map((_, index) => slugs.slice(0, index + 2).join("/"));
  return [product, ...paths].map((key) => titles.get(key)).filter(Boolean);
}

function badges(item, { facets }) {
  return facets.flatMap(({ name, labels }) =>
    (item.facets[name] ?? []).map((value) => labels.get(value) ?? value),
  );
}

function hit({ url, title }, data) {
  const link = document.createElement("a");
  link.href = pageUrl(url, data);
  link.append(...marked(title));
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/** Prints links to the pages of a result list: the first, the last and those around this one. */
export function pageLinks(state, total, texts) {
  const last = Math.ceil(total / PAGE_SIZE);
  if (last < 2) return [];
  const list = document.createElement("ol");
  for (let page = 1; page <= last; page += 1) {
    if (page === 1 || page === last || Math.abs(page - state.page) < 2) {
      const item = document.createElement("li");
      item.append(pageLink(state, page, page));
      list.append(item);
    } else if (Math.abs(page - state.page) === 2) {
      list.append(element("li", "…"));
    }
  }
  const links = [list];
  if (state.page > 1) links.unshift(pageLink(state, state.page - 1, texts.previous, "prev"));
  if (state.page < last) links.push(pageLink(state, state.page + 1, texts.next, "next"));
  return links;
}

function pageLink(state, page, text, rel = "") {
  const link = element("a", text);
  link.href = urlOf({ ...state, page });
  link.dataset.go = "";
  link.rel = rel;
  if (page === state.page) link.setAttribute("aria-current", "page");
  return link;
}

function element(name, text, className) {
  const node = document.createElement(name);
  node.textContent = text;
  if (className) node.className = className;
  return node;
}
