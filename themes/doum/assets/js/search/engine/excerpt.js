/* What a result shows of an article: title and best block with the words marked, matching sections. */
import { marked, placesOf, told } from "./marks.js";

const LENGTH = 140;
const BEFORE = 30;
const HITS = 2;

/**
 * Prints a leaf for a list of results.
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
 * The block that says most of what is asked; without one, the summary or the beginning.
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
 * A window around the first marks, cut at spaces.
 * @type {(text: string, places: Place[]) => Marked}
 */
function cut(text, places) {
  if (text.length <= LENGTH) return marked(text, places);
  const first = places[0]?.[0] ?? 0;
  let start = first + 20 > LENGTH ? text.lastIndexOf(" ", first - BEFORE) + 1 : 0;
  if (first > start + LENGTH - BEFORE) start = first - BEFORE; /* no space for long */
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
 * The sections of a long page that say most of it: what stands under a heading counts with it.
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
