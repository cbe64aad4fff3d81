/* Concepts of a query's kanji, katakana and hiragana, segmented as in `languages/japanese.py`. */
import { concept, similarWays, waysOf, WEIGHT } from "./concept.js";
import { completions } from "./similar.js";

const HIRAGANA = /^[ぁ-ゖ]+$/u;

/**
 * Interprets a run of one Japanese script.
 * @type {(run: string, lexicon: Vocabulary, options: UnderstandOptions) => Concept[]}
 */
export function japaneseConcepts(run, lexicon, { open, exact }) {
  if (HIRAGANA.test(run)) return pairsTogether(run, lexicon);
  if (lexicon.has(run)) return [concept(run, waysOf(run, lexicon, exact), lexicon)];
  const ends = open && !exact ? completions(run, lexicon) : [];
  if (ends.length) return [concept(run, similarWays(ends, WEIGHT.completion), lexicon)];
  return pieces(run, lexicon).map((word) => concept(word, waysOf(word, lexicon, exact), lexicon));
}

/**
 * Interprets hiragana, mostly grammar, as pairs of letters: an article may match any of them.
 * @type {(run: string, lexicon: Vocabulary) => Concept[]}
 */
function pairsTogether(run, lexicon) {
  if ([...run].length < 3) return [];
  const ways = pairsOf(run).map((pair) => ({ words: [pair], weight: WEIGHT.pair }));
  const made = concept(run, ways, lexicon);
  return made.ways.length ? [{ ...made, rarity: made.rarity * WEIGHT.pair }] : [];
}

/** @type {(run: string) => string[]} */
function pairsOf(run) {
  const letters = [...run];
  return letters.slice(1).map((letter, at) => letters[at] + letter);
}

/**
 * The longest known words from the left; anything between them is skipped.
 * @type {(run: string, lexicon: Vocabulary) => string[]}
 */
function pieces(run, lexicon) {
  const found = [];
  for (let at = 0; at < run.length; ) {
    let end = run.length;
    while (end > at && !lexicon.has(run.slice(at, end))) end -= 1;
    if (end > at) found.push(run.slice(at, end));
    at = Math.max(end, at + 1);
  }
  return found;
}
