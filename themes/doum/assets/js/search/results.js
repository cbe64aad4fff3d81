/* Prints results. All of it is text nodes: nothing that comes from the index is read as HTML. */
import { PAGE_SIZE } from "./engine.js";
import { urlOf } from "./state.js";

const HITS = 2;

/** The address of a page: the index knows `/messenger/slug.html`, the site `/messenger/slug/`. */
export function pageUrl(url, base) {
  return base + url.slice(1).replace(/\.html(?=#|$)/, "/");
}

/** Prints one result into a copy of the template. */
export function resultItem(template, item, data) {
  const result = template.content.cloneNode(true).firstElementChild;
  const [origin, hits, facts] = result.querySelectorAll("ul");
  const title = result.querySelector("a");
  const product = item.filters.product?.[0];
  title.href = pageUrl(item.url, data.base);
  title.textContent = item.meta.title.normalize("NFC");
  result.dataset.accent = data.accents.get(product) ?? "";
  result.querySelector("p").append(...excerpt(item.excerpt, title.textContent));
  origin.append(...crumbs(item, data).map((text) => element("li", text)));
  hits.append(...sections(item).map((section) => hit(section, data.base)));
  facts.append(...badges(item, data).map((text) => element("li", text, "badge")));
  return result;
}

/* The index holds every prefix of a category's path: by length they are the way down to it. */
function crumbs({ filters }, { titles }) {
  const paths = [...(filters.category ?? [])].sort((a, b) => a.length - b.length);
  return [filters.product?.[0], ...paths].map((key) => titles.get(key)).filter(Boolean);
}

function badges({ filters }, { facets }) {
  return facets.flatMap(({ name, labels }) =>
    (filters[name] ?? []).map((value) => labels.get(value) ?? value),
  );
}

/* Sections of a long page that match: the page's own start is the result itself. */
function sections({ sub_results: all }) {
  return all.filter((section) => section.url.includes("#")).slice(0, HITS);
}

function hit({ url, title }, base) {
  const link = element("a", title.normalize("NFC"));
  link.href = pageUrl(url, base);
  const item = document.createElement("li");
  item.append(link);
  return item;
}

/* Splits Pagefind's excerpt at its marks; it escapes `<` and `>` and nothing else. The title, or
   what is left of it where the excerpt starts inside it, is printed above already. */
function excerpt(html, title) {
  const unescape = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const parts = html.normalize("NFC").split(/<\/?mark>/).map(unescape);
  let skip = titleLength(parts.join(""), title);
  return parts.map((part, index) => {
    const text = part.slice(skip);
    skip = Math.max(0, skip - part.length);
    return index % 2 && text ? element("mark", text) : text;
  });
}

function titleLength(text, title) {
  const words = title.split(" ");
  const ends = words.map((_, index) => words.slice(index).join(" "));
  const end = ends.find((rest) => text.startsWith(rest));
  return end ? end.length + text.slice(end.length).search(/[^.\s]|$/) : 0;
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
