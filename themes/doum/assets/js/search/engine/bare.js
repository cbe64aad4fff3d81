/* Texts without the marks that readers leave out; `bare` in `languages/word_runs.py` does the same. */

const MARKS = new RegExp(
  "[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05c7\\u05f3\\u05f4\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed" +
    "\\u093c\\u0e47-\\u0e4e\\u0ec8-\\u0ecd\\u00ad\\u200b-\\u200f\\u2060]",
  "gu",
);
const FROM = [..."øđłıðħςأإآٱىیکةँئؤ"];
const TO = [..."odlidhσاااايي\u0643هंيو"];
/** @type {Record<string, string>} */
const LETTERS = { ...Object.fromEntries(FROM.map((letter, at) => [letter, TO[at]])), ß: "ss", æ: "ae", œ: "oe", þ: "th" };
const ZEROS = [0x660, 0x6f0, 0x966, 0xe50, 0xed0, 0x1040, 0x17e0];
const DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9]/gu;
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
const PLAIN = /^[\p{ASCII}\uac00-\ud7a3\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff、。「」]*$/u;

/**
 * A text in lower case without marks.
 * @type {(text: string) => string}
 */
export function bare(text) {
  const folded = text.normalize("NFKC").toLowerCase();
  if (PLAIN.test(folded)) return folded;
  return folded
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(LETTER, (letter) => LETTERS[letter])
    .replace(DIGIT, (digit) => String(digitOf(digit.charCodeAt(0))))
    .normalize("NFC");
}

/** @type {(point: number) => number} */
function digitOf(point) {
  return point - Math.max(...ZEROS.filter((zero) => zero <= point));
}

/** @typedef {{ text: string, placeOf: (at: number) => number }} Bared a text without marks, and where its letters were */

/**
 * A text without marks, with the places of its letters in the text itself.
 * @type {(text: string) => Bared}
 */
export function bared(text) {
  if (PLAIN.test(text)) return { text, placeOf: (at) => at };
  /** @type {number[]} */
  const places = [];
  let made = "";
  let at = 0;
  for (const letter of text) {
    const without = bare(letter);
    for (let more = 0; more < without.length; more += 1) places.push(at);
    made += without;
    at += letter.length;
  }
  places.push(text.length);
  return { text: made, placeOf: (place) => places[place] };
}
