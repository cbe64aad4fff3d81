/* How Hangul sounds: texts that are read alike have the same sounds, however they are spelt. */
import { apart, initialOf, isSyllable } from "./hangul.js";

/** @typedef {[initial: string, vowel: string, final: string]} Letters of a syllable; sounds may lack any of them */

/** What a final leaves behind, and what the vowel after it takes over. @type {Record<string, [stays: string, moves: string]>} */
const LINKED = {
  ㄳ: ["ㄱ", "ㅅ"], ㄵ: ["ㄴ", "ㅈ"], ㄶ: ["", "ㄴ"], ㄺ: ["ㄹ", "ㄱ"], ㄻ: ["ㄹ", "ㅁ"], ㄼ: ["ㄹ", "ㅂ"], ㄽ: ["ㄹ", "ㅅ"],
  ㄾ: ["ㄹ", "ㅌ"], ㄿ: ["ㄹ", "ㅍ"], ㅀ: ["", "ㄹ"], ㅄ: ["ㅂ", "ㅅ"], ㅎ: ["", ""], ㅇ: ["ㅇ", ""],
};
/** @type {Record<string, string>} */
const CLOSED = {
  ㄲ: "ㄱ", ㅋ: "ㄱ", ㄳ: "ㄱ", ㄺ: "ㄱ", ㅅ: "ㄷ", ㅆ: "ㄷ", ㅈ: "ㄷ", ㅊ: "ㄷ", ㅌ: "ㄷ", ㅎ: "ㄷ", ㅍ: "ㅂ", ㅄ: "ㅂ", ㄿ: "ㅂ",
  ㄵ: "ㄴ", ㄶ: "ㄴ", ㄻ: "ㅁ", ㄼ: "ㄹ", ㄽ: "ㄹ", ㄾ: "ㄹ", ㅀ: "ㄹ",
};
/** Two consonants that change each other. @type {Record<string, string>} */
const MET = {
  ㄱㅎ: "-ㅋ", ㄷㅎ: "-ㅌ", ㅂㅎ: "-ㅍ", ㄱㄴ: "ㅇㄴ", ㄱㅁ: "ㅇㅁ", ㄷㄴ: "ㄴㄴ", ㄷㅁ: "ㄴㅁ", ㅂㄴ: "ㅁㄴ", ㅂㅁ: "ㅁㅁ",
  ㄴㄹ: "ㄹㄹ", ㄹㄴ: "ㄹㄹ", ㅁㄹ: "ㅁㄴ", ㅇㄹ: "ㅇㄴ", ㄱㄹ: "ㅇㄴ", ㅂㄹ: "ㅁㄴ",
};
/** @type {Record<string, string>} */
const BREATHED = { ㄱ: "ㅋ", ㄷ: "ㅌ", ㅈ: "ㅊ" };
/** @type {Record<string, string>} */
const PLAIN = { ㄲ: "ㄱ", ㄸ: "ㄷ", ㅃ: "ㅂ", ㅆ: "ㅅ", ㅉ: "ㅈ" };
/** @type {Record<string, string>} */
const STRONG = { ㄲ: "ㅋ", ㄸ: "ㅌ", ㅃ: "ㅍ", ㅆ: "ㅅ", ㅉ: "ㅊ" };
/** @type {Record<string, string>} */
const VOWEL = { ㅔ: "ㅐ", ㅒ: "ㅐ", ㅖ: "ㅐ", ㅚ: "ㅙ", ㅞ: "ㅙ", ㅢ: "ㅣ" };
/** @type {Record<string, string>} */
const UNGLIDED = { ㅑ: "ㅏ", ㅕ: "ㅓ", ㅛ: "ㅗ", ㅠ: "ㅜ" };
/** Loanwords are spelt with many a consonant and vowel. @type {Record<string, string>} */
const ROUGH = {
  ㄱ: "k", ㅋ: "k", ㄷ: "t", ㅌ: "t", ㅂ: "p", ㅍ: "p", ㅈ: "c", ㅊ: "c", ㅅ: "s", ㄹ: "l",
  ㅏ: "a", ㅓ: "a", ㅗ: "a", ㅑ: "a", ㅕ: "a", ㅛ: "a", ㅘ: "a", ㅝ: "a", ㅐ: "e", ㅣ: "e", ㅙ: "e", ㅟ: "e", ㅜ: "u", ㅠ: "u", ㅡ: "",
};

/**
 * The ways a word sounds: a tense consonant may stand for a plain one or, in loanwords, for a strong one.
 * @type {(word: string) => string[]}
 */
export function soundsOf(word) {
  const spoken = spokenAs(word);
  return [...new Set([PLAIN, STRONG].map((softer) => spoken.map((letter) => softer[letter] ?? letter).join("")))];
}

/**
 * The consonants of a loanword with three kinds of vowels: 메세지 and 메시지, 네트웍 and 네트워크 are alike.
 * @type {(word: string) => string}
 */
export function roughSoundOf(word) {
  const plain = spokenAs(word).map((letter) => PLAIN[letter] ?? letter);
  return plain.map((letter) => ROUGH[letter] ?? letter).join("").replace(/([^aeu])\1+/g, "$1").replace(/^ㅎa(?=e)/, "pa");
}

/**
 * The kind of consonant that a word begins with: alike in all words that sound alike.
 * @type {(word: string) => string}
 */
export function startOf(word) {
  const initial = isSyllable(word[0]) ? initialOf(word[0]) : word[0];
  return ROUGH[PLAIN[initial] ?? initial] ?? initial;
}

/** @type {(word: string) => string[]} */
function spokenAs(word) {
  const syllables = [...word].map((character) => /** @type {Letters} */ (isSyllable(character) ? apart(character) : [character, "", ""]));
  for (let at = 0; at < syllables.length; at += 1) meet(syllables[at], syllables[at + 1]);
  return syllables.flatMap(([initial, vowel, final]) => [initial === "ㅇ" ? "" : initial, vowelAfter(initial, vowel), final]).filter(Boolean);
}

/**
 * Changes a syllable's final and the next one's initial as they are spoken.
 * @type {(syllable: Letters, next: Letters | undefined) => void}
 */
function meet(syllable, next) {
  const final = syllable[2];
  if (!final) return;
  const closed = CLOSED[final] ?? final;
  syllable[2] = closed;
  if (!next?.[1]) return;
  if (next[0] === "ㅇ") [syllable[2], next[0]] = linked(final, next[1]);
  else if ("ㅎㄶㅀ".includes(final) && BREATHED[next[0]]) [syllable[2], next[0]] = [final === "ㅎ" ? "" : closed, BREATHED[next[0]]];
  else if (MET[closed + next[0]]) [syllable[2], next[0]] = /** @type {[string, string]} */ ([...MET[closed + next[0]]].map((letter) => letter.replace("-", "")));
}

/** @type {(final: string, vowel: string) => [stays: string, moves: string]} */
function linked(final, vowel) {
  const [stays, moves] = LINKED[final] ?? ["", final];
  if (vowel === "ㅣ" && moves === "ㄷ") return [stays, "ㅈ"]; /* 굳이 */
  if (vowel === "ㅣ" && moves === "ㅌ") return [stays, "ㅊ"]; /* 같이 */
  return [stays, moves];
}

/** @type {(initial: string, vowel: string) => string} */
function vowelAfter(initial, vowel) {
  const heard = VOWEL[vowel] ?? vowel;
  return "ㅈㅉㅊ".includes(initial || "-") ? (UNGLIDED[heard] ?? heard) : heard;
}
