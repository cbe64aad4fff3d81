/* Words that a typo, an unfinished syllable or initials may stand for. */
import { initialsOf, isSyllable, keysOf } from "./hangul.js";

/** @typedef {[word: string, count: number, distance: number]} Ranked nearest first */

const MOST = 5;
const LEAST_DIGITS = 3;
const HAS_DIGIT = /\d/;
const LONGEST = 30; /* longer than any word */
/** @type {Map<string, string>} */
const keys = new Map();

/**
 * The keys of a word, cached because corrections compare all words.
 * @type {(word: string) => string}
 */
function typed(word) {
  let found = keys.get(word);
  if (found === undefined) {
    found = keysOf(word);
    keys.set(word, found);
  }
  return found;
}

/**
 * Whether two texts differ by at most one insertion, deletion, substitution or transposition.
 * @type {(a: string, b: string) => boolean}
 */
export function withinOne(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (a.length > b.length) return withinOne(b, a);
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  return a.slice(at + 1) === b.slice(at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2));
}

/**
 * Whether a text is a typo for a word; in short words only a missing or extra letter counts.
 * @type {(said: string, meant: string, isShort: boolean) => boolean}
 */
function isSlip(said, meant, isShort) {
  return withinOne(said, meant) && (!isShort || (said[0] === meant[0] && said.length !== meant.length));
}

/**
 * Whether two texts have the same digits: no number is a typo for another.
 * @type {(a: string, b: string) => boolean}
 */
function areDigitsSame(a, b) {
  return a.replace(/\D/g, "") === b.replace(/\D/g, "");
}

/**
 * Whether a word may be a number typed halfway: an amount is never the beginning of a larger one.
 * @type {(text: string, word: string) => boolean}
 */
function mayGoOn(text, word) {
  return !/^\d+$/.test(text) || (text.length >= LEAST_DIGITS && /^\d{7,}$|\D/.test(word));
}

/**
 * The words that a mistyped one may stand for, most likely first.
 * @type {(text: string, lexicon: Vocabulary) => Similar[]}
 */
export function corrections(text, lexicon) {
  const size = [...text].length;
  const isHangul = isSyllable(text[0]);
  if (size < (isHangul ? 2 : 4) || size > LONGEST) return [];
  const wanted = typed(text);
  /** @type {Ranked[]} */
  const found = [];
  for (const [word, number] of lexicon.usual()) {
    if (word === text || Math.abs(word.length - text.length) > 1 || isSyllable(word[0]) !== isHangul) continue;
    if (HAS_DIGIT.test(text + word) && !areDigitsSame(text, word)) continue;
    if (isSlip(wanted, typed(word), isHangul ? size < 3 : size < 5)) found.push([word, number, 1]);
    else if (isHangul && size >= 4 && word.length === text.length && withinOne(text, word)) found.push([word, number, 2]);
  }
  return ranked(found);
}

/**
 * The words that start with the text typed so far, compared by keys rather than syllables.
 * @type {(text: string, lexicon: Vocabulary) => Similar[]}
 */
export function completions(text, lexicon) {
  if (text.length > LONGEST) return [];
  const wanted = typed(text);
  /** @type {Ranked[]} */
  const found = [];
  for (const [word, number] of lexicon.usual()) {
    if (word !== text && typed(word).startsWith(wanted) && mayGoOn(text, word)) found.push([word, number, word.length]);
  }
  return ranked(found);
}

/**
 * Suggestions for a word without results: similar words, or else words with the same beginning.
 * @type {(text: string, lexicon: Vocabulary) => string[]}
 */
export function nearby(text, lexicon) {
  const near = corrections(text, lexicon);
  const beginning = [...text].slice(0, -1).join("");
  return (near.length || beginning.length < 2 ? near : completions(beginning, lexicon)).map(({ word }) => word);
}

/**
 * The words with these initial consonants, or if there are none, those that start with them.
 * @type {(initials: string, lexicon: Vocabulary) => Similar[]}
 */
export function byInitials(initials, lexicon) {
  /** @type {Ranked[]} */
  const whole = [];
  /** @type {Ranked[]} */
  const begun = [];
  for (const [word, number] of lexicon.usual()) {
    if (!isSyllable(word[0])) continue;
    const own = initialsOf(word);
    if (own === initials) whole.push([word, number, 0]);
    else if (own.startsWith(initials)) begun.push([word, number, word.length]);
  }
  return ranked(whole.length || initials.length < 3 ? whole : begun);
}

/**
 * The nearest first, then the most frequent.
 * @type {(found: Ranked[]) => Similar[]}
 */
function ranked(found) {
  return found
    .sort((a, b) => a[2] - b[2] || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([word, , distance]) => ({ word, distance }));
}
