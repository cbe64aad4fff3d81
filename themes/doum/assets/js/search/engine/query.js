/* Interprets a query as concepts. Pure: depends only on the text and the loaded words of the lexicon. */
import { concept, similarWays } from "./concept.js";
import { initialsOf, isSyllable, keysOf, typedInKorean } from "./hangul.js";
import { japaneseConcepts } from "./japanese_concepts.js";
import { faint, initialConcepts, koreanConcepts } from "./korean_concepts.js";
import { latinConcepts } from "./latin_concepts.js";
import { borrowed } from "./loanwords.js";

const LONGEST = 200;
const MOST_CONCEPTS = 8;
const OTHER = "[^\\P{L}가-힣ㄱ-ㅎㅏ-ㅣ一-鿿ァ-ヺーぁ-ゖ]"; /* letters of other scripts */
const CHUNK = new RegExp(
  `[가-힣ㄱ-ㅎㅏ-ㅣ]+|[a-z0-9]+(?:['’.+#_-][a-z0-9]+)*(?!${OTHER})|[一-鿿々〆]+|[ァ-ヺー]+|[ぁ-ゖ]+|${OTHER}+`,
  "giu",
);
/** @type {Record<string, string>} */
const NEIGHBOURS = { ㄱ: "ㅋㄲ", ㄲ: "ㄱ", ㅋ: "ㄱ", ㄷ: "ㅌㄸ", ㄸ: "ㄷ", ㅌ: "ㄷ", ㅂ: "ㅍㅃ", ㅃ: "ㅂ", ㅍ: "ㅂ", ㅈ: "ㅊㅉ", ㅉ: "ㅈ", ㅊ: "ㅈ", ㅅ: "ㅆ", ㅆ: "ㅅ", ㅇ: "ㅎ", ㅎ: "ㅇ" };

/**
 * Normalises a query for searching; keeps single jamo and capitals as typed.
 * @type {(text: string) => string}
 */
export function fold(text) {
  return text.slice(0, LONGEST).replace(/[^\u3131-\u318e]+/gu, (part) => part.normalize("NFKC"));
}

/**
 * Splits a query at spaces, punctuation and changes of script.
 * @type {(query: string) => Chunk[]}
 */
export function chunksOf(query) {
  let end = -1;
  return [...fold(query).matchAll(CHUNK)].map(({ 0: typed, index }) => {
    const isAttached = index === end;
    end = index + typed.length;
    return { text: typed.toLowerCase(), typed, isAttached };
  });
}

/**
 * The beginnings of the words that must be loaded to interpret a query.
 * @type {(query: string) => string[]}
 */
export function beginningsOf(query) {
  return chunksOf(query).flatMap(({ text, typed }) => {
    const syllables = [...typedInKorean(typed), ...typedInKorean(text)].filter(isSyllable);
    if (/^[a-z0-9]/.test(text)) return [text, ...syllables];
    if (!isHangul(text)) return [text];
    const consonants = [...text].filter((letter) => /[ㄱ-ㅎ]/.test(letter)).map(openSyllable);
    return [...[...text].filter(isSyllable), ...consonants, keysOf(text).toLowerCase()];
  });
}

/**
 * The beginnings that a typo in the first letter may have excluded.
 * @type {(query: string) => string[]}
 */
export function neighboursOf(query) {
  const initials = chunksOf(query).filter(({ text }) => isSyllable(text[0])).map(({ text }) => initialsOf(text[0]));
  return initials.flatMap((initial) => [...(NEIGHBOURS[initial] ?? "")].map(openSyllable));
}

/** @type {(consonant: string) => string} */
function openSyllable(consonant) {
  return typedInKorean(`${keysOf(consonant)[0]}k`);
}

/** @type {(text: string) => boolean} */
function isHangul(text) {
  return /^[가-힣ㄱ-ㅎㅏ-ㅣ]/u.test(text);
}

/**
 * Interprets a query.
 * @type {(query: string, lexicon: Vocabulary, rules: KoreanRules, options: UnderstandOptions) => Understood}
 */
export function understand(query, lexicon, rules, options) {
  const read = runsOf(chunksOf(query)).map((run, at, all) => {
    const open = options.open && at === all.length - 1 && !/\s$/.test(query);
    return understandRun(run, lexicon, rules, { ...options, open });
  });
  const said = read.flatMap((one) => one.concepts).filter((one) => one.ways.length);
  const unknown = [...new Set(read.flatMap((one) => one.unknown ?? []))];
  const isAll = !unknown.length && said.every((one) => one.isSilent);
  const padding = read.flatMap((one) => one.padding ?? []).filter((one) => one.ways.length);
  const concepts = unique([...(isAll ? padding : padding.map(faint)), ...said]);
  return {
    concepts: concepts.sort((a, b) => b.rarity - a.rarity).slice(0, MOST_CONCEPTS),
    fixes: read.flatMap((one) => one.fixes ?? []),
    hints: read.flatMap((one) => one.hints ?? []),
    unknown,
    isUnknown: read.some((one) => one.isUnknown),
  };
}

/** @typedef {{ kind: string, chunks: Chunk[] }} Run chunks of one script */
/** @typedef {Pick<Understood, "concepts"> & Partial<Understood>} Read the interpretation of a run */

/** @type {(run: Run, lexicon: Vocabulary, rules: KoreanRules, options: UnderstandOptions) => Read} */
function understandRun({ kind, chunks }, lexicon, rules, options) {
  const [{ text, typed, isAttached }] = chunks;
  if (kind === "initials") return { concepts: initialConcepts(text, lexicon) };
  if (kind === "japanese") return { concepts: japaneseConcepts(text, lexicon, options) };
  if (kind === "latin") return fromLatin({ text, typed }, lexicon, rules, options);
  return koreanConcepts(chunks.map((chunk) => chunk.text), lexicon, rules, { ...options, isAttached });
}

/**
 * An unknown word may be Korean typed on the English keyboard.
 * @type {(chunk: Pick<Chunk, "text" | "typed">, lexicon: Vocabulary, rules: KoreanRules, options: UnderstandOptions) => Read}
 */
function fromLatin({ text, typed }, lexicon, rules, options) {
  const read = latinConcepts(text, lexicon, { ...options, open: false });
  if (options.exact || (read.concepts.length && !read.to)) return read;
  const korean = [typed, text].map((keys) => otherKeyboard(keys, lexicon, rules, options)).find(Boolean);
  if (korean) return korean;
  const names = borrowed(text, lexicon);
  if (names.length) return { concepts: [concept(text, similarWays(names, 1), lexicon)] };
  const latin = latinConcepts(text, lexicon, options);
  return { ...latin, fixes: latin.to ? [[typed, latin.to]] : [], unknown: latin.isUnknown && !isStop(text, lexicon) ? [typed] : [] };
}

/** @type {(text: string, lexicon: Vocabulary) => boolean} */
function isStop(text, lexicon) {
  return (lexicon.rules.stops ?? []).includes(text);
}

/** @type {(keys: string, lexicon: Vocabulary, rules: KoreanRules, options: UnderstandOptions) => Read | null} */
function otherKeyboard(keys, lexicon, rules, options) {
  const korean = typedInKorean(keys);
  const whole = [...korean].every(isSyllable) || (options.open && korean.length > 1 && [...korean].slice(0, -1).every(isSyllable));
  if (!whole || !rules.particles.size) return null;
  const read = koreanConcepts([korean], lexicon, rules, { ...options, isAttached: false });
  return read.concepts.length && !read.isUnknown && !read.fixes.length ? { ...read, fixes: [[keys, korean]] } : null;
}

/**
 * Groups chunks into runs: adjacent Hangul words are segmented together, regardless of spaces.
 * @type {(chunks: Chunk[]) => Run[]}
 */
function runsOf(chunks) {
  /** @type {Run[]} */
  const runs = [];
  for (const chunk of chunks) {
    const kind = kindOf(chunk.text);
    const last = runs.at(-1);
    if (kind === "hangul" && last?.kind === kind) last.chunks.push(chunk);
    else runs.push({ kind, chunks: [chunk] });
  }
  return runs;
}

/** @type {(text: string) => string} */
function kindOf(text) {
  if (/^[ㄱ-ㅎ]{2,}$/u.test(text)) return "initials";
  if (isHangul(text)) return "hangul";
  return /^[a-z0-9]/.test(text) ? "latin" : "japanese";
}

/** @type {(concepts: Concept[]) => Concept[]} */
function unique(concepts) {
  const seen = new Map(concepts.map((one) => [one.ways.map((way) => way.words.join()).join("|"), one]));
  return [...seen.values()];
}
