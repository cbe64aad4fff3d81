/* The beginnings of the words that must be loaded to interpret a query. */
import { chunksOf, isHangul, wordChunks } from "./chunks.js";
import { initialsOf, isSyllable, keysOf, typedInKorean } from "./hangul.js";
import { beginningsIn } from "./written.js";

const LONG = /[a-z'.-]{12}/; /* may be several words */
/** @type {Record<string, string>} */
const NEIGHBOURS = { ㄱ: "ㅋㄲ", ㄲ: "ㄱ", ㅋ: "ㄱ", ㄷ: "ㅌㄸ", ㄸ: "ㄷ", ㅌ: "ㄷ", ㅂ: "ㅍㅃ", ㅃ: "ㅂ", ㅍ: "ㅂ", ㅈ: "ㅊㅉ", ㅉ: "ㅈ", ㅊ: "ㅈ", ㅅ: "ㅆ", ㅆ: "ㅅ", ㅇ: "ㅎ", ㅎ: "ㅇ" };

/**
 * The beginnings of the words that must be loaded to interpret a query.
 * @type {(query: string, rules?: Rules) => string[]}
 */
export function beginningsOf(query, rules = {}) {
  if (rules.reading === "words") return beginningsIn(query, rules);
  return chunksOf(query).flatMap(({ text, typed, identifier }) => {
    if (identifier) return [...identifier.words, ...identifier.wider, ...partsOf(identifier).flatMap((part) => beginningsOfWord(part))];
    return beginningsOfWord({ text, typed });
  });
}

/** @type {(chunk: Pick<Chunk, "text" | "typed">) => string[]} */
function beginningsOfWord({ text, typed }) {
  const syllables = [...typedInKorean(typed), ...typedInKorean(text)].filter(isSyllable);
  if (/^[a-z0-9]/.test(text)) return [text, ...syllables];
  if (!isHangul(text)) return [text];
  const consonants = [...text].filter((letter) => /[ㄱ-ㅎ]/.test(letter)).map(openSyllable);
  return [...[...text].filter(isSyllable), ...consonants, keysOf(text).toLowerCase()];
}

/**
 * An identifier as other words, for when the index does not have it.
 * @type {(identifier: Identifier) => Chunk[]}
 */
function partsOf({ text, spelt }) {
  return [...wordChunks(text, 0), ...wordChunks(spelt, 0)];
}

/**
 * The beginnings that a typo in the first letter may have excluded, and those within long words.
 * @type {(query: string) => string[]}
 */
export function neighboursOf(query) {
  const chunks = chunksOf(query);
  const initials = chunks.filter(({ text }) => isSyllable(text[0])).map(({ text }) => initialsOf(text[0]));
  const long = chunks.flatMap(({ text }) => (LONG.test(text) ? [...text].filter((letter) => /[a-z]/.test(letter)) : []));
  return [...initials.flatMap((initial) => [...(NEIGHBOURS[initial] ?? "")].map(openSyllable)), ...new Set(long)];
}

/** @type {(consonant: string) => string} */
function openSyllable(consonant) {
  return typedInKorean(`${keysOf(consonant)[0]}k`);
}
