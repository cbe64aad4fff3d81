/* Concepts of a query's kanji, katakana and hiragana, segmented as in `languages/japanese.py`. */
import { concept, similarWays, waysOf, WEIGHT } from "./concept.js";
import { hiragana, longVowels, wordsIn } from "./kana.js";
import { completions } from "./similar.js";

const HIRAGANA = /^[ぁ-ゖー]+$/u;
const BEGUN = 3;
const MOST = 5;

/**
 * Interprets a run of one Japanese script.
 * `isAttached` if it directly follows another.
 * @type {(run: string, lexicon: Vocabulary, options: UnderstandOptions & { isAttached?: boolean }) => Concept[]}
 */
export function japaneseConcepts(run, lexicon, { open, exact, isAttached = false }) {
  if (HIRAGANA.test(run)) return inHiragana(run, lexicon, { open, exact, isAttached });
  if (lexicon.has(run)) return [concept(run, waysOf(run, lexicon, exact), lexicon)];
  const alike = exact ? [] : longVowels(run, lexicon);
  if (alike.length) return [concept(run, alike.flatMap((word) => waysOf(word, lexicon)), lexicon)];
  const ends = open && !exact ? completions(run, lexicon) : [];
  if (ends.length) return [concept(run, similarWays(ends, WEIGHT.completion), lexicon)];
  return pieces(run, lexicon).map((word) => concept(word, waysOf(word, lexicon, exact), lexicon));
}

/**
 * Interprets hiragana: words of kanji by their readings and words of katakana, if it spells any.
 * @type {(run: string, lexicon: Vocabulary, options: UnderstandOptions & { isAttached: boolean }) => Concept[]}
 */
function inHiragana(run, lexicon, { open, exact, isAttached }) {
  const words = exact ? [] : wordsIn(run, lexicon, isAttached);
  if (words.length) return words.map((word) => concept(word, waysOf(word, lexicon), lexicon));
  const ends = open && !exact && !isAttached && run.length >= BEGUN ? begunWith(run, lexicon) : [];
  if (ends.length) return [concept(run, similarWays(ends, WEIGHT.completion), lexicon)];
  return pairsTogether(run, lexicon);
}

/** @type {(run: string, lexicon: Vocabulary) => Similar[]} */
function begunWith(run, lexicon) {
  const found = lexicon.usual().filter(([word]) => hiragana(word).startsWith(run) && word.length >= BEGUN);
  return found.sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([word]) => ({ word, distance: 1 }));
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
