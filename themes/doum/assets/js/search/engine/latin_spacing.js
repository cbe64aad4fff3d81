/* Words of Latin letters that a space goes through: sign up for signup, and the other way round;
   and several that are typed without spaces. */
import { concept, waysOf } from "./concept.js";
import { latinWord } from "./latin.js";
import { separated } from "./splitting.js";

const WEIGHT = { both: 0.95, one: 0.4, split: 0.9, others: 0.5 };
const SHORTEST = 3;

/** @typedef {{ text: string, identifier?: Identifier }} Said */

/**
 * The concept of two words that articles write as one, if one of them alone says little; else null.
 * @type {(first: Said, second: Said | undefined, lexicon: Vocabulary) => Concept | null}
 */
export function joinedConcept(first, second, lexicon) {
  if (!second || ![first, second].every(({ text, identifier }) => !identifier && /^[a-z]+$/.test(text))) return null;
  const stops = lexicon.rules.stops ?? [];
  const apart = [first, second].filter(({ text }) => !stops.includes(text)).map(({ text }) => latinWord(text, lexicon));
  const isWhole = apart.length === 2 && apart.every((word) => lexicon.count(word));
  const joined = latinWord(first.text + second.text, lexicon);
  if (!apart.length || isWhole || !lexicon.count(joined)) return null;
  const both = [first, second].map(({ text }) => (stops.includes(text) ? text : latinWord(text, lexicon)));
  const ways = [
    { words: [joined], weight: 1 },
    { words: both, weight: WEIGHT.both },
    ...apart.filter(Boolean).map((word) => ({ words: [word], weight: WEIGHT.one })),
  ];
  return concept(`${first.text} ${second.text}`, ways, lexicon);
}

/**
 * The concept of an unknown word that is two known ones; else null.
 * @type {(text: string, lexicon: Vocabulary) => Concept | null}
 */
export function splitConcept(text, lexicon) {
  if (!/^[a-z]{5,}$/.test(text)) return null;
  for (let cut = text.length - 2; cut > 1; cut -= 1) {
    const words = [text.slice(0, cut), text.slice(cut)].map((part) => [part, partWord(part, lexicon)]);
    if (words.every(([, word]) => word) && !isPlural(words[0])) return concept(text, [{ words: words.map(([, word]) => word), weight: WEIGHT.split }], lexicon);
  }
  return null;
}

/** @type {(entry: string[]) => boolean} */
function isPlural([part, word]) {
  return part !== word && part.endsWith("s"); /* pres + sure */
}

/** @type {(part: string, lexicon: Vocabulary) => string} */
function partWord(part, lexicon) {
  if (lexicon.rules.stops?.includes(part)) return lexicon.count(part) ? part : "";
  const word = latinWord(part, lexicon);
  return word.length >= SHORTEST && part.startsWith(word) && lexicon.count(word) ? word : "";
}

/**
 * The concept of a known word, and of the two words that others write for it: setup and set up.
 * @type {(text: string, known: Concept, lexicon: Vocabulary) => Concept}
 */
export function alsoApart(text, known, lexicon) {
  for (let cut = text.length - 2; cut >= SHORTEST; cut -= 1) {
    const [first, last] = [text.slice(0, cut), text.slice(cut)].map((part) => knownPart(part, lexicon));
    if (!first?.word || first.isPadding || !last?.word || !last.isPadding) continue;
    return { ...known, ways: [...known.ways, ...concept(text, [{ words: [first.word, last.word], weight: WEIGHT.others }], lexicon).ways] };
  }
  return known;
}

/**
 * The concepts of several words typed without spaces; null if a text is not that.
 * @type {(text: string, lexicon: Vocabulary) => { concepts: Concept[], unknown: string[], isUnknown: boolean } | null}
 */
export function separateConcepts(text, lexicon) {
  const found = separated(text, (part) => knownPart(part, lexicon));
  if (!found) return null;
  const told = found.parts.filter(({ isPadding }) => !isPadding);
  const concepts = told.map((part) => concept(part.text, waysOf(part.word, lexicon), lexicon));
  return { concepts: concepts.map((one) => alsoApart(one.text, one, lexicon)), unknown: found.unknown, isUnknown: found.unknown.length > 0 };
}

/** @type {(part: string, lexicon: Vocabulary) => { word: string, isPadding: boolean } | null} */
function knownPart(part, lexicon) {
  const { stops = [] } = lexicon.rules;
  const isPadding = stops.includes(part);
  const word = part.length >= SHORTEST || isPadding ? latinWord(part, lexicon) : "";
  const isOwn = isPadding ? word.length > 1 : word.length >= SHORTEST && word.length * 2 > part.length && !stops.includes(word);
  if (isOwn && lexicon.count(word)) return { word, isPadding };
  return isPadding ? { word: "", isPadding } : null;
}
