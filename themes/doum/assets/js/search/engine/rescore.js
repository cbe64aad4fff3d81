/* Rescores the top results by their texts: by what the title covers, and by how close together the
   words are. */
import { mannerOf } from "./intents.js";
import { sectionsOf } from "./leaves.js";
import { likeness, lettersOf } from "./likeness.js";
import { placesOf, told } from "./marks.js";

const LIST = 1;
const SHARE = { title: 0.65, focus: 0.4, block: 0.2, keywords: 0.6, place: 0.1 }; /* of what the list covers */
const WHOLE = { likeness: 0.5, alike: 0.5, same: 2, verbatim: 0.3, manner: 0.08, popular: 0.05 };
const SHARP = 4; /* a title that is nearly the query counts for more than several that are a little like it */
const SHORT = 2; /* concepts: what asks for more says how it is meant */

/** @typedef {Found & { leaf: Leaf }} Read an article with its text */

/**
 * Rescores articles; scores range from 0 to about 3.
 * @type {(articles: Read[], asked: Asked) => Read[]}
 */
export function rescore(articles, asked) {
  const top = Math.max(...articles.map(({ score }) => score), 1e-9);
  return articles.map((article) => {
    const parts = features(article.leaf, asked);
    const sumOf = (/** @type {Record<string, number>} */ shares) => Object.entries(shares).reduce((sum, [name, share]) => sum + share * parts[/** @type {keyof Features} */ (name)], 0);
    return { ...article, score: LIST * (article.score / top) + sumOf(SHARE) * article.covered + sumOf(WHOLE), parts };
  });
}

/** @type {(leaf: Leaf, asked: Asked) => Features} */
function features(leaf, { q, concepts, intents }) {
  const whole = concepts.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const covers = (/** @type {string} */ text) => told(concepts, text) / whole;
  const alike = likeness(q, leaf.title);
  const isBare = concepts.length <= SHORT && !mannerOf(q, intents);
  return {
    title: covers(leaf.title),
    focus: covers(leaf.title) * focusOf(leaf.title, concepts),
    block: Math.max(0, ...sectionsOf(leaf).map(covers)),
    keywords: covers(leaf.keywords.join(" | ")),
    likeness: alike,
    alike: alike ** SHARP,
    same: Number(lettersOf(q) === lettersOf(leaf.title)),
    verbatim: Number(isVerbatim(q, leaf)),
    place: covers(leaf.places.join(" | ")),
    manner: isBare ? mannerOf(leaf.title, intents) : 0,
    popular: Number(leaf.popular ?? false),
  };
}

/**
 * Whether a text says a query letter by letter.
 * @type {(q: string, leaf: Leaf) => boolean}
 */
function isVerbatim(q, leaf) {
  const said = q.trim().normalize("NFKC").toLowerCase();
  const escaped = said.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![a-z0-9])`, "u");
  return said.length > 1 && [leaf.title, ...leaf.keywords, ...sectionsOf(leaf)].some((text) => pattern.test(text.normalize("NFKC").toLowerCase()));
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
