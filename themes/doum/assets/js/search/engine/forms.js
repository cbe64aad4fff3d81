/* The forms by which the index knows a word: without marks, and its stems, as in `languages/spaced.py`. */
import { bare } from "./bare.js";

/**
 * The form of a word in a language without stems.
 * @type {Forms}
 */
export function plainForms(word) {
  return [bare(word)];
}

/**
 * The function that returns the forms of a word.
 *
 * `prefixes` is a pattern of what is written together with the word after it.
 * @type {(stem?: Stem, prefixes?: string) => Forms}
 */
export function formsBy(stem, prefixes = "(?!)") {
  const attached = new RegExp(prefixes, "u");
  return (word) => {
    const plain = bare(word);
    const said = [plain, plain.replace(attached, "")];
    const stems = stem ? [bare(stem(word)), ...said.map(stem)] : said;
    return [...new Set([plain, ...stems])].filter(Boolean);
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
