/* Scripts without spaces between words, such as Han and Thai: a query is read as pairs of letters, as
   in `languages/unspaced.py`. */
import { foldMarks } from "./folding.js";
import { concept, WEIGHT } from "./concept.js";

export const LETTERS =
  "\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ece\u0edc-\u0edf\u1000-\u103f\u1050-\u109f\u1780-\u17d3" +
  "\u3005-\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{323af}";
const UNIT =
  /[\u0e40-\u0e44\u0ec0-\u0ec4]?[^\u0e40-\u0e44\u0ec0-\u0ec4](?:[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u1038\u103a-\u103e\u1056-\u1059\u17b4-\u17d1\u17d3]|[\u1039\u17d2].)*|./gu;
const IS_UNSPACED = new RegExp(`^[${LETTERS}]`, "u");
const LONGEST_SYNONYM = 8;

/** @typedef {{ concepts: Concept[], unknown: string[] }} Read */

/** @type {(text: string) => boolean} */
export function isUnspaced(text) {
  return IS_UNSPACED.test(text);
}

/**
 * The letters of a run; a letter of Thai is what belongs together on the screen.
 * @type {(run: string) => string[]}
 */
export function unitsOf(run) {
  return run.match(UNIT) ?? [];
}

/**
 * Interprets a run without spaces; stop words split it, unless it has nothing else.
 * @type {(run: string, lexicon: Vocabulary, exact: boolean) => Read}
 */
export function unspacedConcepts(run, lexicon, exact) {
  const text = foldMarks(run);
  const parts = withoutStops(text, lexicon.rules.stops ?? []);
  const read = (parts.length ? parts : [text]).map((part) => partConcepts(part, lexicon, exact));
  return { concepts: read.flatMap((one) => one.concepts), unknown: read.flatMap((one) => one.unknown) };
}

/** @type {(text: string, stops: string[]) => string[]} */
function withoutStops(text, stops) {
  const own = stops.filter(isUnspaced).sort((a, b) => b.length - a.length);
  return own.length ? text.split(new RegExp(own.join("|"), "u")).filter(Boolean) : [text];
}

/**
 * A part is said by its pairs: an article with all of them has it as it is.
 * @type {(part: string, lexicon: Vocabulary, exact: boolean) => Read}
 */
function partConcepts(part, lexicon, exact) {
  const units = unitsOf(part);
  const pairs = units.length > 1 ? units.slice(1).map((unit, at) => units[at] + unit) : units;
  const made = pairs.map((pair) => concept(pair, spellings(pair, lexicon).map((word) => ({ words: [word], weight: 1 })), lexicon));
  const said = made.filter(({ ways }) => ways.length);
  const synonyms = exact ? [] : synonymsIn(units, lexicon);
  const unknown = said.length + synonyms.length ? [] : [part];
  return { concepts: [...said, ...synonyms], unknown };
}

/**
 * A pair as typed, or in the characters that the site uses for it: 申請 for 申请.
 * @type {(pair: string, lexicon: Vocabulary) => string[]}
 */
function spellings(pair, lexicon) {
  if (lexicon.count(pair)) return [pair];
  let found = [""];
  for (const letter of pair) {
    const others = [letter, ...(lexicon.variants.get(letter) ?? [])];
    found = found.flatMap((start) => others.map((other) => start + other));
  }
  return found.filter((word) => lexicon.count(word));
}

/**
 * What the synonyms of the words in a part say; in a text without spaces any stretch may be a word.
 * @type {(units: string[], lexicon: Vocabulary) => Concept[]}
 */
function synonymsIn(units, lexicon) {
  const found = [];
  for (let start = 0; start < units.length; start += 1) {
    for (let end = Math.min(units.length, start + LONGEST_SYNONYM); end > start; end -= 1) {
      const word = units.slice(start, end);
      const key = word.length > 1 ? word.slice(1).map((unit, at) => word[at] + unit).join("") : word[0];
      const ways = (lexicon.synonyms.get(key) ?? []).map((words) => ({ words, weight: WEIGHT.synonym }));
      if (ways.length) found.push(concept(word.join(""), ways, lexicon));
    }
  }
  return found.filter(({ ways }) => ways.length);
}
