/* Words as the index knows them: codes that are found whole or not at all.
   `doum/search/terms.py` writes the same codes and says why. */

const DIGITS = "0123456789abcdefghijklmnoprstuvwxyz";
const ESCAPES = { q: "q1", "~": "q2" };
const END = "q0";
const HANGUL = { first: 0xac00, last: 0xd7a3 };

/** Returns the code of a word. */
export function codeOf(word) {
  return [...word].map(codeOfCharacter).join("") + END;
}

function codeOfCharacter(character) {
  if (character in ESCAPES) return ESCAPES[character];
  const point = character.codePointAt(0);
  if (point < 0x80) return character;
  if (point >= HANGUL.first && point <= HANGUL.last) return `qh${inBase35(point - HANGUL.first, 3)}`;
  return `qu${inBase35(point, 4)}`;
}

function inBase35(number, width) {
  let digits = "";
  for (let place = 0; place < width; place += 1) {
    digits = DIGITS[number % DIGITS.length] + digits;
    number = Math.floor(number / DIGITS.length);
  }
  return digits;
}
