/* Concepts of a query's Hangul. */
import { isAffix } from "./affixes.js";
import { concept, faint, similarWays, waysOf, WEIGHT } from "./concept.js";
import { keysOf, looseConsonants } from "./hangul.js";
import { isRatherNoun } from "./inflection.js";
import { segment } from "./korean.js";
import { firstUnexplained, mended, misled } from "./korean_repair.js";
import { latinWord } from "./latin.js";
import { byInitials, corrections } from "./similar.js";

/** @typedef {UnderstandOptions & { isAttached: boolean }} Options */
/** @typedef {Options & { isOnly: boolean }} OptionsOfOne */
/** @typedef {{ concepts: Concept[], fix?: Fix[], hint?: Fix, unknown?: string[] }} Read */

const FEW = 3;
const KIND = 0.75;
const JOINED = 4;
const MOST_INITIALS = 24;
const VERB = "~";
const STRAY = /[ㄱ-ㅎㅏ-ㅣ].|^[ㅏ-ㅣ]/u;
/** Laughter and tears: no words, and no initials. */
const SIGHS = /^(?:[ㅋㅎ]{2,}|[ㅠㅜㅡ]{2,}|[ㅋㅎㅠㅜㅡ]{3,}|ㅇㅋ|ㅋㄷ)$|(?<=[가-힣]{2})(?:[ㅋㅎ]{2,}|[ㅠㅜㅡ]+)+$/u;

/**
 * Interprets initial consonants such as ㅅㄱㄱㅅㅅ, as two words if no single word has them.
 * @type {(chunk: string, lexicon: Vocabulary) => Concept[]}
 */
export function initialConcepts(chunk, lexicon) {
  const initials = looseConsonants(chunk);
  if (initials.length > MOST_INITIALS || SIGHS.test(chunk)) return [];
  const found = byInitials(initials, lexicon);
  if (found.length) return [concept(chunk, similarWays(found, WEIGHT.initials), lexicon)];
  for (let cut = initials.length - 2; cut >= 2; cut -= 1) {
    /** @type {[string, Similar[]][]} */
    const halves = [initials.slice(0, cut), initials.slice(cut)].map((half) => [half, byInitials(half, lexicon)]);
    if (halves.every(([, words]) => words.length)) {
      return halves.map(([half, words]) => concept(half, similarWays(words, WEIGHT.initials), lexicon));
    }
  }
  return [];
}

/**
 * Interprets Hangul words separated by spaces.
 *
 * `padding` are the words that every question has; they are asked for if nothing else was said.
 * @type {(written: string[], lexicon: Vocabulary, rules: KoreanRules, options: Options) => Understood}
 */
export function koreanConcepts(written, lexicon, rules, options) {
  const words = written.map((word) => word.replace(SIGHS, "")).filter(Boolean);
  const pieces = segment(words, lexicon, rules, options.isAttached);
  const groups = grouped(pieces, words);
  const read = groups.map((group, at) =>
    understood(group, lexicon, rules, { ...options, open: options.open && at === groups.length - 1, isOnly: groups.length === 1 }),
  );
  const unknown = read.flatMap((one) => one.unknown ?? []);
  return {
    concepts: [...read.flatMap((one) => one.concepts), ...denied(pieces, lexicon, rules)],
    padding: groups.flatMap((group) => paddingOf(group, lexicon, options)),
    fixes: read.flatMap((one) => one.fix ?? []),
    hints: read.flatMap((one) => (one.hint ? [one.hint] : [])),
    unknown,
    isUnknown: unknown.length > 0,
  };
}

/**
 * A concept for negation: if something does not work, titles with a negation answer better.
 * @type {(pieces: Piece[], lexicon: Vocabulary, rules: KoreanRules) => Concept[]}
 */
function denied(pieces, lexicon, { negations, negation }) {
  const said = pieces.find(({ kind, text }) => kind === "filler" && negations.has(text));
  return said ? [{ ...concept(said.text, [{ words: [negation], weight: 1 }], lexicon), isSilent: true }] : [];
}

/**
 * Padding that is a word of the site: 문의, 방법.
 * @type {(group: Group, lexicon: Vocabulary, options: Options) => Concept[]}
 */
function paddingOf({ word, padding }, lexicon, { exact }) {
  const nouns = padding.filter(({ text }) => lexicon.has(text) && (text.length > 1 || text === word));
  return nouns.map(({ text }) => concept(text, waysOf(text, lexicon, exact), lexicon));
}

/**
 * Groups pieces by word; a piece that crosses spaces belongs to the word it ends in.
 * @type {(pieces: Piece[], words: string[]) => Group[]}
 */
function grouped(pieces, words) {
  const all = [...words.join("").normalize("NFD")];
  const letters = (/** @type {number} */ start, /** @type {number} */ end) => all.slice(start, end).join("").normalize("NFC");
  let from = 0;
  return words.map((word) => {
    const to = from + [...word.normalize("NFD")].length;
    const own = told(pieces.filter((piece) => piece.end > from && piece.end <= to), from, word);
    from = to;
    const [padding, telling] = [true, false].map((isPadding) => own.filter(({ kind }) => (kind === "filler") === isPadding));
    const isLed = own.length > 1 && own[0].isShort && own[0].kind === "filler" && !own[0].crosses;
    return { word, letters, padding, isLed, pieces: own.some(({ isBad }) => isBad) ? own : telling };
  });
}

/**
 * Tells which pieces explain nothing: unknown syllables, and nouns of one syllable inside a written
 * word (행 of 우주여행), unless one begins a compound of known words (앱 of 앱설치).
 * @type {(own: Piece[], from: number, word: string) => Part[]}
 */
function told(own, from, word) {
  const isOne = (/** @type {Piece} */ piece) => isNoun(piece) && piece.text.length === 1;
  const rest = own.slice(1).filter(({ kind }) => kind !== "filler");
  const leads = own.length > 0 && isOne(own[0]) && own[0].start === from && rest.every((piece) => piece.kind === "word" && !isOne(piece));
  return own.map((piece, at) => ({
    ...piece,
    crosses: piece.start < from,
    isAside: leads && !at && rest.length > 0,
    isBad: piece.kind === "unknown" || (isOne(piece) && !(leads && !at)) || (piece.start === from && isVerb(piece) && isRatherNoun(word, piece.word)),
    isShort: piece.text.length === 1 && (piece.kind === "filler" || isVerb(piece)),
  }));
}

/** @type {(group: Group, lexicon: Vocabulary, rules: KoreanRules, options: OptionsOfOne) => Read} */
function understood(group, lexicon, rules, options) {
  const { word, pieces } = group;
  if (options.exact) return plain(pieces, lexicon, rules, options);
  if (STRAY.test(word)) {
    const latin = typedLatin(word, lexicon);
    if (latin) return latin;
  }
  if (pieces.some(({ isBad }) => isBad)) return repaired(group, lexicon, rules, options);
  const meant = group.isLed && !lexicon.has(word) ? misled(group, lexicon) : null;
  if (meant) return { concepts: [concept(word, meant.ways, lexicon)], fix: [[word, meant.to]] };
  return { ...plain(pieces, lexicon, rules, options), hint: alike(pieces, lexicon) };
}

/**
 * The concepts of pieces that are words; what no article has in any way is unknown.
 * @type {(pieces: Part[], lexicon: Vocabulary, rules: KoreanRules, options: Options) => Read}
 */
function plain(pieces, lexicon, rules, options) {
  const words = pieces.filter((piece) => piece.kind === "word" && !piece.isBad);
  const read = words.map((piece, at) => ({ piece, concepts: wordConcepts(piece, lexicon, rules, options).map(weighedIn(words, at)) }));
  const unknown = read.filter(({ concepts }) => concepts.every(({ ways }) => !ways.length)).map(({ piece }) => piece.text);
  return { concepts: read.flatMap(({ concepts }) => concepts), unknown };
}

/**
 * The last noun of a compound says what it is, those before it of which kind: 공용 + 결재선.
 * @type {(words: Part[], at: number) => (one: Concept) => Concept}
 */
function weighedIn(words, at) {
  const next = words[at + 1];
  const isKind = next && next.start === words[at].end && isNoun(words[at]) && isNoun(next);
  return isKind ? (one) => ({ ...one, rarity: one.rarity * KIND }) : (one) => one;
}

/** @type {(piece: Piece) => boolean} */
function isVerb({ kind, word }) {
  return kind === "word" && word.endsWith(VERB);
}

/** @type {(piece: Piece) => boolean} */
function isNoun({ kind, word }) {
  return kind === "word" && !word.endsWith(VERB);
}

/**
 * A word with stray letters before its end may be English typed on the Korean keyboard.
 * @type {(word: string, lexicon: Vocabulary) => Read | null}
 */
function typedLatin(word, lexicon) {
  const keys = keysOf(word).toLowerCase();
  const latin = latinWord(keys, lexicon);
  return latin ? { concepts: [concept(word, waysOf(latin, lexicon), lexicon)], fix: [[word, keys]] } : null;
}

/**
 * A compound that sounds like a word of the site: 결재수단 is searched as it is, 결제수단 suggested.
 * @type {(pieces: Part[], lexicon: Vocabulary) => Fix | undefined}
 */
function alike(pieces, lexicon) {
  const isOneWord = pieces.length > 1 && pieces.every((piece, at) => !at || pieces[at - 1].end === piece.start);
  const joined = pieces.map((piece) => piece.text).join("");
  if (!isOneWord || joined.length < JOINED || lexicon.has(joined)) return undefined;
  const found = corrections(joined, lexicon).find(({ distance }) => !distance);
  return found && [joined, found.word];
}

/**
 * Concepts of a word; also of its parts, if few articles contain the word or it crosses spaces.
 * @type {(part: Part, lexicon: Vocabulary, rules: KoreanRules, options: Options) => Concept[]}
 */
function wordConcepts({ text, word, crosses, isAside }, lexicon, rules, { exact }) {
  const whole = concept(text, waysOf(word, lexicon, exact), lexicon);
  if (isAside) return [{ ...faint(whole), isSilent: true }];
  const isRare = [...word].length >= JOINED && lexicon.count(word) < FEW;
  const parts = crosses || isRare ? partsOf(word, lexicon, rules) : null;
  if (!parts) return [whole];
  return [faint(whole), ...parts.map((part) => concept(part, waysOf(part, lexicon, exact), lexicon))];
}

/**
 * The words that a word is composed of, if all of them are known.
 * @type {(word: string, lexicon: Vocabulary, rules: KoreanRules) => string[] | null}
 */
function partsOf(word, lexicon, rules) {
  /** @type {Words} */
  const without = {
    has: (other) => other !== word && other.length > 1 && lexicon.has(other),
    verbs: (form) => lexicon.verbs(form),
    count: (other) => lexicon.count(other),
    synonyms: lexicon.synonyms,
  };
  const pieces = segment([word], without, rules);
  return pieces.length > 1 && pieces.every((piece) => piece.kind === "word") ? pieces.map((piece) => piece.word) : null;
}

/**
 * Replaces unexplained pieces by what they may stand for, from left to right; the others are unknown.
 * @type {(group: Group, lexicon: Vocabulary, rules: KoreanRules, options: OptionsOfOne) => Read}
 */
function repaired(group, lexicon, rules, options) {
  const { pieces, word } = group;
  const range = firstUnexplained(pieces);
  if (!range) return plain(pieces, lexicon, rules, options);
  const found = mended(group, range, lexicon, options);
  const [start, end] = found ? [found.start, found.end] : [range.first, range.last + 1];
  if (!found && !isAffixed(group, range)) return typedLatin(word, lexicon) ?? unexplained(group, lexicon, rules);
  const before = plain(pieces.slice(0, start), lexicon, rules, options);
  const after = repaired({ ...group, pieces: pieces.slice(end) }, lexicon, rules, options);
  const here = found ? mendedConcept(found, pieces, lexicon) : { concepts: [] };
  return {
    concepts: [...here.concepts, ...before.concepts, ...after.concepts],
    fix: [...(here.fix ?? []), ...(after.fix ?? [])],
    hint: here.hint ?? after.hint,
    unknown: [...(before.unknown ?? []), ...(here.unknown ?? []), ...(after.unknown ?? [])],
  };
}

/** @type {(found: import("./korean_repair.js").Mended, pieces: Part[], lexicon: Vocabulary) => Read} */
function mendedConcept({ start, end, text, ways, to, guess }, pieces, lexicon) {
  const [likeliest] = ways[0].words;
  const known = pieces.slice(start, end).filter((piece) => piece.kind === "word" && !piece.isBad && !piece.isShort && likeliest.includes(piece.text));
  const inside = known.map((piece) => ({ words: [piece.word], weight: WEIGHT.inside }));
  return { concepts: [concept(text, [...ways, ...inside], lexicon)], fix: to ? [[text, to]] : [], hint: guess ? [text, guess] : undefined, unknown: guess ? [text] : [] };
}

/**
 * A written word that is not explained as a whole is unknown. Words that it begins or ends with are
 * only hints (고등 + 학교), those inside it, or before or after a single syllable, chance (가격 in 자가격리).
 * @type {(group: Group, lexicon: Vocabulary, rules: KoreanRules) => Read}
 */
function unexplained({ word, pieces }, lexicon, rules) {
  const text = bare(word, rules);
  const hints = pieces.filter((piece) => isNoun(piece) && !piece.isBad && piece.text.length > 1 && isSeam(piece.text, text));
  return { concepts: hints.map((piece) => faint(concept(piece.text, waysOf(piece.word, lexicon), lexicon))), unknown: [text] };
}

/**
 * Whether unexplained pieces are an affix of a noun of the site.
 * @type {(group: Group, range: { first: number, last: number }) => boolean}
 */
function isAffixed({ pieces, letters }, { first, last }) {
  const isKnown = (/** @type {Part | undefined} */ piece) => Boolean(piece && isNoun(piece) && piece.text.length > 1);
  const beside = [pieces[first - 1], pieces[last + 1]];
  const rest = letters(pieces[first].start, pieces[last].end);
  return isKnown(beside[0]) ? isAffix(rest, true) : isKnown(beside[1]) && isAffix(rest, false);
}

/** @type {(part: string, word: string) => boolean} */
function isSeam(part, word) {
  return word.startsWith(part) || (word.endsWith(part) && word.length > part.length + 1);
}

/** @type {(word: string, rules: KoreanRules) => string} */
function bare(word, { particles }) {
  const ends = [1, 2, 3].map((size) => word.slice(0, -size)).filter((rest) => rest.length > 1 && particles.has(word.slice(rest.length)));
  return ends.at(-1) ?? word;
}
