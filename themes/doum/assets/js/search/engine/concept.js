/* A concept: a thing that is asked for, and the ways to say it. How much it tells is up to what was
   said, not to what it may also be called. */

export const WEIGHT = { synonym: 0.7, completion: 0.7, correction: 0.9, inside: 0.6, initials: 0.9, pair: 0.5 };
const MOST_WAYS = 6;
const VERB = "~";
const TELLING = 0.45; /* of two rare words, the rarer is not that much more what is meant */
const VERB_SHARE = 0.5; /* what is done tells less than what it is done to */

/**
 * Makes a concept; ways with a word that no article has are left out.
 * @type {(text: string, ways: Saying[], lexicon: Vocabulary) => Concept}
 */
export function concept(text, ways, lexicon) {
  const found = ways
    .filter(({ words }) => words.every((word) => lexicon.count(word)))
    .slice(0, MOST_WAYS)
    .map((way) => ({ ...way, counts: way.words.map((word) => lexicon.count(word)) }))
    .map((way) => ({ ...way, rarities: way.counts.map((count) => lexicon.rarity(count)) }));
  if (!found.length) return { text, ways: [], rarity: 0 };
  const told = Math.max(...found[0].rarities) ** TELLING;
  const isVerb = found[0].words.every((word) => word.endsWith(VERB));
  return { text, ways: found, rarity: isVerb ? told * VERB_SHARE : told };
}

/**
 * The ways to say a word: itself, and what the synonyms add.
 * @type {(word: string, lexicon: Vocabulary, exact?: boolean) => Saying[]}
 */
export function waysOf(word, lexicon, exact = false) {
  const others = exact ? [] : (lexicon.synonyms.get(word) ?? []);
  return [{ words: [word], weight: 1 }, ...others.map((words) => ({ words, weight: WEIGHT.synonym }))];
}

/**
 * The ways that similar words make; the first is the likeliest.
 * @type {(found: Similar[], weight: number) => Saying[]}
 */
export function similarWays(found, weight) {
  return found.map(({ word }, place) => ({ words: [word], weight: weight * 0.93 ** place }));
}
