/* Words that a typo, an unfinished syllable or initials may stand for. */
import { initialsOf, isSyllable, keysOf } from "./hangul.js";
import { recalled } from "./recall.js";
import { isNeighbour, slipsBetween, withinOne } from "./slips.js";
import { roughSoundOf, soundsOf, startOf } from "./sounds.js";

/** @typedef {[word: string, count: number, distance: number]} Ranked nearest first */

const MOST = 5;
const LEAST_DIGITS = 3;
const HAS_DIGIT = /\d/;
const LONGEST = 30; /* longer than any word */
const LONG = 4; /* syllables of a word that may have two slips */
const LONG_LATIN = 8; /* letters of a word that may have any other letter */
const FAR = 9;
const MOST_ALIKE = 3; /* keys that differ between two spellings of a loanword */
export const DISTANCE = { sound: 0, rough: 0.5, neighbour: 1, slip: 1.5, syllable: 2, two: 3, guess: 4 };
/** @type {Map<string, string>} */
const keysByWord = new Map();

/** @type {Map<string, { sounds: string[], rough: string }>} */
const heard = new Map();

/**
 * How a word sounds, cached.
 * @type {(word: string) => { sounds: string[], rough: string }}
 */
function spoken(word) {
  let found = heard.get(word);
  if (!found) {
    found = { sounds: wordSounds(word), rough: roughSoundOf(word) };
    heard.set(word, found);
  }
  return found;
}

/**
 * Short words are compared syllable by syllable: 초기 is not 쪽이.
 * @type {(word: string) => string[]}
 */
function wordSounds(word) {
  return word.length > 2 ? soundsOf(word) : soundsOf(`${word[0]}-${word.slice(1)}`);
}

/**
 * The keys of a word, cached because corrections compare all words.
 * @type {(word: string) => string}
 */
function typed(word) {
  let found = keysByWord.get(word);
  if (found === undefined) {
    found = keysOf(word);
    keysByWord.set(word, found);
  }
  return found;
}

/** @type {WeakMap<Entry[], Map<number, Entry[]>>} */
const sizes = new WeakMap();
/** @type {WeakMap<object, Set<string>>} */
const syllables = new WeakMap();

/**
 * The words of a length and its neighbours.
 * @type {(size: number, lexicon: Vocabulary) => Entry[]}
 */
function aboutAsLong(size, lexicon) {
  const all = lexicon.usual();
  let bySize = sizes.get(all);
  if (!bySize) {
    bySize = new Map();
    for (const entry of all) {
      const alike = bySize.get(entry[0].length);
      if (alike) alike.push(entry);
      else bySize.set(entry[0].length, [entry]);
    }
    sizes.set(all, bySize);
  }
  return [size - 1, size, size + 1].flatMap((length) => bySize.get(length) ?? []);
}

/**
 * Whether two texts have the same digits: no number is a typo for another.
 * @type {(a: string, b: string) => boolean}
 */
function areDigitsSame(a, b) {
  return a.replace(/\D/g, "") === b.replace(/\D/g, "");
}

/**
 * Whether a word may be a number typed halfway: an amount is never the beginning of a larger one.
 * @type {(text: string, word: string) => boolean}
 */
function mayGoOn(text, word) {
  return !/^\d+$/.test(text) || (text.length >= LEAST_DIGITS && /^\d{7,}$|\D/.test(word));
}

/**
 * The words that a mistyped one may stand for, most likely first.
 *
 * Of two syllables there may be one such word only: short words are too much like each other.
 * @type {(text: string, lexicon: Vocabulary) => Similar[]}
 */
export function corrections(text, lexicon) {
  const size = [...text].length;
  if (size < (isSyllable(text[0]) ? 2 : 4) || size > LONGEST) return [];
  return recalled("correction", text, lexicon, () => corrected(text, size, lexicon));
}

/** @type {(text: string, size: number, lexicon: Vocabulary) => Similar[]} */
function corrected(text, size, lexicon) {
  const isHangul = isSyllable(text[0]);
  const others = aboutAsLong(text.length, lexicon).filter(([word]) => isOther(word, text, isHangul));
  const found = measured(others, isHangul ? hangulSlip(text, lexicon) : latinSlip(text));
  if (isHangul && size === 2) return onlyOne(ranked(found));
  if (!found.length && isHangul && size >= LONG) return ranked(measured(others, twoSlips(text)));
  return ranked(found);
}

/**
 * Whether a text may be a typo for a word: of the same script, with the same digits.
 * @type {(word: string, text: string, isHangul: boolean) => boolean}
 */
function isOther(word, text, isHangul) {
  if (word === text || isSyllable(word[0]) !== isHangul) return false;
  return !HAS_DIGIT.test(text + word) || areDigitsSame(text, word);
}

/** @type {(others: Entry[], slip: (word: string) => number) => Ranked[]} */
function measured(others, slip) {
  return others.flatMap(([word, number]) => {
    const distance = slip(word);
    return distance < FAR ? [/** @type {Ranked} */ ([word, number, distance])] : [];
  });
}

/**
 * The distance to a word in Hangul: one that sounds alike is nearer than one with another letter.
 * @type {(text: string, lexicon: Vocabulary) => (word: string) => number}
 */
function hangulSlip(text, lexicon) {
  const [size, wanted, sounds, rough] = [text.length, typed(text), wordSounds(text), roughSoundOf(text)];
  const [start, isLong] = [startOf(text), size >= LONG];
  const isWhole = [...text].every(isSyllable);
  return (word) => {
    const keys = typed(word);
    const said = startOf(word) === start ? spoken(word) : null;
    if (said?.sounds.some((sound) => sounds.includes(sound))) return DISTANCE.sound;
    if (size > 2 && said?.rough === rough && initialsOf(word[0]) === initialsOf(text[0]) && slipsBetween(wanted, keys, MOST_ALIKE) <= MOST_ALIKE) return DISTANCE.rough;
    if (size === 2) return shortSlip(text, word, wanted, keys, lexicon);
    if ((isLong || word.length === size || !isWhole) && withinOne(wanted, keys)) return isNeighbour(wanted, keys) ? DISTANCE.neighbour : DISTANCE.slip;
    return size > 2 && isSyllableSlip(text, word, isLong) ? DISTANCE.syllable : FAR;
  };
}

/** @type {(text: string) => (word: string) => number} */
function latinSlip(text) {
  const [isShort, isLong] = [text.length < 5, text.length >= LONG_LATIN];
  const isSlip = (/** @type {string} */ word) => isLong || text.length < word.length || isExtra(text, word) || isNeighbour(text, word) || isSwapped(text, word);
  return (word) => (text[0] === word[0] && withinOne(text, word) && (isShort ? text.length < word.length || isExtra(text, word) : isSlip(word)) ? DISTANCE.slip : FAR);
}

/**
 * Whether a text has a letter too many that a key beside one of its neighbours, or the same, types.
 * @type {(text: string, word: string) => boolean}
 */
function isExtra(text, word) {
  if (text.length !== word.length + 1) return false;
  const at = [...text].findIndex((letter, place) => letter !== word[place]);
  return [text[at - 1], text[at + 1]].some((beside) => beside === text[at] || isNeighbour(text[at], beside ?? "-"));
}

/** @type {(a: string, b: string) => boolean} */
function isSwapped(a, b) {
  return [...a].sort().join("") === [...b].sort().join("");
}

/**
 * The distance to a word of two syllables: with a letter more or less, or another letter, in a
 * syllable that Korean hardly has. Any other text may be a word of its own, and is only a guess.
 * @type {(text: string, word: string, wanted: string, keys: string, lexicon: Vocabulary) => number}
 */
function shortSlip(text, word, wanted, keys, lexicon) {
  if (word.length !== 2 || !withinOne(wanted, keys)) return FAR;
  if (wanted.length !== keys.length && wanted[0] !== keys[0]) return FAR;
  const usual = usualIn(lexicon);
  const isOdd = [...text].some((syllable, at) => syllable !== word[at] && !usual.has(syllable));
  if (!isOdd) return initialsOf(text) === initialsOf(word) && isNeighbour(wanted, keys) ? DISTANCE.guess : FAR;
  return isNeighbour(wanted, keys) ? DISTANCE.neighbour : DISTANCE.slip;
}

/**
 * Whether a syllable is missing, doubled, in another's place or, in long words, another one.
 * @type {(text: string, word: string, isLong: boolean) => boolean}
 */
function isSyllableSlip(text, word, isLong) {
  if (!withinOne(text, word)) return false;
  if (isLong || word.length > LONG) return true;
  if (text.length === word.length) return isSwapped(text, word);
  return text.length > word.length ? /(.)\1/u.test(text) && !/(.)\1/u.test(word) : word.length >= LONG;
}

/** @type {(text: string) => (word: string) => number} */
function twoSlips(text) {
  const wanted = typed(text);
  const start = startOf(text);
  return (word) => (word.length >= LONG - 1 && startOf(word) === start && slipsBetween(wanted, typed(word), 2) <= 2 ? DISTANCE.two : FAR);
}

/**
 * The only word that may be meant; words that sound alike go before others.
 * @type {(found: Similar[]) => Similar[]}
 */
function onlyOne(found) {
  const best = found.filter(({ distance }) => (found[0].distance ? found[0].distance === DISTANCE.guess || distance !== DISTANCE.guess : !distance));
  return best.length === 1 ? best : [];
}

/**
 * The syllables of the language and of the site's words.
 * @type {(lexicon: Vocabulary) => Set<string>}
 */
function usualIn(lexicon) {
  const all = lexicon.usual();
  let usual = syllables.get(all);
  if (!usual) {
    usual = new Set([...all.map(([word]) => word), ...lexicon.synonyms.keys(), ...(lexicon.rules.syllables ?? [])].join(""));
    syllables.set(all, usual);
  }
  return usual;
}

/**
 * The words that start with the text typed so far, compared by keys rather than syllables.
 * @type {(text: string, lexicon: Vocabulary) => Similar[]}
 */
export function completions(text, lexicon) {
  return text.length > LONGEST ? [] : recalled("completion", text, lexicon, () => completed(text, lexicon));
}

/** @type {(text: string, lexicon: Vocabulary) => Similar[]} */
function completed(text, lexicon) {
  const wanted = typed(text);
  /** @type {Ranked[]} */
  const found = [];
  for (const [word, number] of lexicon.usual()) {
    if (word !== text && typed(word).startsWith(wanted) && mayGoOn(text, word)) found.push([word, number, word.length]);
  }
  return ranked(found);
}

/**
 * Suggestions for a word without results: similar words, or else words with the same beginning.
 * @type {(text: string, lexicon: Vocabulary) => string[]}
 */
export function nearby(text, lexicon) {
  const near = corrections(text, lexicon);
  const beginning = [...text].slice(0, -1).join("");
  return (near.length || beginning.length < 2 ? near : completions(beginning, lexicon)).map(({ word }) => word);
}

/**
 * The words with these initial consonants, or if there are none, those that start with them.
 * @type {(initials: string, lexicon: Vocabulary) => Similar[]}
 */
export function byInitials(initials, lexicon) {
  /** @type {Ranked[]} */
  const whole = [];
  /** @type {Ranked[]} */
  const begun = [];
  for (const [word, number] of lexicon.usual()) {
    if (!isSyllable(word[0])) continue;
    const own = initialsOf(word);
    if (own === initials) whole.push([word, number, 0]);
    else if (own.startsWith(initials)) begun.push([word, number, word.length]);
  }
  return ranked(whole.length || initials.length < 3 ? whole : begun);
}

/**
 * The nearest first, then the most frequent.
 * @type {(found: Ranked[]) => Similar[]}
 */
function ranked(found) {
  return found
    .sort((a, b) => a[2] - b[2] || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([word, , distance]) => ({ word, distance }));
}
