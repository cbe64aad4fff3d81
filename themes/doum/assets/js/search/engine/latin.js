/* Matches Latin words with a vocabulary of stems: strips the ending that leaves a known stem. */

const ENDINGS = `
  ations ation ating ated ates ate ators ator icators icator atives ative izations ization ized izing izes ize ications ication icates icate
  ificates ificate ements ement ments ment nesses ness ances ance ences ence ants ant ents ent ingly ings ing edly ed
  ering ered ers er eering eer ying ies ied ily ately ely ly ically ical ics ic ably ables able ability ational ionals ional ions ion
  ioned ities ity ally als al ives ive fully ful es s e y
`.trim().split(/\s+/);
const BRITISH = /(?<=\w{3})is(e|es|ed|ing|ation|ations)$/; /* as in `languages/english.py` */

/**
 * The possible stems of a word, longest first.
 * @type {(word: string) => string[]}
 */
export function stemsOf(word) {
  const spelt = word.replace(BRITISH, "iz$1");
  const stems = new Set([word, spelt, spelt.replace(/([a-z])\1$/, "$1")]);
  for (const ending of ENDINGS) {
    if (!spelt.endsWith(ending) || spelt.length - ending.length < 2) continue;
    const stem = spelt.slice(0, -ending.length);
    stems.add(stem);
    if (/^(y|i(?!c|f))/.test(ending)) stems.add(`${stem}i`);
    if (/(.)\1$/.test(stem)) stems.add(stem.slice(0, -1));
    if (/^(at|iz)/.test(ending)) stems.add(stem + ending.slice(0, 2));
    if (/^(ing|ed|er|able|ion)/.test(ending)) stems.add(`${stem}e`);
  }
  return [...stems].filter((stem) => stem.length > 1).sort((a, b) => b.length - a.length);
}

/**
 * The vocabulary's word for a word, or ""; words of articles are preferred to synonyms.
 * @type {(word: string, lexicon: Vocabulary) => string}
 */
export function latinWord(word, lexicon) {
  const stems = stemsOf(word);
  return stems.find((stem) => lexicon.count(stem)) ?? stems.find((stem) => lexicon.has(stem)) ?? "";
}
