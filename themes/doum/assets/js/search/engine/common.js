/* Words that very many articles have take long to list and choose little: where the query has rarer
   ones they only count in the scores of the head of the list. */

const COMMON = 1500;

/**
 * The concepts that articles are listed by; never none where there are any.
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
 * The first way always counts, others as long as they do not make a common concept of it.
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
