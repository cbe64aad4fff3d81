/* Reads queries of languages that have no rules of their own: words between spaces by their forms, as
   in `languages/spaced.py`, and runs without spaces by pairs of letters. */
import { foldMarks } from "./folding.js";
import { LETTERS, unspacedConcepts } from "./unspaced.js";
import { phraseConcepts, wordConcept } from "./word_concepts.js";

const LETTER = `(?:(?![${LETTERS}])[\\p{L}\\p{N}]|[\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05c7\\u05f3\\u05f4\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u0900-\\u0963\\u0971-\\u0df3\\u200c\\u200d\\u00ad])`;
const PIECE = new RegExp(`([${LETTERS}]+)|${LETTER}+(?:[.+#_’'ʼ-]${LETTER}+)*`, "gu");
const APOSTROPHES = /[’'ʼ]/u;
const JOINERS = /[.+#_-]/u;

/** @typedef {{ text: string, isUnspaced: boolean }} Piece */
/** @typedef {{ concept?: Concept, fix?: Fix, unknown?: string }} ReadWord */

/**
 * The pieces of a query: words, and runs without spaces.
 * @type {(query: string, rules: Rules) => Piece[]}
 */
export function piecesOf(query, { apostrophes = false }) {
  const text = query.normalize("NFKC").toLowerCase();
  const read = (/** @type {string} */ piece) => (apostrophes ? [piece.replace(/[’'ʼ]/gu, "")] : piece.split(APOSTROPHES));
  return [...text.matchAll(PIECE)].flatMap(([piece, run]) => {
    /** @type {Piece[]} */
    const pieces = run ? [{ text: run, isUnspaced: true }] : read(piece).map((word) => ({ text: word, isUnspaced: false }));
    return pieces.filter((one) => one.text);
  });
}

/**
 * The beginnings of the words that a query may mean.
 * @type {(query: string, rules: Rules) => string[]}
 */
export function beginningsIn(query, rules) {
  return piecesOf(query, rules).flatMap(({ text }) => [text, foldMarks(text)]);
}

/**
 * Interprets a query; stop words count if it says nothing else.
 * @type {(query: string, lexicon: Vocabulary, options: UnderstandOptions) => Understood}
 */
export function writtenConcepts(query, lexicon, options) {
  const pieces = piecesOf(query, lexicon.rules);
  const isStop = (/** @type {Piece} */ { text }) => lexicon.rules.stops?.includes(foldMarks(text)) ?? false;
  const told = pieces.filter((piece) => !isStop(piece));
  const kept = told.length ? told : pieces;
  const last = pieces.at(-1);
  const isOpen = (/** @type {Piece} */ piece) => options.open && piece === last && !/\s$/u.test(query);
  const runs = kept.filter((piece) => piece.isUnspaced).map(({ text }) => unspacedConcepts(text, lexicon, options.exact));
  const words = kept.filter((piece) => !piece.isUnspaced).flatMap((piece) => readPiece(piece.text, lexicon, { ...options, open: isOpen(piece) }));
  const unknown = [...runs.flatMap((run) => run.unknown), ...words.flatMap((word) => word.unknown ?? [])];
  return {
    concepts: [...phraseConcepts(pieces.map(({ text }) => text), lexicon), ...runs.flatMap((run) => run.concepts), ...words.flatMap((word) => word.concept ?? [])],
    fixes: words.flatMap((word) => (word.fix ? [word.fix] : [])),
    hints: [],
    isUnknown: unknown.length > 0,
    unknown,
  };
}

/**
 * A word with signs in it is one word if the site writes it so: e-mail, email.
 * @type {(text: string, lexicon: Vocabulary, options: UnderstandOptions) => ReadWord[]}
 */
function readPiece(text, lexicon, options) {
  const parts = text.split(JOINERS).filter(Boolean);
  const whole = parts.join("");
  const isKnown = lexicon.formsOf(whole).some((form) => lexicon.count(form));
  return (parts.length > 1 && !isKnown ? parts : [whole]).flatMap((part) => wordConcept(part, lexicon, options));
}
