/* Splits a query into chunks: identifiers, and words at spaces, signs and changes of script. */
import { unmarked } from "./folding.js";
import { identifiers } from "./identifiers.js";

export const LONGEST = 200;
const FACES = /(?<=[가-힣])([ㅋㅎㅇㄷ])\1+|[ㅠㅜㅡ]{2,}|([ㅋㅎ])\2{2,}/gu; /* ㅠㅠ, ㅋㅋㅋ */
const OTHER = "[^\\P{L}가-힣ㄱ-ㅎㅏ-ㅣ一-鿿ァ-ヺーぁ-ゖ]"; /* letters of other scripts */
const CHUNK = new RegExp(
  `[가-힣ㄱ-ㅎㅏ-ㅣ]+|[a-z0-9]+(?:['’.+#_-][a-z0-9]+)*(?!${OTHER})|[一-鿿々〆]+|[ァ-ヺー]+|[ぁ-ゖ][ぁ-ゖー]*|${OTHER}+`,
  "giu",
);

/** @typedef {{ kind: string, chunks: Chunk[] }} Run chunks of one script */

/**
 * Normalises a query for searching; keeps single jamo and capitals as typed.
 * @type {(text: string) => string}
 */
export function fold(text) {
  return text.slice(0, LONGEST).replace(/[^\u3131-\u318e]+/gu, (part) => part.normalize("NFKC"));
}

/**
 * A query as its parts are read: folded, without marks and faces.
 * @type {(query: string) => string}
 */
export function plain(query) {
  return unmarked(fold(query)).replace(FACES, (face) => " ".repeat(face.length));
}

/**
 * Splits a query into identifiers, and the rest at spaces, punctuation and changes of script.
 * @type {(query: string) => Chunk[]}
 */
export function chunksOf(query) {
  const said = plain(query);
  /** @type {(Chunk & { start: number })[]} */
  const chunks = [];
  let from = 0;
  for (const identifier of identifiers(said)) {
    chunks.push(...wordChunks(said.slice(from, identifier.start), from));
    const { text: typed, start } = identifier;
    chunks.push({ text: typed.toLowerCase(), typed, start, isAttached: false, identifier });
    from = start + typed.length;
  }
  chunks.push(...wordChunks(said.slice(from), from));
  const ends = new Set(chunks.map(({ start, typed }) => start + typed.length));
  return chunks.map(({ start, ...chunk }) => ({ ...chunk, isAttached: ends.has(start) }));
}

/**
 * The words of a text without identifiers, with where they start.
 * @type {(text: string, from: number) => (Chunk & { start: number })[]}
 */
export function wordChunks(text, from) {
  return [...text.matchAll(CHUNK)].map(({ 0: typed, index }) => ({ text: typed.toLowerCase(), typed, start: from + index, isAttached: false }));
}

/**
 * Whether a text begins with Hangul.
 * @type {(text: string) => boolean}
 */
export function isHangul(text) {
  return /^[가-힣ㄱ-ㅎㅏ-ㅣ]/u.test(text);
}

/**
 * Groups chunks into runs: adjacent Hangul words are segmented together, regardless of spaces.
 * @type {(chunks: Chunk[]) => Run[]}
 */
export function runsOf(chunks) {
  /** @type {Run[]} */
  const runs = [];
  for (const chunk of chunks) {
    const kind = chunk.identifier ? "identifier" : kindOf(chunk.text);
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
