/* How an answer is shown that does not quite fit, and what it could not answer. */

/**
 * The state of the page or the dialog that shows an answer; for a reader who asks for a person,
 * the contacts above it are what fits.
 * @type {(answer: SearchAnswer) => "found" | "weak" | "empty"}
 */
export function stateOf({ total, fit, isContact }) {
  if (!total) return "empty";
  return fit === "good" || isContact ? "found" : "weak";
}

/**
 * Names the words of a query that no article has.
 * @type {(answer: SearchAnswer, data: SearchData) => string}
 */
export function unknownIn({ unknown }, { language, say }) {
  const quoted = unknown.map((word) => say("quoted", { word }));
  const words = new Intl.ListFormat(language, { type: "unit", style: "short" }).format(quoted);
  return unknown.length ? say("unknown", { words }) : "";
}
