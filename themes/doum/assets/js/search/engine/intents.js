/* What a reader means beside the words of a query: to reach a person, or to learn how something is
   done. The words are those of `intents.toml`. */
import { lettersOf } from "./likeness.js";

const LONGEST = 60;

/** Scripts that have no spaces between words, or write what belongs to a word behind it. */
const WITHOUT_SPACES =
  /[\p{scx=Hang}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;
/** Accents, the vowel signs of Arabic, and the dot of Devanagari: few readers type them. */
const ACCENTS = /[\u0300-\u036f\u064b-\u0655\u093c]/g;

/**
 * Whether a query asks for a person, and for nothing else: 상담원 연결, but not 전화번호 변경.
 * @type {(q: string, intents: Intents) => boolean}
 */
export function asksForPerson(q, { contact = [], around = [] }) {
  const letters = plainLettersOf(q);
  if (!contact.length || !letters || letters.length > LONGEST) return false;
  const cores = contact.map(plainLettersOf);
  return spelledBy(letters, new Set(cores), new Set([...cores, ...around.map(plainLettersOf)]));
}

/** @type {(text: string) => string} */
function plainLettersOf(text) {
  return lettersOf(text.normalize("NFKD").replace(ACCENTS, "")).replaceAll("đ", "d");
}

/**
 * Whether a text is made of `words`, at least one of which is also a core word.
 * @type {(text: string, cores: Set<string>, words: Set<string>) => boolean}
 */
function spelledBy(text, cores, words) {
  /** What precedes each position: nothing that fits, only other words, or a core word, too. */
  const reached = [1, ...Array(text.length).fill(0)];
  for (let start = 0; start < text.length; start += 1) {
    for (let end = start + 1; reached[start] && end <= text.length; end += 1) {
      const word = text.slice(start, end);
      if (words.has(word)) reached[end] = Math.max(reached[end], cores.has(word) ? 2 : reached[start]);
    }
  }
  return reached[text.length] === 2;
}

/**
 * Whether a text explains how, where or what, 1; tells of trouble, -1; or does neither, 0.
 * @type {(text: string, intents: Intents) => number}
 */
export function mannerOf(text, { asking = [], trouble = [] }) {
  const said = text.normalize("NFKC").toLowerCase().replaceAll("’", "'");
  const words = ` ${(said.match(/[\p{L}\p{M}\p{N}']+/gu) ?? []).join(" ")} `;
  const letters = lettersOf(said);
  const has = (/** @type {string} */ part) =>
    WITHOUT_SPACES.test(part) ? letters.includes(lettersOf(part)) : words.includes(wholeWords(part));
  if (trouble.some(has)) return -1;
  return asking.some(has) ? 1 : 0;
}

/**
 * What stands between two spaces where a text has these words: `ne_pas`, or `fehler*` with any ending.
 * @type {(part: string) => string}
 */
function wholeWords(part) {
  return ` ${part.normalize("NFKC").replaceAll("_", " ")} `.replace("* ", "");
}
