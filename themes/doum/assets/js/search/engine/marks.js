/* Finds the words of a query in a text, regardless of inflection and spacing. */
import { bared } from "./bare.js";
import { isUnspaced } from "./unspaced.js";
import { formsOf } from "./verbs.js";

/** @type {Map<string, RegExp>} */
const patterns = new Map();

/**
 * The pattern that matches a word in all its spellings.
 * @type {(word: string) => RegExp}
 */
export function patternOf(word) {
  let pattern = patterns.get(word);
  if (!pattern) {
    pattern = new RegExp(source(word), "giu");
    patterns.set(word, pattern);
  }
  return pattern;
}

/* "않~" matches every form of negation. */
const DENIALS = "않|못|없|(?<![가-힣])안\\s|안되|안돼";

/** @type {(word: string) => string} */
function source(word) {
  if (word === "않~") return DENIALS;
  if (word.endsWith("~")) {
    const stem = word.slice(0, -1);
    const forms = formsOf(stem).sort((a, b) => b.length - a.length).join("|");
    return stem.length === 1 ? `(?<![가-힣])(?:${forms})` : `(?:${forms})`;
  }
  if (/^[a-z0-9]+$/.test(word)) return `(?<![a-z0-9])${word.replace(/i$/, "[iy]")}[a-z0-9]*`;
  if (/^[\p{L}\p{N}\p{M} ]+$/u.test(word) && !isUnspaced(word) && !/[가-힣]/u.test(word)) return lettersOf(word);
  return [...word].map(escaped).join("\\s?");
}

/**
 * A word of letters begins a word, after what languages such as Arabic write together with it.
 * @type {(word: string) => string}
 */
function lettersOf(word) {
  const start = /^[\u0590-\u06ff]/u.test(word) ? "" : "(?<![\\p{L}\\p{N}])";
  return `${start}${word.replaceAll(" ", "\\s+")}[\\p{L}\\p{N}\\p{M}]*`;
}

/** @type {(letter: string) => string} */
function escaped(letter) {
  return letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/**
 * Finds words in a text: ordered, non-overlapping places.
 * @type {(words: string[], text: string) => Place[]}
 */
export function placesOf(words, text) {
  const plain = bared(text);
  const found = words.flatMap((word) => [...plain.text.matchAll(patternOf(word))]);
  found.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  /** @type {Place[]} */
  const places = [];
  for (const { index, 0: { length } } of found) {
    const last = places.at(-1);
    if (last && index <= last[1]) last[1] = Math.max(last[1], index + length);
    else places.push([index, index + length]);
  }
  return places.map(([start, end]) => [plain.placeOf(start), plain.placeOf(end)]);
}

const KEPT = 2000;
/** @type {Map<string, string>} */
const plainTexts = new Map();

/** @type {(text: string) => string} */
function withoutMarks(text) {
  let plain = plainTexts.get(text);
  if (plain === undefined) {
    plain = bared(text).text;
    if (plainTexts.size > KEPT) plainTexts.clear();
    plainTexts.set(text, plain);
  }
  return plain;
}

/**
 * How well a text matches a concept: the weight of the best way in it, 0 for none.
 * @type {(concept: Concept, text: string) => number}
 */
export function says({ ways }, text) {
  const plain = withoutMarks(text);
  const found = ways.filter(({ words }) => words.every((word) => plain.search(patternOf(word)) >= 0));
  return Math.max(0, ...found.map(({ weight }) => weight));
}

/**
 * How much of the query a text covers: the sum over its concepts, weighted by rarity.
 * @type {(concepts: Concept[], text: string) => number}
 */
export function told(concepts, text) {
  return concepts.reduce((sum, concept) => sum + says(concept, text) * concept.rarity, 0);
}

/**
 * Splits a text at places.
 * @type {(text: string, places: Place[]) => Marked}
 */
export function marked(text, places) {
  /** @type {Marked} */
  const parts = [];
  let at = 0;
  for (const [start, end] of places) {
    if (start > at) parts.push([text.slice(at, start), false]);
    parts.push([text.slice(start, end), true]);
    at = end;
  }
  if (at < text.length) parts.push([text.slice(at), false]);
  return parts;
}
