/* Words in very many articles are slow to list and narrow the result little: if the query has rarer
   words, common ones only affect the scores of the top results. */

const COMMON = 1500;

/**
 * The concepts used to list articles; at least one if there are any.
 * @type {(concepts: Concept[]) => Concept[]}
 */
export function listable(concepts) {
  const trimmed = concepts.map(withinReach);
  const rare = trimmed.filter((concept) => articlesOf(concept) <= COMMON);
  if (rare.length) return rare;
  return trimmed.length ? [trimmed.reduce((least, one) => (articlesOf(one) < articlesOf(least) ? one : least))] : [];
}

/** @type {(concept: Concept) => number} */
function articlesOf({ ways }) {
  return ways.reduce((sum, { counts }) => sum + Math.min(...counts), 0);
}

/**
 * Keeps the first way, and others as long as they do not make the concept common.
 * @type {(concept: Concept) => Concept}
 */
function withinReach(concept) {
  let sum = 0;
  const ways = concept.ways.filter(({ counts }, place) => {
    sum += Math.min(...counts);
    return !place || sum <= COMMON;
  });
  return { ...concept, ways };
}

/**
 * The concepts that find articles, where others only rank them: what was guessed adds nothing to what was said.
 * @type {(concepts: Concept[]) => Concept[]}
 */
export function findable(concepts) {
  const firm = concepts.filter(({ isFaint }) => !isFaint);
  return firm.length ? firm : concepts;
}
