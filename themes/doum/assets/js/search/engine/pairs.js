/* The last resort for Korean that no word explains: pairs of syllables, as the index has them of
   titles, headings and keywords. They are found by what is right in a word that is mostly wrong. */
import { WEIGHT } from "./concept.js";
import { isSyllable } from "./hangul.js";

export const PAIR = "·"; /* what they begin with in the index; the vocabulary has none */
const MOST = 8;
const LONGEST_PARTICLE = 3;
const SHARE = 0.25; /* all pairs together weigh less than a word */
/** @type {WeakMap<Entry[], Map<string, number>>} */
const numbers = new WeakMap();

/**
 * The pairs of a query's syllables that tell most, as words of the index: at most eight, those of
 * its unknown parts first; none of grammar.
 * @type {(query: string, unknown: string[], lexicon: Vocabulary, rules: KoreanRules) => string[]}
 */
export function pairsToAsk(query, unknown, lexicon, rules) {
  const numbersOf = numbersIn(lexicon);
  const ranked = (/** @type {string[]} */ texts) => {
    const pairs = texts.flatMap((text) => pairsIn(text, rules));
    return pairs.sort((a, b) => Number(numbersOf.has(b)) - Number(numbersOf.has(a)) || (numbersOf.get(a) ?? 0) - (numbersOf.get(b) ?? 0));
  };
  const all = [...ranked(unknown), ...ranked(query.normalize("NFC").split(/\s+/))];
  return [...new Set(all)].slice(0, MOST).map((pair) => PAIR + pair);
}

/**
 * Concepts of pairs, given the number of articles that have each; they rank, and mark nothing.
 * @type {(numbers: Map<string, number>, lexicon: Vocabulary) => Concept[]}
 */
export function pairConcepts(found, lexicon) {
  const asked = [...found].filter(([, number]) => number);
  const most = lexicon.rarity(1) * SHARE;
  return asked.map(([word, number]) => {
    const rarity = lexicon.rarity(number);
    const way = { words: [word], weight: WEIGHT.pair, counts: [number], rarities: [rarity] };
    return { text: word, ways: [way], rarity: Math.min(rarity, most) / asked.length, isSilent: true };
  });
}

/** @type {(text: string, rules: KoreanRules) => string[]} */
function pairsIn(text, rules) {
  const syllables = [...bare(text.replace(/[^가-힣]+/gu, ""), rules)];
  const pairs = syllables.slice(1).map((syllable, at) => syllables[at] + syllable);
  return pairs.filter((pair) => [...pair].every(isSyllable) && !isGrammar(pair, rules));
}

/** @type {(text: string, rules: KoreanRules) => string} */
function bare(text, { particles }) {
  for (let size = LONGEST_PARTICLE; size; size -= 1) {
    if (text.length - size > 1 && particles.has(text.slice(-size))) return text.slice(0, -size);
  }
  return text;
}

/**
 * Whether a pair is a particle, an ending or padding, or is made of such.
 * @type {(pair: string, rules: KoreanRules) => boolean}
 */
function isGrammar(pair, { particles, endings, fillers }) {
  const isPart = (/** @type {string} */ text) => particles.has(text) || fillers.has(text) || endings.has(text.normalize("NFD"));
  return isPart(pair) || [...pair].every(isPart);
}

/**
 * How many articles have a word with each pair of syllables, roughly.
 * @type {(lexicon: Vocabulary) => Map<string, number>}
 */
function numbersIn(lexicon) {
  const all = lexicon.usual();
  let found = numbers.get(all);
  if (!found) {
    found = new Map();
    for (const [word, number] of all) {
      for (let at = 1; at < word.length; at += 1) found.set(word.slice(at - 1, at + 1), (found.get(word.slice(at - 1, at + 1)) ?? 0) + number);
    }
    numbers.set(all, found);
  }
  return found;
}
