/* What a result shows of an article: title and best block with matches marked, matching sections. */
import { marked, placesOf, told } from "./marks.js";

const LENGTH = 140;
const BEFORE = 30;
const HITS = 2;

/**
 * Makes a result from a leaf.
 * @type {(leaf: Leaf, concepts: Concept[]) => Item}
 */
export function itemOf(leaf, concepts) {
  const shown = concepts.filter(({ isSilent }) => !isSilent);
  const words = [...new Set(shown.flatMap(({ ways }) => ways.flatMap((way) => way.words)))];
  const mark = (/** @type {string} */ text) => marked(text, placesOf(words, text));
  return {
    key: leaf.key,
    url: leaf.url,
    title: mark(leaf.title),
    excerpt: excerptOf(leaf, concepts, words),
    product: leaf.product,
    category: leaf.category,
    facets: leaf.facets,
    updated: leaf.updated,
    hits: hitsOf(leaf, concepts).map(({ title, anchor }) => ({ url: `${leaf.url}#${anchor}`, title: mark(title) })),
  };
}

/**
 * An excerpt of the block that covers most of the query, by default the summary or first block.
 * @type {(leaf: Leaf, concepts: Concept[], words: string[]) => Marked}
 */
function excerptOf({ summary, blocks }, concepts, words) {
  const texts = [summary, ...blocks.filter((block) => typeof block === "string")].filter(Boolean);
  let best = { text: texts[0] ?? "", score: 0 };
  for (const text of texts) {
    const score = told(concepts, text);
    if (score > best.score + 1e-9) best = { text, score };
  }
  return cut(best.text, placesOf(words, best.text));
}

/**
 * A window around the first match, cut at spaces.
 * @type {(text: string, places: Place[]) => Marked}
 */
function cut(text, places) {
  if (text.length <= LENGTH) return marked(text, places);
  const first = places[0]?.[0] ?? 0;
  let start = first + 20 > LENGTH ? text.lastIndexOf(" ", first - BEFORE) + 1 : 0;
  if (first > start + LENGTH - BEFORE) start = first - BEFORE; /* no space nearby */
  let end = text.length - start > LENGTH ? text.lastIndexOf(" ", start + LENGTH) : text.length;
  if (end <= start) end = start + LENGTH;
  /** @type {Place[]} */
  const moved = places.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from - start, to - start]);
  const parts = marked(text.slice(start, end), moved);
  if (start) parts.unshift(["… ", false]);
  if (end < text.length) parts.push([" …", false]);
  return parts;
}

/**
 * The sections of a long page that best cover the query; a heading counts with the text below it.
 * @type {(leaf: Leaf, concepts: Concept[]) => { title: string, anchor: string }[]}
 */
function hitsOf({ blocks }, concepts) {
  /** @type {{ title: string, anchor: string, text: string }[]} */
  const sections = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (typeof block !== "string") sections.push({ title: block[0], anchor: block[1], text: block[0] });
    else if (last) last.text += `\n${block}`;
  }
  const whole = concepts.reduce((sum, { rarity }) => sum + rarity, 0);
  return sections
    .filter(({ anchor }) => anchor)
    .map((section) => ({ ...section, score: told(concepts, section.text) + told(concepts, section.title) }))
    .filter(({ score }) => score && score > whole * 0.9)
    .sort((a, b) => b.score - a.score)
    .slice(0, HITS);
}
