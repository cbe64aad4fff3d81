/* The search page's data for its scripts: texts, URLs, and the names for the keys in the index. */
import { named, part } from "./print.js";

/**
 * Reads it from the page's `<doum-search>`, in this document or a fetched one.
 * @type {(element: HTMLElement) => SearchData}
 */
export function readData(element) {
  /** @type {PrintedData} */
  const { texts, products, trees, languages } = JSON.parse(part(element, "script").textContent);
  const { base, index, language, url, report, reportForm = "" } = /** @type {Record<string, string>} */ (element.dataset);
  const { dir: direction } = element.ownerDocument;
  const facets = facetsOf(element);
  /** @type {Map<string, Name>} */
  const titles = new Map(products.map(([slug, text, lang]) => [slug, { text, lang }]));
  for (const nodes of Object.values(trees)) addTitles(titles, nodes);
  const find = (/** @type {string} */ filter, /** @type {string | number} */ value) =>
    labelsOf(filter, titles, facets).get(String(value)) ?? { text: String(value), lang: "" };
  return {
    products,
    trees,
    base,
    index,
    language,
    direction,
    url,
    report: report ? { url: report, form: reportForm } : undefined,
    titles,
    facets,
    facetNames: facets.map(({ name }) => name),
    accents: new Map(products.map(([slug, , , accent]) => [slug, accent])),
    languages: new Map(languages.map(([code, name, address]) => [code, { name, url: address }])),
    say: sayIn(texts, language, direction),
    date: new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }),
    nameOf: (filter, value) => find(filter, value).text,
    printed: (filter, value) => named(find(filter, value)),
  };
}

/**
 * Formats a text with its values; a text that counts `n` has a form for each plural of its language.
 * What was typed keeps its own direction in a text from right to left: «C++» would be «++C».
 * @type {(texts: PrintedData["texts"], language: string, direction: string) => SearchData["say"]}
 */
function sayIn(texts, language, direction) {
  const plural = new Intl.PluralRules(language);
  return (name, values = {}) => {
    const text = texts[name];
    const form = typeof text === "string" ? text : (text[plural.select(Number(values.n))] ?? text.other);
    return form.replace(/\{(\w+)\}/g, (_, key) => {
      const value = values[key];
      if (typeof value === "number") return value.toLocaleString(language);
      return direction === "rtl" ? `\u2068${value}\u2069` : value;
    });
  };
}

/** @type {(filter: string, titles: Map<string, Name>, facets: SearchData["facets"]) => Map<string, Name>} */
function labelsOf(filter, titles, facets) {
  return facets.find(({ name }) => name === filter)?.labels ?? titles;
}

/** @type {(titles: Map<string, Name>, nodes: CategoryRow[]) => void} */
function addTitles(titles, nodes) {
  for (const [path, text, lang, children] of nodes) {
    titles.set(path, { text, lang });
    addTitles(titles, children);
  }
}

/**
 * Facet names are printed only once, in the filter chips.
 * @type {(element: Element) => SearchData["facets"]}
 */
function facetsOf(element) {
  return [...element.querySelectorAll("fieldset")].map((field) => ({
    name: field.name,
    labels: new Map([...field.querySelectorAll("button")].map((chip) => [chip.value, labelOf(part(chip, "span"))])),
  }));
}

/** @type {(label: HTMLElement) => Name} */
function labelOf({ textContent: text, lang }) {
  return { text, lang };
}
