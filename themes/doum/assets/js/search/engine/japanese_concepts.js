/* Concepts of a query's kanji, katakana and hiragana, segmented as in `languages/japanese.py`. */
import { concept, faint, similarWays, waysOf, WEIGHT } from "./concept.js";
import { hiragana, isGrammatical, longVowels, wordsIn } from "./kana.js";
import { completions } from "./similar.js";

const HIRAGANA = /^[ぁ-ゖー]+$/u;
const BEGUN = 3;
const MOST = 5;
const KATAKANA = /^[ァ-ヺー]/u;
const [KATAKANA_PIECE, KANJI_PIECE] = [3, 2]; /* letters of a part that is a word rather than chance */
const COVERED = 0.6; /* share of a run that its parts must explain */
const MOSTLY = 0.7; /* share of the pairs that articles must have of a run that is no ending */

/** @typedef {{ concepts: Concept[], unknown: string[] }} Read */

/**
 * Interprets a run of one Japanese script.
 * `isAttached` if it directly follows another.
 * @type {(run: string, lexicon: Vocabulary, options: UnderstandOptions & { isAttached?: boolean }) => Read}
 */
export function japaneseConcepts(run, lexicon, { open, exact, isAttached = false }) {
  if (HIRAGANA.test(run)) return ofHiragana(run, inHiragana(run, lexicon, { open, exact, isAttached }), isAttached);
  const whole = wholeConcepts(run, lexicon, { open, exact });
  if (whole.length) return { concepts: whole, unknown: [] };
  const parts = pieces(run, lexicon).filter((part) => part.length >= shortest(run));
  const isCovered = parts.join("").length >= run.length * COVERED;
  const concepts = parts.map((word) => concept(word, waysOf(word, lexicon, exact), lexicon));
  return { concepts: isCovered ? concepts : concepts.map(faint), unknown: isCovered ? [] : [run] };
}

/**
 * Grammar in hiragana is never unknown: short, behind a word, or with a particle.
 * @type {(run: string, concepts: Concept[], isAttached: boolean) => Read}
 */
function ofHiragana(run, concepts, isAttached) {
  const isGrammar = isAttached || run.length < BEGUN || isGrammatical(run);
  return { concepts, unknown: concepts.length || isGrammar ? [] : [run] };
}

/** @type {(run: string) => number} */
function shortest(run) {
  return KATAKANA.test(run) ? Math.min(run.length, KATAKANA_PIECE) : KANJI_PIECE;
}

/** @type {(run: string, lexicon: Vocabulary, options: UnderstandOptions) => Concept[]} */
function wholeConcepts(run, lexicon, { open, exact }) {
  if (lexicon.has(run)) return [concept(run, waysOf(run, lexicon, exact), lexicon)];
  const alike = exact ? [] : longVowels(run, lexicon);
  if (alike.length) return [concept(run, alike.flatMap((word) => waysOf(word, lexicon)), lexicon)];
  const ends = open && !exact ? completions(run, lexicon) : [];
  return ends.length ? [concept(run, similarWays(ends, WEIGHT.completion), lexicon)] : [];
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
  return pairsTogether(run, lexicon, isAttached ? 0 : MOSTLY);
}

/** @type {(run: string, lexicon: Vocabulary) => Similar[]} */
function begunWith(run, lexicon) {
  const found = lexicon.usual().filter(([word]) => hiragana(word).startsWith(run) && word.length >= BEGUN);
  return found.sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([word]) => ({ word, distance: 1 }));
}

/**
 * Interprets hiragana, mostly grammar, as pairs of letters: an article may match any of them.
 *
 * `least` is the share of the pairs that articles must have.
 * @type {(run: string, lexicon: Vocabulary, least: number) => Concept[]}
 */
function pairsTogether(run, lexicon, least) {
  if ([...run].length < 3) return [];
  const ways = pairsOf(run).map((pair) => ({ words: [pair], weight: WEIGHT.pair }));
  const made = concept(run, ways, lexicon);
  const known = ways.filter(({ words: [pair] }) => lexicon.count(pair)).length;
  return known && known >= ways.length * least ? [{ ...made, rarity: made.rarity * WEIGHT.pair }] : [];
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
