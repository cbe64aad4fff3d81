/* Concepts of a query's Latin words. */
import { concept, faint, similarWays, waysOf, WEIGHT } from "./concept.js";
import { latinWord, stemsOf } from "./latin.js";
import { completions, corrections } from "./similar.js";

const LEAST_STEM = 0.75; /* share of a word: a shorter stem could be the start of anything */
const LEAST_BEGINNING = 3;
const SHORT = 4; /* letters of a word that is rather a word of its own: car is no card, win may be windows */
const LEFT_OUT = 4;
const JOINERS = /['’.+#_-]/;
const POSSESSIVE = /['’](?:s|t|re|ve|ll|d|m)?$/;

/** @typedef {{ concepts: Concept[], to?: string, isUnknown?: boolean, isDoubtful?: boolean }} Latin `to` is the correction of a typo */

/**
 * Interprets a chunk of Latin letters.
 * @type {(chunk: string, lexicon: Vocabulary, options: UnderstandOptions & { begins?: boolean }) => Latin}
 */
export function latinConcepts(chunk, lexicon, options) {
  const { exact } = options;
  const plain = chunk.replace(POSSESSIVE, "");
  const parts = plain.split(JOINERS).filter(Boolean);
  const whole = parts.length > 1 && latinWord(parts.join(""), lexicon);
  const joined = whole && concept(plain, waysOf(whole, lexicon, exact), lexicon);
  if (joined && joined.ways.length) return { concepts: [joined] };
  const read = parts.map((part) => onePart(part, lexicon, options));
  const fixed = read.find((one) => one.to);
  return {
    concepts: read.flatMap((one) => one.concept ?? []),
    to: fixed ? read.map((one, at) => one.to ?? parts[at]).join(" ") : undefined,
    isDoubtful: read.some((one) => one.isDoubtful),
    isUnknown: read.every((one) => !one.concept),
  };
}

/** @type {(part: string, lexicon: Vocabulary, options: UnderstandOptions & { begins?: boolean }) => { concept?: Concept, to?: string, isDoubtful?: boolean }} */
function onePart(part, lexicon, { open, exact, begins }) {
  const stops = lexicon.rules.stops ?? [];
  const word = latinWord(part, lexicon);
  if (word && !stops.includes(part)) return { concept: concept(part, waysOf(word, lexicon, exact), lexicon) };
  if (stops.includes(part) || exact || part.length < 2) return {};
  const ends = open ? completions(part, lexicon) : [];
  if (ends.length) return { concept: begun(part, ends, lexicon) };
  for (const stem of stemsOf(part).filter(({ length }) => length >= part.length * LEAST_STEM)) {
    const found = corrections(stem, lexicon);
    if (found.length) return { concept: concept(part, similarWays(found, WEIGHT.correction), lexicon), to: found[0].word };
  }
  const likely = begins && part.length >= LEAST_BEGINNING ? completions(part, lexicon).filter((found) => mayBegin(part, found.word)) : [];
  return likely.length ? { concept: begun(part, likely, lexicon), isDoubtful: isShort(part) } : {};
}

/** @type {(part: string) => boolean} */
function isShort(part) {
  return part.length <= SHORT && /^[a-z]/.test(part);
}

/** @type {(part: string, word: string) => boolean} */
function mayBegin(part, word) {
  return !isShort(part) || word.length >= part.length + LEFT_OUT;
}

/**
 * The words that begin with a part; a short part tells little.
 * @type {(part: string, ends: Similar[], lexicon: Vocabulary) => Concept}
 */
function begun(part, ends, lexicon) {
  const made = concept(part, similarWays(ends, WEIGHT.completion), lexicon);
  return isShort(part) ? faint(made) : made;
}
