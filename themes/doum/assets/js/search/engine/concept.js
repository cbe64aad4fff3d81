/* A concept: something that the query asks for, and the ways to say it. Its weight depends on the
   query's own words, not on their synonyms. */

export const WEIGHT = { synonym: 0.7, instead: 0.92, completion: 0.7, correction: 0.9, guess: 0.6, inside: 0.6, initials: 0.9, pair: 0.5 };
const MOST_WAYS = 6;
const VERB = "~";
const TELLING = 0.45; /* dampens rarity: of two rare words, the rarer is not that much more important */
const VERB_SHARE = 0.5; /* verbs are less telling than their objects */

/**
 * Makes a concept; ways with a word that is in no article are left out.
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
 * The ways to say a word: the word itself and its synonyms, which count nearly as much if no article has the word.
 * @type {(word: string, lexicon: Vocabulary, exact?: boolean) => Saying[]}
 */
export function waysOf(word, lexicon, exact = false) {
  const others = exact ? [] : (lexicon.synonyms.get(word) ?? []);
  const weight = lexicon.count(word) ? WEIGHT.synonym : WEIGHT.instead;
  return [{ words: [word], weight: 1 }, ...others.map((words) => ({ words, weight }))];
}

/**
 * Makes ways from similar words, given most likely first.
 * @type {(found: Similar[], weight: number) => Saying[]}
 */
export function similarWays(found, weight) {
  return found.map(({ word }, place) => ({ words: [word], weight: weight * 0.93 ** place }));
}

const FAINT = 0.3;

/**
 * Makes a concept only rank: padding, a syllable among others, a part of a word that is not explained.
 * @type {(one: Concept) => Concept}
 */
export function faint(one) {
  return { ...one, rarity: one.rarity * FAINT, isFaint: true };
}
