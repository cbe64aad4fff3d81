/* Latin words in Hangul and the other way round, compared by how they sound: workplace and 워크플레이스.

   Consonants must agree, vowels roughly: spelling says more about the former. */
import { apart, initialOf, isSyllable } from "./hangul.js";
import { recalled } from "./recall.js";
import { soundsOf } from "./sounds.js";

/** @typedef {{ consonants: string, vowels: string[] }} Sounding the vowels before, between and after the consonants */

const MOST = 2;
const MOST_READINGS = 16;
const UNLIKE = 9;
const LONGEST = 24;
const LETTER_NAMES = 5; /* longer words are not spelt letter by letter */
/** @type {Record<string, string>} */
const NAMES = {
  a: "에이", b: "비", c: "시", d: "디", e: "이", f: "에프", g: "지", h: "에이치", i: "아이", j: "제이", k: "케이", l: "엘", m: "엠",
  n: "엔", o: "오", p: "피", q: "큐", r: "알", s: "에스", t: "티", u: "유", v: "브이", w: "더블유", x: "엑스", y: "와이", z: "제트",
};
/** Voiced letters are spelt plain (구글), voiceless ones strong (크롬). @type {Record<string, string>} */
const CONSONANT = {
  ㄱ: "g", ㄲ: "k", ㅋ: "k", ㄷ: "d", ㄸ: "t", ㅌ: "t", ㅂ: "b", ㅃ: "p", ㅍ: "p", ㅈ: "j", ㅉ: "c", ㅊ: "c", ㅅ: "s", ㅆ: "s",
  ㄴ: "n", ㅁ: "m", ㄹ: "l", ㅎ: "h", ㅇ: "",
};
/** At the end of a syllable they are alike. @type {Record<string, string>} */
const FINAL = { ㄱ: "K", ㅋ: "K", ㄲ: "K", ㄷ: "T", ㅌ: "T", ㅅ: "T", ㅆ: "T", ㅂ: "P", ㅍ: "P", ㅇ: "n" };
/** @type {Record<string, string>} */
const ALIKE = { K: "gk", T: "dt", P: "bp" };
/** @type {Record<string, string>} */
const VOWEL = {
  ㅏ: "a", ㅐ: "e", ㅑ: "ia", ㅒ: "ie", ㅓ: "ə", ㅔ: "e", ㅕ: "iə", ㅖ: "ie", ㅗ: "o", ㅘ: "ua", ㅙ: "ue", ㅚ: "ue", ㅛ: "io",
  ㅜ: "u", ㅝ: "uə", ㅞ: "ue", ㅟ: "ui", ㅠ: "iu", ㅡ: "_", ㅢ: "i", ㅣ: "i",
};
/** The vowels that a letter may sound like. @type {Record<string, string>} */
const SOUNDS = { a: "aeəoi", e: "eiəa", i: "iaə", o: "oaəu", u: "uəaio", y: "iaə", w: "uo", ə: "əioa" };
/** The vowels that it usually sounds like. @type {Record<string, string>} */
const USUAL = { a: "aeə", e: "ei", i: "ia", o: "oəu", u: "uə", y: "ia", w: "u", ə: "ə" };
/** The two vowels that one letter may sound like. @type {Record<string, string>} */
const GLIDES = { a: "ei", i: "ai", y: "ai", o: "ou", u: "au" };
/** Finals that no loanword is spelt with. */
const NATIVE = /[ㄲㄳㄵㄶㄷㄺㄻㄼㄽㄾㄿㅀㅄㅆㅈㅊㅎ]/;
/** How letters are read, where it differs from themselves; several readings are apart by a bar. @type {[RegExp, string][]} */
const READ = [
  [/^g(?=[bcdfgjkmpqstvwxz])/, "ji"], [/^kn/, "n"], [/^wr/, "l"], [/^x/, "s"], [/^ps/, "s"], [/^r/, "l"],
  [/^ee(?!r)/, "i"], [/^oo/, "u|o"], [/^ou/, "u|aw|ə|o"], [/^(?:tion|sion|cian)/, "sən"], [/^ture/, "cə"], [/^(?:tch)(?=[aeiou]|$)/, "c"], [/^dge?(?=[aeiou]|$)/, "j"], [/^ck/, "k"], [/^ph/, "p"], [/^sh/, "s"],
  [/^ch/, "c|k"], [/^th/, "t|s|th"], [/^gh/, "|g"], [/^gn$/, "n"], [/^ng(?![aeiou])/, "n"], [/^wh/, "w"], [/^qu?/, "ku"], [/^alk/, "ok"], [/^xc(?=[eiy])/, "ks"], [/^x/, "ks"],
  [/^sc(?=[eiy])/, "s"], [/^c(?=[eiy])/, "s"], [/^c/, "k"], [/^g(?=[eiy])/, "j|g"], [/^z/, "j|s"],
  [/^s(?=[aeiouybdfglmnrv]|$)/, "s|j"], [/^er(?![aeiouyw])/, "ə"], [/^r(?=e(?:[^aeiouy]|$))/, "|l"], [/^r(?=[aeiouyw])/, "l"], [/^r/, ""],
  [/^f/, "p"], [/^v/, "b"], [/^h(?![aeiouy])/, ""],
];
const STARTING = 6; /* the first readings hold at the beginning of a word only */
const IS_VOWEL = /[aeiouywə_]/;
const LATIN = /^[a-z]+$/;
/** @type {Map<string, Sounding[]>} */
const heard = new Map();
/** @type {WeakMap<Entry[], Entry[]>} */
const latinWords = new WeakMap();

/**
 * The words of the other script that sound like a text; none if there are too many to tell.
 * @type {(text: string, lexicon: Vocabulary) => Similar[]}
 */
export function borrowed(text, lexicon) {
  const isLatin = LATIN.test(text);
  if (text.length < 2 || text.length > LONGEST || (!isLatin && ![...text].every(isSyllable))) return [];
  return recalled("name", text, lexicon, () => soundingLike(text, isLatin, lexicon));
}

/** @type {(text: string, isLatin: boolean, lexicon: Vocabulary) => Similar[]} */
function soundingLike(text, isLatin, lexicon) {
  const others = isLatin ? lexicon.usual().filter(startingLike(text)) : latinIn(lexicon.usual());
  const spelt = others.filter(isLatin ? spelling(text) : ([word]) => spelling(word)([text]));
  const scored = spelt.length ? spelt.map(([word]) => ({ word, distance: 0 })) : others.map(([word]) => ({ word, distance: unlike(text, word) }));
  const least = Math.min(...scored.map(({ distance }) => distance));
  const best = scored.filter(({ distance }) => distance === least && distance < UNLIKE);
  return best.length <= MOST ? best : [];
}

/** @type {(all: Entry[]) => Entry[]} */
function latinIn(all) {
  const found = latinWords.get(all) ?? all.filter(([word]) => LATIN.test(word));
  latinWords.set(all, found);
  return found;
}

/**
 * Whether a word in Hangul may begin as a Latin one does: rules most of them out at once.
 * @type {(latin: string) => (entry: Entry) => boolean}
 */
function startingLike(latin) {
  const starts = new Set([...readings(latin).map(({ consonants, vowels }) => (vowels[0] ? "" : consonants[0])), CONSONANT[initialOf(NAMES[latin[0]])]]);
  return ([word]) => word.length > 1 && [...word].every(isSyllable) && starts.has(CONSONANT[initialOf(word)]);
}

/**
 * Whether a word in Hangul is a Latin one by the names of its letters: 유알엘 is URL.
 * @type {(latin: string) => (entry: [hangul: string, ...rest: unknown[]]) => boolean}
 */
function spelling(latin) {
  if (latin.length > LETTER_NAMES) return () => false;
  const names = [...latin].map((letter) => NAMES[letter]).join("");
  const [sounds] = soundsOf(names);
  return ([hangul]) => names === hangul || (names.length === hangul.length && sounds === soundsOf(hangul)[0]);
}

/**
 * How unlike two words sound: the number of vowels that differ.
 * @type {(text: string, word: string) => number}
 */
function unlike(text, word) {
  const [hangul, latin] = isSyllable(text[0]) ? [text, word] : [word, text];
  if (isNative(hangul) || hangul.length < 2 || latin.length < 4 || hangul.length > latin.length + 1) return UNLIKE;
  const [said] = readings(hangul);
  return Math.min(...readings(latin).map((one) => (areAlike(said.consonants, one.consonants) ? differing(said.vowels, one.vowels) : UNLIKE)));
}

/** @type {(hangul: string) => boolean} */
function isNative(hangul) {
  return [...hangul].some((syllable) => NATIVE.test(apart(syllable)[2]));
}

/** @type {(hangul: string, latin: string) => boolean} */
function areAlike(hangul, latin) {
  if (hangul.length !== latin.length) return false;
  for (let at = 0; at < hangul.length; at += 1) if (!(ALIKE[hangul[at]] ?? hangul[at]).includes(latin[at])) return false;
  return true;
}

/**
 * The number of vowels that differ: none may in short words, one in longer ones if only Hangul has it, or in long ones.
 * @type {(hangul: string[], latin: string[]) => number}
 */
function differing(hangul, latin) {
  if (hangul.length < 3 || !hangul[0] !== !latin[0]) return UNLIKE;
  const wrong = latin.filter((vowel, at) => !agree(hangul[at].replaceAll("_", ""), vowel, hangul.length - 1));
  if (/[aəou]/.test(hangul.at(-1) ?? "") && latin.at(-1) === "e") return UNLIKE; /* 팔자 is no false */
  const isNear = !wrong.length || (wrong.length === 1 && (hangul.length > 5 || (hangul.length > 4 && !wrong[0])));
  return isNear ? wrong.length : UNLIKE;
}

/**
 * Whether vowels may sound the same: the fewer consonants a word has, the more they must.
 * @type {(hangul: string, latin: string, consonants: number) => boolean}
 */
function agree(hangul, latin, consonants) {
  if (!hangul) return !latin || latin === "e" || latin === "ue";
  if (!latin) return false;
  if (/^i./.test(hangul) && agree(hangul.slice(1), latin, consonants)) return true;
  if (hangul.length > latin.length && (latin.length > 1 ? hangul.length > latin.length + 1 : hangul !== GLIDES[latin])) return false;
  const last = SOUNDS[latin[latin.length - 1]].includes(hangul[hangul.length - 1]);
  if (consonants < 3) return USUAL[latin[0]].includes(hangul[0]) && last;
  const first = SOUNDS[latin[0]].includes(hangul[0]);
  return consonants < 4 ? first && last : first || last;
}

/**
 * The ways to read a word, cached because all words are compared.
 * @type {(word: string) => Sounding[]}
 */
function readings(word) {
  let found = heard.get(word);
  if (!found) {
    found = (isSyllable(word[0]) ? [hangulSounds(word)] : latinSounds(word)).map(sounding);
    heard.set(word, found);
  }
  return found;
}

/** @type {(word: string) => string} */
function hangulSounds(word) {
  return [...word].filter(isSyllable).map((syllable) => {
    const [initial, vowel, final] = apart(syllable);
    return CONSONANT[initial] + VOWEL[vowel] + (FINAL[final] ?? CONSONANT[final] ?? "");
  }).join("");
}

/** @type {(word: string) => string[]} */
function latinSounds(word) {
  const plain = word.replace(/([^aeiou])\1/g, "$1");
  let read = [""];
  for (let at = 0; at < plain.length && read.length <= MOST_READINGS; ) {
    const rest = plain.slice(at);
    const rule = (at ? READ.slice(STARTING) : READ).find(([letters]) => letters.test(rest));
    const ways = rule ? rule[1].split("|") : [rest[0]];
    read = read.flatMap((said) => ways.map((way) => said + way));
    at += rule ? (rest.match(rule[0])?.[0].length ?? 1) : 1;
  }
  const isPlural = plain.length > 4 && /[^aious]s$/.test(plain);
  return isPlural ? [...read, ...read.map((said) => said.slice(0, -1))] : read;
}

/** @type {(sounds: string) => Sounding} */
function sounding(sounds) {
  let consonants = "";
  const vowels = [""];
  for (const sound of sounds) {
    if (IS_VOWEL.test(sound)) vowels[vowels.length - 1] += sound;
    else if (!vowels.at(-1) && isSame(consonants.at(-1), sound)) consonants = consonants.slice(0, -1) + sound;
    else {
      consonants += sound;
      vowels.push("");
    }
  }
  return { consonants, vowels };
}

/** @type {(before: string | undefined, sound: string) => boolean} */
function isSame(before, sound) {
  return before === sound || Object.entries(ALIKE).some(([end, starts]) => `${end}${starts}`.includes(before ?? "-") && starts.includes(sound));
}
