/* One list out of the lists of many words: articles with all concepts before those with some. */

const LEAST_COVERED = 0.4;
const COVERED_POWER = 2;

/**
 * Scores articles: `[{id, score, covered}]`, the best first.
 *
 * @param concepts what is asked for
 * @param lists    word -> Map of article -> weight of the word in it
 */
export function merge(concepts, lists) {
  const whole = concepts.reduce((sum, { rarity }) => sum + rarity, 0) || 1;
  const articles = new Map();
  for (const concept of concepts) {
    for (const [id, score] of bestWays(concept, lists)) {
      const article = articles.get(id) ?? { id, score: 0, covered: 0 };
      article.score += score;
      article.covered += concept.rarity / whole;
      articles.set(id, article);
    }
  }
  const most = Math.max(0, ...[...articles.values()].map(({ covered }) => covered));
  return [...articles.values()]
    .filter(({ covered }) => covered >= most * LEAST_COVERED)
    .map((article) => ({ ...article, score: article.score * article.covered ** COVERED_POWER }))
    .sort(byScore);
}

/** The better score first; of equals, always the same first. */
export function byScore(a, b) {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/* The best way to say a concept in each article. */
function bestWays({ ways }, lists) {
  const best = new Map();
  for (const { words, weight } of ways) {
    const [first, ...others] = words.map((word) => lists.get(word) ?? new Map());
    for (const [id, score] of first) {
      if (others.some((list) => !list.has(id))) continue;
      const sum = others.reduce((total, list) => total + list.get(id), score) / words.length ** 0.5;
      if (sum * weight > (best.get(id) ?? 0)) best.set(id, sum * weight);
    }
  }
  return best;
}
