/* Kana: words of kanji and katakana typed in hiragana, and words spelt with or without a long vowel. */

const KATAKANA = /[ァ-ヶ]/gu;
const HIRAGANA = /[ぁ-ゖ]/gu;
const SHIFT = 0x60;
const LONG = /ー/g;
const SHORTEST = 3;
const INSIDE = 4; /* letters of a word found inside a longer text */
const AFTER = 5; /* letters of a word right after kanji, where mostly endings stand */
const GRAMMAR = /^(?:ください|できない|できます|しました|したい|します|している|ありません|について|どうすれば|なりません|いたします)/u;
const PARTICLES = /(?:から|まで|より|には|では|とは|への|での|[をがはにのでへとも])$/u;

/** @type {(text: string) => string} */
export function katakana(text) {
  return text.replace(HIRAGANA, (letter) => String.fromCharCode(letter.charCodeAt(0) + SHIFT));
}

/**
 * Whether a text is nothing but grammar as far as can be seen: ください, おすすめは.
 * @type {(text: string) => boolean}
 */
export function isGrammatical(text) {
  return GRAMMAR.test(text);
}

/** @type {(text: string) => string} */
export function hiragana(text) {
  return text.replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - SHIFT));
}

/**
 * The word of the vocabulary that a text in hiragana spells, or "".
 * @type {(text: string, lexicon: Vocabulary) => string}
 */
function spelt(text, lexicon) {
  if (lexicon.count(text)) return text;
  const other = katakana(text);
  return lexicon.count(other) ? other : (longVowels(other, lexicon)[0] ?? "");
}

/**
 * The words that a run of hiragana spells, the longest first; none in what is just grammar.
 *
 * `isAttached` if it directly follows a word: 変更しない.
 * @type {(run: string, lexicon: Vocabulary, isAttached: boolean) => string[]}
 */
export function wordsIn(run, lexicon, isAttached) {
  const bare = run.replace(PARTICLES, "");
  for (const whole of isAttached ? [] : [run, bare]) {
    const word = [...whole].length >= SHORTEST && !GRAMMAR.test(whole) && spelt(whole, lexicon);
    if (word) return [word];
  }
  const found = [];
  for (let at = 0; at < run.length; ) {
    const least = at ? INSIDE : isAttached ? AFTER : SHORTEST;
    let end = GRAMMAR.test(run.slice(at)) ? 0 : run.length;
    while (end >= at + least && !spelt(run.slice(at, end), lexicon)) end -= 1;
    if (end >= at + least) found.push(spelt(run.slice(at, end), lexicon));
    at = end >= at + least ? end : at + 1;
  }
  return found;
}

/**
 * The words of the vocabulary that differ in long vowels only: サーバー for サーバ.
 * @type {(word: string, lexicon: Vocabulary) => string[]}
 */
export function longVowels(word, lexicon) {
  if (word.length < SHORTEST || !/^[ァ-ヺー]+$/u.test(word)) return [];
  const short = word.replace(LONG, "");
  if (short.length < 2) return [];
  return lexicon.usual().map(([other]) => other).filter((other) => other !== word && other.length <= word.length + 2 && other.replace(LONG, "") === short);
}
