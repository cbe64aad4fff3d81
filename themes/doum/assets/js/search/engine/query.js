/* A query understood as concepts. Pure: the text and the words that the lexicon has loaded decide. */
import { initialsOf, isSyllable, keysOf, typedInKorean } from "./hangul.js";
import { japaneseConcepts } from "./japanese_concepts.js";
import { initialConcepts, koreanConcepts } from "./korean_concepts.js";
import { latinConcepts } from "./latin_concepts.js";

const LONGEST = 200;
const MOST_CONCEPTS = 8;
const CHUNK = /[가-힣ㄱ-ㅎㅏ-ㅣ]+|[a-z0-9]+(?:['’.+#_-][a-z0-9]+)*|[一-鿿々〆]+|[ァ-ヺー]+|[ぁ-ゖ]+/gu;
const NEIGHBOURS = { ㄱ: "ㅋㄲ", ㄲ: "ㄱ", ㅋ: "ㄱ", ㄷ: "ㅌㄸ", ㄸ: "ㄷ", ㅌ: "ㄷ", ㅂ: "ㅍㅃ", ㅃ: "ㅂ", ㅍ: "ㅂ", ㅈ: "ㅊㅉ", ㅉ: "ㅈ", ㅊ: "ㅈ", ㅅ: "ㅆ", ㅆ: "ㅅ", ㅇ: "ㅎ", ㅎ: "ㅇ" };

/** Writes a text as it is searched; single jamo stay what was typed. */
export function fold(text) {
  return text.slice(0, LONGEST).replace(/[^\u3131-\u318e]+/gu, (part) => part.normalize("NFKC")).toLowerCase();
}

/** Cuts a query where spaces, signs and scripts change. */
export function chunksOf(query) {
  return fold(query).match(CHUNK) ?? [];
}

/** The beginnings of words that must be loaded before a query can be understood. */
export function beginningsOf(query) {
  return chunksOf(query).flatMap((chunk) => {
    if (/^[ㄱ-ㅎㅏ-ㅣ]/u.test(chunk)) return [...initialsIn(chunk), keysOf(chunk)];
    if (isSyllable(chunk[0])) return [...[...chunk].filter(isSyllable), keysOf(chunk).toLowerCase()];
    return /^[a-z]/.test(chunk) ? [chunk, ...[...typedInKorean(chunk)].filter(isSyllable)] : [chunk];
  });
}

/** Those that a slip in the first letter may have kept out. */
export function neighboursOf(query) {
  const letters = chunksOf(query).filter((chunk) => isSyllable(chunk[0])).flatMap((chunk) => [...(NEIGHBOURS[initialsOf(chunk[0])] ?? "")]);
  return letters.map((letter) => typedInKorean(`${keysOf(letter)}k`));
}

function initialsIn(chunk) {
  return [...chunk].filter((letter) => /[ㄱ-ㅎ]/.test(letter)).map((letter) => typedInKorean(`${keysOf(letter)[0]}k`));
}

/**
 * Understands a query: `{concepts, fixes, isUnknown}`.
 *
 * @param options `{exact, open}`: as typed and nothing else; whether the last word may be unfinished
 */
export function understand(query, lexicon, rules, options) {
  const read = runsOf(chunksOf(query)).map((run, at, all) => {
    const open = options.open && at === all.length - 1 && !/\s$/.test(query);
    return understandRun(run, lexicon, rules, { ...options, open });
  });
  const concepts = unique(read.flatMap((one) => one.concepts).filter((one) => one.ways.length));
  return {
    concepts: concepts.sort((a, b) => b.rarity - a.rarity).slice(0, MOST_CONCEPTS),
    fixes: read.flatMap((one) => one.fixes ?? []),
    isUnknown: read.some((one) => one.isUnknown),
  };
}

function understandRun({ kind, chunks }, lexicon, rules, options) {
  if (kind === "initials") return { concepts: initialConcepts(chunks[0], lexicon) };
  if (kind === "hangul") return koreanConcepts(chunks, lexicon, rules, options);
  if (kind === "japanese") return { concepts: japaneseConcepts(chunks[0], lexicon, options) };
  return fromLatin(chunks[0], lexicon, rules, options);
}

/* A word that no article has may be Korean, typed with the keyboard in English. */
function fromLatin(chunk, lexicon, rules, options) {
  const read = latinConcepts(chunk, lexicon, { ...options, open: false });
  if (read.concepts.length && !read.to) return read;
  const korean = options.exact ? null : otherKeyboard(chunk, lexicon, rules, options);
  if (korean) return korean;
  const latin = latinConcepts(chunk, lexicon, options);
  return { ...latin, fixes: latin.to ? [[chunk, latin.to]] : [] };
}

function otherKeyboard(chunk, lexicon, rules, options) {
  const typed = typedInKorean(chunk);
  const whole = [...typed].every(isSyllable) || (options.open && [...typed.slice(0, -1)].every(isSyllable) && typed.length > 1);
  if (!whole || !rules.particles.size) return null;
  const read = understandRun({ kind: "hangul", chunks: [typed] }, lexicon, rules, options);
  return read.concepts.length && !read.isUnknown ? { ...read, fixes: [[chunk, typed]] } : null;
}

/* Words of Hangul side by side are cut together, whatever spaces are between them. */
function runsOf(chunks) {
  const runs = [];
  for (const chunk of chunks) {
    const kind = kindOf(chunk);
    const last = runs.at(-1);
    if (kind === "hangul" && last?.kind === kind) last.chunks.push(chunk);
    else runs.push({ kind, chunks: [chunk] });
  }
  return runs;
}

function kindOf(chunk) {
  if (/^[ㄱ-ㅎ]{2,}$/u.test(chunk)) return "initials";
  if (/^[가-힣ㄱ-ㅎㅏ-ㅣ]/u.test(chunk)) return "hangul";
  return /^[a-z0-9]/.test(chunk) ? "latin" : "japanese";
}

function unique(concepts) {
  const seen = new Map(concepts.map((one) => [one.ways.map((way) => way.words.join()).join("|"), one]));
  return [...seen.values()];
}
