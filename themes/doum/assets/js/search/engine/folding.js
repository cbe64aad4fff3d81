/* Letters as readers type them: without accents and vowel points, in every script.
   `doum/search/languages/folding.py` folds the same way. */

const FOLDABLE = /[^ -~\t\n\r가-힣ㄱ-ㅎㅏ-ㅣ\u3040-\u30ff一-鿿·\u2026]/u;
const MARKS = new RegExp(
  "[\u0300-\u036f\u0483-\u0487" /* Latin, Greek, Cyrillic */ +
    "\u0591-\u05c7\u05f3\u05f4" /* Hebrew */ +
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed" /* Arabic */ +
    "\u093c\u0e47-\u0e4e\u0ec8-\u0ecd" /* dots of Devanagari, tones of Thai and Lao */ +
    "\u200b-\u200f\u2060\ufeff\u00ad]" /* invisible */,
  "gu",
);
const TRADEMARKS = /[\u2122\u00ae\u00a9]/g;
/** @type {Record<string, string>} */
const SPELT = {
  ß: "ss", ẞ: "SS", æ: "ae", Æ: "AE", œ: "oe", Œ: "OE", ø: "o", Ø: "O", đ: "d", Đ: "D", ð: "d", Ð: "D", þ: "th", Þ: "Th",
  ł: "l", Ł: "L", ħ: "h", Ħ: "H", ı: "i", ŋ: "n", Ŋ: "N", ς: "σ", ى: "ي", ة: "ه", ی: "ي", ک: "ك", ٱ: "ا", ہ: "ه", "ँ": "ं",
  "‘": "'", "’": "'", "‛": "'", ʼ: "'", "`": "'",
};
for (const dash of "‐‑‒–—−﹣－") SPELT[dash] = "-";
for (const zero of [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x0ed0, 0x1040, 0x17e0]) {
  for (let digit = 0; digit < 10; digit += 1) SPELT[String.fromCodePoint(zero + digit)] = String(digit);
}
const REPLACED = new RegExp(`[${Object.keys(SPELT).join("")}]`, "gu");

/**
 * A text with its letters as typed without accents; keeps capitals and single jamo.
 * @type {(text: string) => string}
 */
export function unmarked(text) {
  return FOLDABLE.test(text) ? text.replace(/[^\u3131-\u318e]+/gu, unmarkedPart) : text;
}

/**
 * A text without accents in lower case.
 * @type {(text: string) => string}
 */
export function foldMarks(text) {
  return unmarked(text).toLowerCase();
}

/** @type {(text: string) => string} */
function unmarkedPart(text) {
  const apart = text.replace(TRADEMARKS, "").normalize("NFKC").normalize("NFD");
  return apart.replace(MARKS, "").normalize("NFC").replace(REPLACED, (letter) => SPELT[letter]);
}

/** @typedef {{ text: string, places: number[] | null }} Folded a text as searched; `places` leads from its letters to the original's */

const HUMP = /[a-z][A-Z]/;
const HUMPS = /(?<=[a-z])(?=[A-Z])/g;

/** Marks the border of two words written as one: getUserId. */
export const BORDER = "\u200b";

/**
 * A text as patterns search it, with where each of its letters stands in the original.
 * @type {(text: string) => Folded}
 */
export function folded(text) {
  if (!FOLDABLE.test(text) && !HUMP.test(text)) return { text, places: null };
  let made = "";
  /** @type {number[]} */
  const places = [];
  for (const { 0: letter, index } of text.replace(HUMPS, BORDER).matchAll(/\P{M}\p{M}*/gu)) {
    const plain = letter === BORDER ? letter : unmarked(letter);
    made += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(index);
  }
  return { text: made, places: settled(places, text) };
}

/**
 * Corrects places for the borders that were put in.
 * @type {(places: number[], text: string) => number[]}
 */
function settled(places, text) {
  const borders = [...text.matchAll(HUMPS)].map(({ index }, nth) => index + nth);
  let passed = 0;
  const moved = places.map((place) => {
    while (passed < borders.length && borders[passed] < place) passed += 1;
    return place - passed;
  });
  return [...moved, text.length];
}
