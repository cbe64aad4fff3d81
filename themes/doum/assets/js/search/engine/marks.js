/* Finds the words of a query in a text, regardless of inflection and spacing. */
import { countedIn } from "./counters.js";
import { BORDER, folded } from "./folding.js";
import { ACRONYM } from "./identifiers.js";
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
    pattern = new RegExp(source(word), word.startsWith(ACRONYM) ? "gu" : "giu");
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
  if (word.startsWith(ACRONYM) && word.length > 1) return `(?<![A-Za-z0-9])${word.slice(1).toUpperCase()}(?![A-Za-z0-9])`;
  if (/^\d+$/.test(word)) return numberSource(word);
  const counted = countedIn(word);
  if (counted) return countedSource(counted);
  if (/^[a-z]$/.test(word)) return `(?<![a-z0-9&/])${word}(?![a-z0-9&/+#])`;
  if (/^[a-z0-9]+$/.test(word)) return latinSource(word);
  if (/^[\d:.]+$/.test(word)) return `(?<![\\d.])${escapedAll(word)}(?!\\d)`;
  if (DATE.test(word)) return word.split("-").map((number) => `0?${Number(number)}`).join("[-./년월\\s]{1,2}");
  if (/^[\p{L}\p{N}\p{M} ]+$/u.test(word) && !isUnspaced(word) && !/[가-힣]/u.test(word)) return lettersOf(word);
  return [...word].map(escaped).join(/^[\x21-\x7e]+$/.test(word) ? "" : "\\s?");
}

const DATE = /^\d{4}-\d\d(?:-\d\d)?$/;
const LEAST_DIGITS = 7;
const WITHIN = `[-_.'’&/${BORDER}]?`;

/**
 * A number with or without separators; a long one also in the groups of a telephone number.
 * @type {(word: string) => string}
 */
function numberSource(word) {
  if (word.length < 4) return `(?<!\\d)${word}(?!\\d)`;
  const thousands = `${grouping(word)}(?! ?[만억])`;
  const digits = [...word].join("[-. )]{0,2}").replace(/^0/, "(?:0|\\+\\d{1,3}[- .]?(?:\\(0\\))?)");
  const grouped = word.length < LEAST_DIGITS ? "" : `|${digits}`;
  return `(?<!\\d)(?:${[thousands, ...amountsOf(word)].join("|")}${grouped})(?!\\d)`;
}

/**
 * A number with its counter.
 * @type {(counted: { number: string, spellings: string[] }) => string}
 */
function countedSource({ number, spellings }) {
  const said = number.includes(".") ? [escapedAll(number)] : [grouping(number), ...amountsOf(number)];
  return `(?<![\\d.,])(?:${said.join("|")})[ -]?(?:${spellings.join("|")})`;
}

const LARGE = [["억億", 1e8], ["만万", 1e4]];
const PARTS = /** @type {const} */ ([["", 1], ["십十", 10], ["백百", 100], ["천千", 1000]]);

/**
 * A number as amounts are written: 1만, 1억 5천만, 3만5000.
 * @type {(number: string) => string[]}
 */
function amountsOf(number) {
  let rest = Number(number);
  if (!rest || rest >= 1e13 || rest % 100) return [];
  const said = [];
  for (const [signs, worth] of /** @type {[string, number][]} */ (LARGE)) {
    const count = Math.floor(rest / worth);
    if (count) said.push(`(?:${partsOf(count).join("|")}) ?[${signs}]`);
    rest %= worth;
  }
  const parts = partsOf(rest).slice(said.length ? 0 : 1); /* alone, the number is no amount */
  if (rest && parts.length) said.push(`(?:${parts.join("|")})`);
  return said.length ? [said.join(" ?")] : [];
}

/** @type {(count: number) => string[]} */
function partsOf(count) {
  return PARTS.filter(([, worth]) => count % worth === 0).map(([signs, worth]) => grouping(String(count / worth)) + (signs ? ` ?[${signs}]` : ""));
}

/** @type {(number: string) => string} */
function grouping(number) {
  return number.replace(/\B(?=(?:\d{3})+$)/g, "[,.' ]?");
}

/**
 * A word of Latin letters, with its endings; parts may be separated by signs, digits by a space.
 * @type {(word: string) => string}
 */
function latinSource(word) {
  const letters = [...word].map((letter, at) => (at && at === word.length - 1 && letter === "i" ? "[iy]" : letter));
  let pattern = letters[0];
  for (let at = 1; at < letters.length; at += 1) {
    const isBorder = /\d/.test(word[at]) !== /\d/.test(word[at - 1]);
    pattern += (isBorder ? `${WITHIN}\\s?` : WITHIN) + letters[at];
  }
  return `(?<![a-z0-9])${pattern}${/\d$/.test(word) ? "(?!\\d)" : "[a-z0-9]*"}`;
}

/** @type {(text: string) => string} */
function escapedAll(text) {
  return [...text].map(escaped).join("");
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
  const { text: plain, places: originals } = foldedOnce(text);
  const found = words.flatMap((word) => [...plain.matchAll(patternOf(word))]);
  found.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
  /** @type {Place[]} */
  const places = [];
  for (const { index, 0: { length } } of found) {
    const last = places.at(-1);
    if (last && index <= last[1]) last[1] = Math.max(last[1], index + length);
    else places.push([index, index + length]);
  }
  return originals ? places.map(([start, end]) => [originals[start], originals[end]]) : places;
}

const KEPT = 2000;
/** @type {Map<string, import("./folding.js").Folded>} */
const kept = new Map();

/** @type {(text: string) => import("./folding.js").Folded} */
function foldedOnce(text) {
  let found = kept.get(text);
  if (!found) {
    if (kept.size >= KEPT) kept.clear();
    found = folded(text);
    kept.set(text, found);
  }
  return found;
}

/**
 * How well a text matches a concept: the weight of the best way in it, 0 for none.
 * @type {(concept: Concept, text: string) => number}
 */
export function says({ ways }, text) {
  const { text: plain } = foldedOnce(text);
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
