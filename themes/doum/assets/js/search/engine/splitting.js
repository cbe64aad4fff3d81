/* Words that are typed without the spaces between them: howdoichangemyplan. */

const LONGEST = 20;
const LONG = 12; /* shorter texts are more likely words that nobody knows */
const LEAST_PARTS = 3;
const SURELY = 20; /* no word is longer, so part of it may be unknown */
const MOST_UNKNOWN = 0.25;
const LEAST_TOLD = 0.3; /* padding alone could be in any word */
const COST = { word: 1, letter: 1.2, unknown: 1.5, length: 0.002 };
const ALONE = new Set(["a", "i", "s"]); /* words of one letter, and what an apostrophe leaves */
const JOINERS = /[.+#_-]+/;

/** @typedef {{ text: string, word: string, isPadding: boolean }} Part */
/** @typedef {(text: string) => Omit<Part, "text"> | null} WordOf */
/** @typedef {{ cost: number, from: number, part: Part | null }} Step the cheapest way to a place in a text */

/**
 * The words of a long text, with what of it is unknown; null if it is none that was typed without spaces.
 * @type {(text: string, wordOf: WordOf) => { parts: Part[], unknown: string[] } | null}
 */
export function separated(text, wordOf) {
  const plain = text.replace(/['’]/gu, "");
  if (plain.length < LONG) return null;
  const segments = plain.split(JOINERS).filter(Boolean);
  const read = segments.map((segment) => partsOf(segment, wordOf));
  const parts = read.flatMap((one) => one.parts);
  const unknown = read.flatMap((one) => one.unknown);
  const isApart = parts.length >= LEAST_PARTS && parts.length > segments.length;
  const isTold = lengthOf(parts.filter(({ isPadding }) => !isPadding).map((part) => part.text)) >= plain.length * LEAST_TOLD;
  const most = plain.length > SURELY ? plain.length * MOST_UNKNOWN : 0;
  return isApart && isTold && lengthOf(unknown) <= most ? { parts, unknown } : null;
}

/**
 * The fewest, longest words of a text.
 * @type {(text: string, wordOf: WordOf) => { parts: Part[], unknown: string[] }}
 */
export function partsOf(text, wordOf) {
  /** @type {Step[]} */
  const steps = [{ cost: 0, from: 0, part: null }];
  for (let start = 0; start < text.length; start += 1) {
    const { cost } = steps[start];
    reach(steps, start + 1, { cost: cost + COST.unknown, from: start, part: null });
    for (let end = start + 1; end <= Math.min(text.length, start + LONGEST); end += 1) {
      const said = text.slice(start, end);
      const found = said.length > 1 ? wordOf(said) : ALONE.has(said) ? { word: said, isPadding: true } : null;
      if (found) reach(steps, end, { cost: cost + costOf(said), from: start, part: { text: said, ...found } });
    }
  }
  return traced(text, steps);
}

/** @type {(steps: Step[], at: number, step: Step) => void} */
function reach(steps, at, step) {
  if (!steps[at] || step.cost < steps[at].cost) steps[at] = step;
}

/** @type {(text: string) => number} */
function costOf({ length }) {
  return length === 1 ? COST.letter : COST.word - COST.length * length * length;
}

/** @type {(text: string, steps: Step[]) => { parts: Part[], unknown: string[] }} */
function traced(text, steps) {
  /** @type {Part[]} */
  const parts = [];
  let unknown = "";
  for (let at = text.length; at > 0; at = steps[at].from) {
    const { from, part } = steps[at];
    if (part) parts.unshift(part);
    unknown = (part ? " " : text.slice(from, at)) + unknown;
  }
  return { parts, unknown: unknown.split(" ").filter(Boolean) };
}

/** @type {(texts: string[]) => number} */
function lengthOf(texts) {
  return texts.join("").length;
}
