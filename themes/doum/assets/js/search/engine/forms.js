/* The forms by which the index knows a word: without marks, and its stems, as in `languages/spaced.py`. */
import { foldMarks } from "./folding.js";

/**
 * The form of a word in a language without stems.
 * @type {Forms}
 */
export function plainForms(word) {
  return [foldMarks(word)];
}

/**
 * The function that returns the forms of a word.
 *
 * `affixes` is a pattern of what to strip from both ends of a word.
 * @type {(stem?: Stem, affixes?: string) => Forms}
 */
export function formsBy(stem, affixes = "(?!)") {
  const attached = new RegExp(affixes, "gu");
  return (word) => {
    const plain = foldMarks(word);
    const stems = stem ? [foldMarks(stem(word)), stem(plain)] : [];
    return [...new Set([plain, ...stems, plain.replace(attached, "")])].filter(Boolean);
  };
}

/**
 * Loads the stemmer of a language: Snowball's, of the version that the build has used.
 * @type {(url: string) => Promise<Stem>}
 */
export async function openStemmer(url) {
  const { default: Stemmer } = await import(url);
  const stemmer = new Stemmer();
  return (word) => stemmer.stemWord(word);
}

/**
 * The other characters for each, from pairs of a traditional and a simplified one.
 * @type {(pairs: string) => Variants}
 */
export function variantsOf(pairs) {
  const letters = [...pairs];
  /** @type {Variants} */
  const found = new Map();
  for (let at = 0; at + 1 < letters.length; at += 2) {
    const [old, simple] = [letters[at], letters[at + 1]];
    found.set(old, [...(found.get(old) ?? []), simple]).set(simple, [...(found.get(simple) ?? []), old]);
  }
  return found;
}
