/* Where the words of a query stand in a text, whatever their form and the spaces in them. */
import { formsOf } from "./verbs.js";

const patterns = new Map();

/** The pattern of a word as it may be written. */
export function patternOf(word) {
  if (!patterns.has(word)) patterns.set(word, new RegExp(source(word), "giu"));
  return patterns.get(word);
}

/* "않~" stands for every way to say no. */
const DENIALS = "않|못|없|(?<![가-힣])안\\s|안되|안돼";

function source(word) {
  if (word === "않~") return DENIALS;
  if (word.endsWith("~")) {
    const stem = word.slice(0, -1);
    const forms = formsOf(stem).sort((a, b) => b.length - a.length).join("|");
    return stem.length === 1 ? `(?<![가-힣])(?:${forms})` : `(?:${forms})`;
  }
  if (/^[a-z0-9]+$/.test(word)) return `(?<![a-z0-9])${word.replace(/i$/, "[iy]")}[a-z0-9]*`;
  return [...word].map(escaped).join("\\s?");
}

function escaped(letter) {
  return letter.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

/** Finds words in a text: `[start, end]` pairs in order, none in another. */
export function placesOf(words, text) {
  const found = words.flatMap((word) =>
    [...text.matchAll(patternOf(word))].map((match) => [match.index, match.index + match[0].length]),
  );
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return found.reduce((places, [start, end]) => {
    const last = places.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else places.push([start, end]);
    return places;
  }, []);
}

/** How well a text says a concept: the weight of the best way that it has, 0 for none. */
export function says({ ways }, text) {
  const found = ways.filter(({ words }) => words.every((word) => text.search(patternOf(word)) >= 0));
  return Math.max(0, ...found.map(({ weight }) => weight));
}

/** How much of what is asked a text says, by how much each concept tells. */
export function told(concepts, text) {
  return concepts.reduce((sum, concept) => sum + says(concept, text) * concept.rarity, 0);
}

/** Cuts a text at its places: `[[text, isMatch], ...]`. */
export function marked(text, places) {
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
