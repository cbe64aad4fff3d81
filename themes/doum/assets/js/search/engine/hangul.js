/* Hangul as letters and keys: decomposing and composing syllables, initials, the two-set keyboard. */

const FIRST = 0xac00;
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const FINALS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
/** @type {Record<string, string>} */
const KEYS = {
  ㄱ: "r", ㄲ: "R", ㄴ: "s", ㄷ: "e", ㄸ: "E", ㄹ: "f", ㅁ: "a", ㅂ: "q", ㅃ: "Q", ㅅ: "t", ㅆ: "T", ㅇ: "d", ㅈ: "w", ㅉ: "W",
  ㅊ: "c", ㅋ: "z", ㅌ: "x", ㅍ: "v", ㅎ: "g", ㅏ: "k", ㅐ: "o", ㅑ: "i", ㅒ: "O", ㅓ: "j", ㅔ: "p", ㅕ: "u", ㅖ: "P", ㅗ: "h",
  ㅛ: "y", ㅜ: "n", ㅠ: "b", ㅡ: "m", ㅣ: "l",
  ㅘ: "hk", ㅙ: "ho", ㅚ: "hl", ㅝ: "nj", ㅞ: "np", ㅟ: "nl", ㅢ: "ml",
  ㄳ: "rt", ㄵ: "sw", ㄶ: "sg", ㄺ: "fr", ㄻ: "fa", ㄼ: "fq", ㄽ: "ft", ㄾ: "fx", ㄿ: "fv", ㅀ: "fg", ㅄ: "qt",
};
const LETTERS = Object.fromEntries(Object.entries(KEYS).map(([letter, keys]) => [keys, letter]));

/**
 * Whether a character is a complete syllable.
 * @type {(character: string) => boolean}
 */
export function isSyllable(character) {
  return character >= "가" && character <= "힣";
}

/**
 * Decomposes a syllable into compatibility jamo; the final may be "".
 * @type {(syllable: string) => [initial: string, vowel: string, final: string]}
 */
export function apart(syllable) {
  const index = syllable.charCodeAt(0) - FIRST;
  return [
    INITIALS[Math.floor(index / 588)],
    VOWELS[Math.floor(index / 28) % 21],
    FINALS[index % 28].trim(),
  ];
}

/**
 * The initial consonant of a syllable.
 * @type {(syllable: string) => string}
 */
export function initialOf(syllable) {
  return INITIALS[Math.floor((syllable.charCodeAt(0) - FIRST) / 588)];
}

/**
 * Composes a syllable.
 * @type {(initial: string, vowel: string, final?: string) => string}
 */
export function together(initial, vowel, final = "") {
  const index = INITIALS.indexOf(initial) * 588 + VOWELS.indexOf(vowel) * 28;
  return String.fromCharCode(FIRST + index + (final ? FINALS.indexOf(final) : 0));
}

/**
 * The initial consonants of a word; other characters are kept.
 * @type {(word: string) => string}
 */
export function initialsOf(word) {
  return [...word].map((character) => (isSyllable(character) ? apart(character)[0] : character)).join("");
}

/**
 * Splits compound consonants in typed initials: some keyboards join ㄱㅅ to ㄳ.
 * @type {(text: string) => string}
 */
export function looseConsonants(text) {
  return [...text]
    .map((letter) => (INITIALS.includes(letter) ? letter : [...(KEYS[letter] ?? letter)].map((key) => LETTERS[key] ?? key).join("")))
    .join("");
}

/**
 * The keys that type a text on the two-set keyboard; other characters are kept.
 * @type {(text: string) => string}
 */
export function keysOf(text) {
  return [...text]
    .map((character) => (isSyllable(character) ? apart(character).map((letter) => KEYS[letter] ?? "").join("") : (KEYS[character] ?? character)))
    .join("");
}

/**
 * What keys type on the Korean keyboard. Shift is ignored where it makes no difference.
 * @type {(keys: string) => string}
 */
export function typedInKorean(keys) {
  const letters = [...keys].map((key) => LETTERS[key] ?? LETTERS[key.toLowerCase()] ?? key);
  const made = [];
  for (let at = 0; at < letters.length; ) {
    const [syllable, used] = syllableAt(letters, at);
    made.push(syllable);
    at += used;
  }
  return made.join("");
}

/**
 * The longest syllable that starts here, leaving an initial for the next vowel.
 * @type {(letters: string[], at: number) => [syllable: string, used: number]}
 */
function syllableAt(letters, at) {
  const initial = letters[at];
  let [vowel, next] = vowelAt(letters, at + 1);
  if (!INITIALS.includes(initial) || !vowel) return [initial, 1];
  let final = "";
  const pair = LETTERS[(KEYS[letters[next]] ?? "?") + (KEYS[letters[next + 1]] ?? "?")];
  const isFree = (/** @type {number} */ place) => !VOWELS.includes(letters[place] ?? "-");
  if (pair && FINALS.includes(pair) && isFree(next + 2)) [final, next] = [pair, next + 2];
  else if (letters[next] && FINALS.includes(letters[next]) && isFree(next + 1)) [final, next] = [letters[next], next + 1];
  return [together(initial, vowel, final), next - at];
}

/** @type {(letters: string[], at: number) => [vowel: string, next: number]} */
function vowelAt(letters, at) {
  const joined = LETTERS[(KEYS[letters[at]] ?? "?") + (KEYS[letters[at + 1]] ?? "?")];
  if (joined && VOWELS.includes(joined)) return [joined, at + 2];
  return VOWELS.includes(letters[at] ?? "-") ? [letters[at], at + 1] : ["", at];
}
