/* Concepts of words between spaces: by their forms, else as the beginning, a part, a compound or a typo
   of words that the site has. */
import { foldMarks } from "./folding.js";
import { concept, similarWays, WEIGHT } from "./concept.js";
import { completions, corrections } from "./similar.js";
import { separated } from "./splitting.js";

const SHORTEST_PART = 4;
const SHORTEST_WORD = 3;
const LEAST_ALIKE = 0.7; /* share of a word that an unknown inflection leaves unchanged */
const MOST = 5;
const BEGUN = 0.45;

/** @typedef {{ concept?: Concept, fix?: Fix, unknown?: string }} ReadWord */

/**
 * Interprets a word.
 * @type {(word: string, lexicon: Vocabulary, options: UnderstandOptions) => ReadWord[]}
 */
export function wordConcept(word, lexicon, { open, exact }) {
  const forms = knownForms(word, lexicon);
  const plain = foldMarks(word);
  const begun = open && !exact && plain.length > 1 ? completions(plain, lexicon) : [];
  if (forms.length) {
    const ways = [...sayings(forms), ...synonymsOf(word, lexicon, exact), ...similarWays(allForms(begun, forms, lexicon), BEGUN)];
    return [{ concept: concept(word, ways, lexicon) }];
  }
  const meant = synonymsOf(word, lexicon, exact);
  if (meant.length) return [{ concept: concept(word, meant, lexicon) }];
  if (exact) return [{ unknown: word }];
  if (begun.length) return [{ concept: concept(word, similarWays(allForms(begun, [], lexicon), WEIGHT.completion), lexicon) }];
  return otherwise(word, plain, lexicon);
}

/** @type {(word: string, plain: string, lexicon: Vocabulary) => ReadWord[]} */
function otherwise(word, plain, lexicon) {
  const respelt = plain.replace(/([aou])e/g, "$1"); /* zurueck: on a keyboard without umlauts */
  if (respelt !== plain && knownForms(respelt, lexicon).length) return wordConcept(respelt, lexicon, { open: false, exact: false });
  const parts = compoundOf(plain, lexicon);
  if (parts.length) return parts.map((part) => ({ concept: concept(part, sayings(knownForms(part, lexicon)), lexicon) }));
  const several = separated(plain, (part) => knownPart(part, lexicon));
  if (several) {
    const told = several.parts.filter(({ isPadding }) => !isPadding);
    return [...told.map(({ text }) => ({ concept: concept(text, sayings(knownForms(text, lexicon)), lexicon) })), ...several.unknown.map((unknown) => ({ unknown }))];
  }
  const meant = plain.length > SHORTEST_PART ? lexicon.formsOf(word).map((form) => corrections(form, lexicon)).find(({ length }) => length) : undefined;
  if (meant) {
    return [{ concept: concept(word, similarWays(allForms(meant, [], lexicon), WEIGHT.correction), lexicon), fix: [word, writtenAs(meant[0].word, lexicon)] }];
  }
  const half = halfOf(plain, lexicon);
  if (half) return [...wordConcept(half, lexicon, { open: false, exact: false }), ...otherwise(plain.slice(half.length), plain.slice(half.length), lexicon)];
  const alike = [...alikeTo(plain, lexicon), ...containing(plain, lexicon)];
  if (alike.length) return [{ concept: concept(word, similarWays(alike, WEIGHT.inside), lexicon) }];
  return [{ unknown: word }];
}

/** @type {(part: string, lexicon: Vocabulary) => { word: string, isPadding: boolean } | null} */
function knownPart(part, lexicon) {
  if (lexicon.rules.stops?.includes(part)) return { word: part, isPadding: true };
  const [word] = part.length >= SHORTEST_WORD ? knownForms(part, lexicon) : [];
  return word ? { word, isPadding: false } : null;
}

/**
 * The forms of a word that the articles have, the most frequent first: usually a stem.
 * @type {(word: string, lexicon: Vocabulary) => string[]}
 */
function knownForms(word, lexicon) {
  const forms = lexicon.formsOf(word).filter((form) => lexicon.count(form));
  return forms.sort((a, b) => lexicon.count(b) - lexicon.count(a));
}

/** @type {(forms: string[]) => Saying[]} */
function sayings(forms) {
  return forms.map((form) => ({ words: [form], weight: 1 }));
}

/** @type {(word: string, lexicon: Vocabulary, exact: boolean) => Saying[]} */
function synonymsOf(word, lexicon, exact) {
  const others = exact ? [] : lexicon.formsOf(word).flatMap((form) => lexicon.synonyms.get(form) ?? []);
  return others.map((words) => ({ words, weight: WEIGHT.synonym }));
}

/**
 * A word as the articles write it: the shortest that begins with a stem.
 * @type {(stem: string, lexicon: Vocabulary) => string}
 */
function writtenAs(stem, lexicon) {
  return completions(stem, lexicon).map(({ word }) => word).find((word) => lexicon.formsOf(word).includes(stem)) ?? stem;
}

/**
 * Similar words with their stems, so that all forms of what was meant are found.
 * @type {(found: Similar[], without: string[], lexicon: Vocabulary) => Similar[]}
 */
function allForms(found, without, lexicon) {
  const words = new Set(found.flatMap(({ word }) => knownForms(word, lexicon)));
  return [...words].filter((word) => !without.includes(word)).slice(0, MOST).map((word) => ({ word, distance: 1 }));
}

/**
 * The known words that an unknown compound consists of: in German, with what links them.
 * @type {(word: string, lexicon: Vocabulary) => string[]}
 */
function compoundOf(word, lexicon) {
  const { links = [] } = lexicon.rules;
  for (let cut = SHORTEST_PART; links.length && cut <= word.length - SHORTEST_PART; cut += 1) {
    const rest = word.slice(cut);
    const end = knownForms(rest, lexicon).length ? [rest] : compoundOf(rest, lexicon);
    const first = end.length && firstOf(word.slice(0, cut), links, lexicon);
    if (first) return [first, ...end];
  }
  return [];
}

/**
 * The known word that an unknown compound begins with, if the language writes compounds.
 * @type {(word: string, lexicon: Vocabulary) => string}
 */
function halfOf(word, lexicon) {
  for (let cut = word.length - SHORTEST_PART; lexicon.rules.links && cut >= SHORTEST_PART; cut -= 1) {
    if (lexicon.count(word.slice(0, cut))) return word.slice(0, cut);
  }
  return "";
}

/** @type {(text: string, links: string[], lexicon: Vocabulary) => string | undefined} */
function firstOf(text, links, lexicon) {
  const bases = links.filter((link) => text.endsWith(link)).map((link) => text.slice(0, text.length - link.length));
  return bases.find((base) => base.length >= SHORTEST_PART && lexicon.count(base));
}

/**
 * Words with the same beginning: forms that no stemmer has brought together.
 * @type {(word: string, lexicon: Vocabulary) => Similar[]}
 */
function alikeTo(word, lexicon) {
  const least = Math.max(SHORTEST_PART, Math.ceil(word.length * LEAST_ALIKE));
  if (word.length < least) return [];
  const start = word.slice(0, least);
  const longest = word.length + word.length - least;
  const near = lexicon.usual().filter(([other]) => (other.startsWith(start) && other.length <= longest) || isStemOf(other, word));
  return near.map(([other]) => ({ word: other, distance: sharedBy(word, other) })).sort((a, b) => b.distance - a.distance).slice(0, MOST);
}

/** @type {(stem: string, word: string) => boolean} */
function isStemOf(stem, word) {
  return stem.length >= SHORTEST_PART && stem.length * 2 >= word.length && word.startsWith(stem);
}

/** @type {(a: string, b: string) => number} */
function sharedBy(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** @type {(word: string, lexicon: Vocabulary) => Similar[]} */
function containing(word, lexicon) {
  if (word.length < SHORTEST_PART) return [];
  const forms = lexicon.formsOf(word).filter((form) => form.length >= SHORTEST_PART);
  const found = lexicon.usual().filter(([other]) => forms.some((form) => other.includes(form)));
  return found.sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([other]) => ({ word: other, distance: 2 }));
}

/**
 * Neighbouring words that are one: in Vietnamese a word has a space between its syllables.
 * @type {(words: string[], lexicon: Vocabulary) => Concept[]}
 */
export function phraseConcepts(words, lexicon) {
  const { glue } = lexicon.rules;
  if (!glue) return [];
  const plain = words.map(foldMarks);
  const found = plain.slice(1).map((word, at) => {
    const both = [plain[at], word];
    const ways = [{ words: [both.join(glue)], weight: 1 }, { words: both, weight: WEIGHT.pair }];
    return lexicon.count(both.join(glue)) ? [concept(both.join(glue), ways, lexicon)] : [];
  });
  return found.flat();
}
