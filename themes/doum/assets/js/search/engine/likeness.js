/* How alike two texts look, by the pairs of letters that they share; spaces and signs do not count. */

/**
 * The letters and digits of a text, in lower case.
 * @type {(text: string) => string}
 */
export function lettersOf(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, "");
}

/** @type {(letters: string) => Map<string, number>} */
function pairsOf(letters) {
  const all = [...letters];
  /** @type {Map<string, number>} */
  const pairs = new Map();
  for (let at = 1; at < all.length; at += 1) {
    const pair = all[at - 1] + all[at];
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * Dice's coefficient of the pairs of two texts: 1 for the same letters in the same order, 0 for no common pair.
 * @type {(a: string, b: string) => number}
 */
export function likeness(a, b) {
  const [first, second] = [pairsOf(lettersOf(a)), pairsOf(lettersOf(b))];
  let [shared, all] = [0, 0];
  for (const [pair, count] of first) {
    shared += Math.min(count, second.get(pair) ?? 0);
    all += count;
  }
  for (const count of second.values()) all += count;
  return all ? (2 * shared) / all : Number(lettersOf(a) === lettersOf(b));
}
