/* Merges the lists of several words. An article is scored by how much of the query it covers: with
   equal word weights, articles with all concepts rank before those with some. */

/** @typedef {Map<string, Map<string, number>>} Lists by word, the articles that contain it with its weight in each */

const LEAST_COVERED = 0.4; /* share of the best article's coverage; less only among the first few */
const FEW = 10;
const COVERED_POWER = 0.5;
/** @type {Map<string, number>} */
const NONE = new Map();

/**
 * Scores articles, best first.
 * @type {(concepts: Concept[], lists: Lists) => Found[]}
 */
export function merge(concepts, lists) {
  const whole = concepts.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  /** @type {Map<string, Found>} */
  const articles = new Map();
  for (const concept of concepts) {
    for (const [id, { share, weight }] of bestWays(concept, lists)) {
      const article = articles.get(id) ?? { id, score: 0, covered: 0 };
      article.score += share * concept.rarity;
      article.covered += (weight * concept.rarity) / whole;
      articles.set(id, article);
    }
  }
  const most = Math.max(0, ...[...articles.values()].map(({ covered }) => covered));
  return [...articles.values()]
    .map((article) => ({ ...article, score: article.score * article.covered ** COVERED_POWER }))
    .sort(byScore)
    .filter(({ covered }, place) => place < FEW || covered >= most * LEAST_COVERED);
}

/**
 * Sorts by score, then by id for a stable order.
 * @type {(a: Found, b: Found) => number}
 */
export function byScore(a, b) {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/**
 * The best way to say a concept in each article. A list's weights grow with how rare its word is:
 * that is divided out, or a rare synonym would count for more than the query's own word.
 * @type {(concept: Concept, lists: Lists) => Map<string, { share: number, weight: number }>}
 */
function bestWays({ ways }, lists) {
  /** @type {Map<string, { share: number, weight: number }>} */
  const best = new Map();
  for (const { words, weight, rarities } of ways) {
    const found = words.map((word) => lists.get(word) ?? NONE);
    for (const id of found[0].keys()) {
      if (!found.every((list) => list.has(id))) continue;
      const share = (weight * found.reduce((sum, list, at) => sum + (list.get(id) ?? 0) / rarities[at], 0)) / words.length;
      if (share > (best.get(id)?.share ?? 0)) best.set(id, { share, weight });
    }
  }
  return best;
}
