/* Concepts of a query's numbers, codes, addresses and names with signs. */
import { concept } from "./concept.js";
import { countedIn } from "./counters.js";
import { latinWord } from "./latin.js";
import { completions } from "./similar.js";

const WEIGHT = { alike: 0.95, uncounted: 0.3, named: 0.4, sides: 0.9, apart: 0.7, plain: 0.6, synonym: 0.7, wider: 0.8, completion: 0.7 };
const SIGNS = /^[.@#]+|[+#%]+$/g;
const DIVIDED = new Set(["dotted", "and", "slashed", "pressed", "mixed", "camel"]);
const BEGUN = new Set(["version", "number", "grouped", "telephone", "mail", "address", "dotted", "path"]);

/**
 * The concept of an identifier, by its own words or else by those of what it is a part of; null
 * if the index has neither.
 * @type {(identifier: Identifier, lexicon: Vocabulary, options: UnderstandOptions) => Concept | null}
 */
export function identifierConcept(identifier, lexicon, { open, exact }) {
  const { text, kind, words, wider } = identifier;
  const own = inOrder(words, 1, isCounted(identifier) ? WEIGHT.uncounted : WEIGHT.alike, lexicon);
  const known = exact ? [] : [...synonymous(words, lexicon), ...otherwise(identifier, lexicon)];
  const same = kind === "camel" ? known.map((way) => ({ ...way, weight: way.weight * WEIGHT.named })) : known; /* who types a name means it */
  if (own.length) return concept(text, [...own, ...same], lexicon);
  const instead = concept(text, exact ? [] : synonymous(words, lexicon), lexicon);
  if (instead.ways.length) return instead;
  if (kind === "release") return null; /* the name says more than the number */
  const around = inOrder(wider.filter((word) => !countedIn(word)), WEIGHT.wider, WEIGHT.wider, lexicon);
  if (around.length) return concept(text, around, lexicon);
  const ends = open && !exact && BEGUN.has(kind) && words.length ? completions(words[0], lexicon) : [];
  return ends.length ? concept(text, ends.map(({ word }) => ({ words: [word], weight: WEIGHT.completion })), lexicon) : null;
}

/**
 * Whether an identifier is a number with its counter: 30명.
 * @type {(identifier: Identifier) => boolean}
 */
export function isCounted({ words }) {
  return words.length > 1 && countedIn(words[0])?.number === words[1];
}

/** @type {(words: string[], lexicon: Vocabulary) => Saying[]} */
function synonymous(words, lexicon) {
  const others = words.flatMap((word) => lexicon.synonyms.get(word) ?? []);
  return others.map((synonym) => ({ words: synonym, weight: WEIGHT.synonym }));
}

/** @type {(words: string[], first: number, step: number, lexicon: Vocabulary) => Saying[]} */
function inOrder(words, first, step, lexicon) {
  const known = words.filter((word) => lexicon.count(word));
  return known.map((word, at) => ({ words: [word], weight: first * step ** at }));
}

/**
 * The same without its signs, or in parts: iOS 17 for iOS17, NET for .NET.
 * @type {(identifier: Identifier, lexicon: Vocabulary) => Saying[]}
 */
function otherwise({ text, kind, spelt, words, wider }, lexicon) {
  if (kind === "release") {
    const both = [latinWord(spelt.toLowerCase(), lexicon), wider[0]];
    return both.every((one) => lexicon.count(one)) ? [{ words: both, weight: WEIGHT.sides }] : [];
  }
  const plain = text.replace(SIGNS, "").toLowerCase();
  const word = plain.length > 1 && plain !== text.toLowerCase() ? latinWord(plain, lexicon) : "";
  if (word && !words.includes(word)) return [{ words: [word], weight: WEIGHT.plain }];
  if (!DIVIDED.has(kind)) return [];
  const parts = (spelt || text).toLowerCase().split(/[^a-z0-9]+/).filter(Boolean);
  const known = parts.map((part) => latinWord(part, lexicon) || (/^[0-9]$/.test(part) && lexicon.count(part) ? part : ""));
  return parts.length > 1 && known.every(Boolean) ? [{ words: known, weight: WEIGHT.apart }] : [];
}
