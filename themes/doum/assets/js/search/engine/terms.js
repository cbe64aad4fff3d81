/* Words as the index stores them: codes that match as a whole or not at all.
   `doum/search/terms.py` writes the same codes and explains why. */

const LETTERS = "abcdefghijklmnoprstuvwxyz";
/** @type {Record<string, string>} */
const ESCAPES = { q: "qb", "~": "qe" };
const END = "qa";
const HANGUL = { first: 0xac00, last: 0xd7a3 };

/**
 * Returns the code of a word.
 * @type {(word: string) => string}
 */
export function codeOf(word) {
  return [...word].map(codeOfCharacter).join("") + END;
}

/** @type {(character: string) => string} */
function codeOfCharacter(character) {
  if (character in ESCAPES) return ESCAPES[character];
  if (/[0-9]/.test(character)) return `qd${LETTERS[Number(character)]}`;
  const point = character.codePointAt(0) ?? 0;
  if (/[A-Za-z]/.test(character)) return character;
  if (point >= HANGUL.first && point <= HANGUL.last) return `qh${inBase25(point - HANGUL.first, 3)}`;
  return `qu${inBase25(point, 5)}`;
}

/** @type {(number: number, width: number) => string} */
function inBase25(number, width) {
  let letters = "";
  let rest = number;
  for (let place = 0; place < width; place += 1) {
    letters = LETTERS[rest % LETTERS.length] + letters;
    rest = Math.floor(rest / LETTERS.length);
  }
  return letters;
}
