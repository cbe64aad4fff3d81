/* What was found out of a text: while somebody types, the words before are looked up again and again. */

const MOST = 1000;
/** @type {WeakMap<Entry[], Map<string, Similar[]>>} */
const found = new WeakMap();

/**
 * What a search of all words gives for a text; it is done once for a vocabulary.
 * @type {(kind: string, text: string, lexicon: Vocabulary, find: () => Similar[]) => Similar[]}
 */
export function recalled(kind, text, lexicon, find) {
  const all = lexicon.usual();
  const known = found.get(all) ?? new Map();
  if (known.size > MOST) known.clear();
  found.set(all, known);
  const key = `${kind} ${text}`;
  if (!known.has(key)) known.set(key, find());
  return known.get(key);
}
