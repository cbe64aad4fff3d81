/* Rescores the top results by their texts: by what the title covers, and by how close together the
   words are. */
import { placesOf, told } from "./marks.js";

/** @type {Record<string, number>} */
const SHARE = { list: 1, title: 0.65, focus: 0.4, block: 0.2, keywords: 0.6 };

/** @typedef {Found & { leaf: Leaf }} Read an article with its text */

/**
 * Rescores articles; scores range from 0 to about 3.
 * @type {(articles: Read[], concepts: Concept[]) => Read[]}
 */
export function rescore(articles, concepts) {
  const top = Math.max(...articles.map(({ score }) => score), 1e-9);
  const whole = concepts.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  return articles.map((article) => {
    const parts = features(article.leaf, concepts, whole);
    const text = Object.entries(parts).reduce((sum, [name, value]) => sum + SHARE[name] * value, 0);
    return { ...article, score: SHARE.list * (article.score / top) + text * article.covered, parts };
  });
}

/** @type {(leaf: Leaf, concepts: Concept[], whole: number) => Features} */
function features(leaf, concepts, whole) {
  const covers = (/** @type {string} */ text) => told(concepts, text) / whole;
  return {
    title: covers(leaf.title),
    focus: covers(leaf.title) * focusOf(leaf.title, concepts),
    block: Math.max(0, ...sections(leaf).map(covers)),
    keywords: covers(leaf.keywords.join(" | ")),
  };
}

/**
 * The share of a title that matches the query: a short exact title beats a long one.
 * @type {(title: string, concepts: Concept[]) => number}
 */
function focusOf(title, concepts) {
  const words = concepts.flatMap(({ ways }) => ways.flatMap((way) => way.words));
  const said = placesOf(words, title).reduce((sum, [start, end]) => sum + end - start, 0);
  return said / Math.max(title.length, 1);
}

/**
 * The summary, and each block with the heading above it.
 * @type {(leaf: Leaf) => string[]}
 */
function sections({ summary, blocks }) {
  let heading = "";
  return [summary, ...blocks.map((block) => {
    if (typeof block !== "string") heading = block[0];
    return typeof block === "string" ? `${heading} ${block}` : heading;
  })];
}
