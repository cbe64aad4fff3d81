/* What the search page tells its scripts: texts, addresses, and the names behind the index's keys.
   A name is `{text, lang}`: its language where it is not the page's. */
import { named } from "./print.js";

/** Reads it from the page's `<doum-search>`, in this document or in one that was fetched. */
export function readData(element) {
  const { texts, products, trees, languages } = JSON.parse(element.querySelector("script").textContent);
  const { base, index, language, url } = element.dataset;
  const facets = facetsOf(element);
  const titles = new Map(products.map(([slug, text, lang]) => [slug, { text, lang }]));
  for (const nodes of Object.values(trees)) addTitles(titles, nodes);
  const find = (filter, value) => labelsOf(filter, titles, facets).get(value) ?? { text: value, lang: "" };
  return {
    ...{ products, trees, base, index, language, url, titles, facets },
    facetNames: facets.map(({ name }) => name),
    accents: new Map(products.map(([slug, , , accent]) => [slug, accent])),
    languages: new Map(languages.map(([code, name, address]) => [code, { name, url: address }])),
    say: sayIn(texts, language),
    date: new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }),
    nameOf: (filter, value) => find(filter, value).text,
    printed: (filter, value) => named(find(filter, value)),
  };
}

/* Prints a text with its values; one that counts `n` has a form for every plural of its language. */
function sayIn(texts, language) {
  const plural = new Intl.PluralRules(language);
  return (name, values = {}) => {
    const text = texts[name];
    const form = typeof text === "string" ? text : (text[plural.select(values.n)] ?? text.other);
    return form.replace(/\{(\w+)\}/g, (_, key) => values[key].toLocaleString(language));
  };
}

function labelsOf(filter, titles, facets) {
  return facets.find(({ name }) => name === filter)?.labels ?? titles;
}

function addTitles(titles, nodes) {
  for (const [path, text, lang, children] of nodes) {
    titles.set(path, { text, lang });
    addTitles(titles, children);
  }
}

/* The facets are named once, by the chips that filter by them. */
function facetsOf(element) {
  return [...element.querySelectorAll(".filters fieldset")].map((field) => ({
    name: field.name,
    labels: new Map([...field.elements].map((chip) => [chip.value, labelOf(chip.querySelector("span"))])),
  }));
}

function labelOf({ textContent: text, lang }) {
  return { text, lang };
}
