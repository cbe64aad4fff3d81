/* Whether an answer fits: how much of what was said the best article says, in its title or in one
   section. Words that no article has count as well, or noise would change nothing. */
import { sectionsOf } from "./leaves.js";
import { told } from "./marks.js";

const ENOUGH = 0.5; /* share of what was said */
const UNKNOWN = 1.5; /* the weight of a part that no article has: that of a rare word */
const IN_TEXT = 0.85; /* a text says more than it is about */

/**
 * Judges the top results of a query.
 * @type {(leaves: Leaf[], read: Pick<Understood, "concepts" | "unknown">) => SearchAnswer["fit"]}
 */
export function fitOf(leaves, { concepts, unknown }) {
  if (!leaves.length) return "none";
  const asked = concepts.filter(({ isSilent }) => !isSilent);
  const said = asked.reduce((sum, { rarity }) => sum + rarity, 0) + UNKNOWN * unknown.length;
  const best = Math.max(...leaves.map((leaf) => answered(leaf, asked)));
  return best >= said * ENOUGH ? "good" : "weak";
}

/** @type {(leaf: Leaf, concepts: Concept[]) => number} */
function answered(leaf, concepts) {
  const heads = [leaf.title, ...leaf.keywords, ...leaf.places].join(" | ");
  const sections = sectionsOf(leaf).map((text) => IN_TEXT * told(concepts, text));
  return Math.max(told(concepts, heads), ...sections);
}
