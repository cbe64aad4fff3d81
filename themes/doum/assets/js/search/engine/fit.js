/* Whether an answer fits: how much of what was said the best article says, and how much its title
   looks like the query. Words that no article has count as well, or noise would change nothing. */
import { sectionsOf } from "./leaves.js";
import { likeness } from "./likeness.js";
import { told } from "./marks.js";

const UNKNOWN = 2; /* the weight of a part that no article has: that of a rare word */
const PER_PART = 0.03; /* who says much is rarely answered in full: a sentence needs a smaller share */
const MOST_PARTS = 8;
const ANSWERED = 1.2;
const ENOUGH = 0.84;

/** @typedef {Pick<Understood, "concepts" | "unknown"> & { q: string }} Said a query, and how it was interpreted */

/**
 * Judges the top results of a query.
 * @type {(leaves: Leaf[], said: Said) => SearchAnswer["fit"]}
 */
export function fitOf(leaves, { q, concepts, unknown }) {
  if (!leaves.length) return "none";
  const asked = concepts.filter(({ isSilent }) => !isSilent);
  const whole = asked.reduce((sum, { rarity }) => sum + rarity, 0) + UNKNOWN * unknown.length || 1;
  const parts = Math.min(asked.length + unknown.length, MOST_PARTS);
  const best = Math.max(...leaves.map((leaf) => answered(leaf, asked))) / whole;
  const alike = Math.max(...leaves.map(({ title }) => likeness(q, title)));
  return ANSWERED * best + alike + PER_PART * parts >= ENOUGH ? "good" : "weak";
}

/**
 * What an article says of a query: in its title, keywords and categories together with one section.
 * @type {(leaf: Leaf, concepts: Concept[]) => number}
 */
function answered(leaf, concepts) {
  const heads = [leaf.title, ...leaf.keywords, ...leaf.places].join(" | ");
  return Math.max(...sectionsOf(leaf).map((text) => told(concepts, `${heads} | ${text}`)));
}
