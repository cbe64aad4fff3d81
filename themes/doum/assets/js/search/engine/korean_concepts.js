/* Concepts of a query's Hangul. */
import { concept, similarWays, waysOf, WEIGHT } from "./concept.js";
import { keysOf, looseConsonants } from "./hangul.js";
import { segment } from "./korean.js";
import { latinWord } from "./latin.js";
import { byInitials, completions, corrections } from "./similar.js";

/** @typedef {UnderstandOptions & { isAttached: boolean }} Options */
/** @typedef {Options & { isOnly: boolean }} OptionsOfOne */
/** @typedef {{ concepts: Concept[], fix?: Fix | null, hint?: Fix, isUnknown?: boolean, unknown?: string[] }} Read */
/** @typedef {Piece & { crosses: boolean, isAside: boolean }} Part a piece of a word; it may cross spaces */
/** @typedef {{ word: string, pieces: Part[], isWeak: boolean }} Group the pieces of a word, without fillers */

const FEW = 3;
const FAINT = 0.3;
const JOINED = 4;
const MOST_INITIALS = 24;
const STRAY = /[ㄱ-ㅎㅏ-ㅣ].|^[ㅏ-ㅣ]/u;

/**
 * Interprets initial consonants such as ㅅㄱㄱㅅㅅ, as two words if no single word has them.
 * @type {(chunk: string, lexicon: Vocabulary) => Concept[]}
 */
export function initialConcepts(chunk, lexicon) {
  const initials = looseConsonants(chunk);
  if (initials.length > MOST_INITIALS) return [];
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
 * @type {(words: string[], lexicon: Vocabulary, rules: KoreanRules, options: Options) => Understood}
 */
export function koreanConcepts(words, lexicon, rules, options) {
  const pieces = segment(words, lexicon, rules, options.isAttached);
  const groups = grouped(pieces, words);
  const read = groups.map((group, at) =>
    understood(group, lexicon, rules, { ...options, open: options.open && at === groups.length - 1, isOnly: groups.length === 1 }),
  );
  return {
    concepts: [...read.flatMap((one) => one.concepts), ...denied(pieces, lexicon, rules)],
    fixes: read.flatMap((one) => (one.fix ? [one.fix] : [])),
    hints: read.flatMap((one) => (one.hint ? [one.hint] : [])),
    isUnknown: read.some((one) => one.isUnknown),
    unknown: read.flatMap((one) => one.unknown ?? []),
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
 * Groups pieces by word; a piece that crosses spaces belongs to the word it ends in.
 * @type {(pieces: Piece[], words: string[]) => Group[]}
 */
function grouped(pieces, words) {
  let from = 0;
  return words.map((word) => {
    const to = from + [...word.normalize("NFD")].length;
    const own = pieces.filter((piece) => piece.end > from && piece.end <= to).map((piece) => ({ ...piece, crosses: piece.start < from }));
    from = to;
    const kept = own.filter((piece) => piece.kind !== "filler");
    const told = kept.map((piece) => ({ ...piece, isAside: kept.length > 1 && [...piece.text].length === 1 }));
    return { word, isWeak: areWeak(own), pieces: told };
  });
}

/**
 * Whether a reading is unreliable: short pieces can spell almost anything, including typos.
 * @type {(pieces: (Piece & { crosses: boolean })[]) => boolean}
 */
function areWeak(pieces) {
  const isShort = (/** @type {Piece} */ { kind, text }) => kind === "unknown" || (kind === "word" && [...text].length === 1);
  const isLed = pieces.length > 1 && pieces[0].kind === "filler"; /* 새 + 금 + 계산서 */
  return (isLed || pieces.some(isShort)) && !pieces.some((piece) => piece.crosses);
}

/** @type {(group: Group, lexicon: Vocabulary, rules: KoreanRules, options: OptionsOfOne) => Read} */
function understood({ word, pieces, isWeak }, lexicon, rules, options) {
  const plain = () => pieces.filter((piece) => piece.kind === "word").flatMap((piece) => wordConcepts(piece, lexicon, rules, options));
  if (options.exact) return { concepts: plain() };
  const otherwise = STRAY.test(word) ? typedLatin(word, lexicon) : isWeak && slip(word, lexicon, rules);
  if (otherwise) return otherwise;
  if (pieces.some((piece) => piece.kind === "unknown")) return repaired(word, pieces, lexicon, rules, options, plain);
  const joined = pieces.map((piece) => piece.text).join("");
  const isOneWord = pieces.length > 1 && pieces.every((piece, at) => !at || pieces[at - 1].end === piece.start);
  if (isOneWord && [...joined].length >= JOINED && !lexicon.has(joined)) {
    const found = corrections(joined, lexicon);
    if (found.length) return { concepts: [either(pieces, joined, found, lexicon)], hint: [joined, found[0].word] };
  }
  return { concepts: plain() };
}

/**
 * A word with stray letters before its end may be English typed on the Korean keyboard.
 * @type {(word: string, lexicon: Vocabulary) => Read | null}
 */
function typedLatin(word, lexicon) {
  const keys = keysOf(word).toLowerCase();
  const latin = latinWord(keys, lexicon);
  return latin ? { concepts: [concept(word, waysOf(latin, lexicon), lexicon)], fix: [word, keys] } : null;
}

/**
 * A whole word, with or without its particle, that is one typo away from a known one.
 * @type {(word: string, lexicon: Vocabulary, rules: KoreanRules) => Read | null}
 */
function slip(word, lexicon, rules) {
  const bare = [...rules.particles].filter((particle) => word.endsWith(particle)).map((particle) => word.slice(0, -particle.length));
  for (const said of [word, ...bare]) {
    if ([...said].length < 3 || lexicon.has(said)) continue;
    const found = corrections(said, lexicon);
    if (found.length) return { concepts: [concept(said, similarWays(found, WEIGHT.correction), lexicon)], fix: [said, found[0].word] };
  }
  return null;
}

/**
 * 결재수단 may be meant as written or be a typo for 결제수단: searches for both.
 * @type {(pieces: Part[], joined: string, found: Similar[], lexicon: Vocabulary) => Concept}
 */
function either(pieces, joined, found, lexicon) {
  const said = { words: pieces.map((piece) => piece.word), weight: 1 };
  return concept(joined, [said, ...similarWays(found, WEIGHT.correction)], lexicon);
}

/**
 * Concepts of a word; also of its parts, if few articles contain the word or it crosses spaces.
 * @type {(part: Part, lexicon: Vocabulary, rules: KoreanRules, options: OptionsOfOne) => Concept[]}
 */
function wordConcepts({ text, word, crosses, isAside }, lexicon, rules, { exact }) {
  const whole = concept(text, waysOf(word, lexicon, exact), lexicon);
  if (isAside) return [faint(whole)];
  const isRare = [...word].length >= JOINED && lexicon.count(word) < FEW;
  const parts = crosses || isRare ? partsOf(word, lexicon, rules) : null;
  if (!parts) return [whole];
  return [faint(whole), ...parts.map((part) => concept(part, waysOf(part, lexicon, exact), lexicon))];
}

/**
 * Lowers the weight of a concept that only helps ranking: a single syllable among others, a word beside its parts.
 * @type {(one: Concept) => Concept}
 */
function faint(one) {
  return { ...one, rarity: one.rarity * FAINT };
}

/**
 * The words that a word is composed of, if all of them are known.
 * @type {(word: string, lexicon: Vocabulary, rules: KoreanRules) => string[] | null}
 */
function partsOf(word, lexicon, rules) {
  /** @type {Words} */
  const without = {
    has: (other) => other !== word && lexicon.has(other),
    verbs: (form) => lexicon.verbs(form),
    count: (other) => lexicon.count(other),
  };
  const pieces = segment([word], without, rules);
  return pieces.length > 1 && pieces.every((piece) => piece.kind === "word") ? pieces.map((piece) => piece.word) : null;
}

/**
 * Replaces the longest span around an unknown piece that a typo or an unfinished word explains.
 * @type {(word: string, pieces: Part[], lexicon: Vocabulary, rules: KoreanRules, options: OptionsOfOne, plain: () => Concept[]) => Read}
 */
function repaired(word, pieces, lexicon, rules, options, plain) {
  const first = pieces.findIndex((piece) => piece.kind === "unknown");
  for (let start = 0; start <= first; start += 1) {
    for (let end = pieces.length; end > first; end -= 1) {
      const span = pieces.slice(start, end).map((piece) => piece.text).join("");
      const isLast = options.open && end === pieces.length && (options.isOnly || [...span].length > 1);
      const found = explained(span, isLast, lexicon);
      if (!found) continue;
      const known = (/** @type {Part} */ piece) => piece.kind === "word";
      const rest = [...pieces.slice(0, start), ...pieces.slice(end)].filter(known);
      const concepts = rest.flatMap((piece) => wordConcepts(piece, lexicon, rules, options));
      const inside = pieces.slice(start, end).filter(known).map(({ word: part }) => ({ words: [part], weight: WEIGHT.inside }));
      return { concepts: [concept(span, [...found.ways, ...inside], lexicon), ...concepts], fix: found.to ? [span, found.to] : null };
    }
  }
  return typedLatin(word, lexicon) ?? { concepts: plain(), isUnknown: true };
}

/** @type {(span: string, isLast: boolean, lexicon: Vocabulary) => { ways: Saying[], to?: string } | null} */
function explained(span, isLast, lexicon) {
  const ends = isLast ? completions(span, lexicon) : [];
  if (ends.length) return { ways: similarWays(ends, WEIGHT.completion) };
  const found = corrections(span, lexicon);
  return found.length ? { ways: similarWays(found, WEIGHT.correction), to: found[0].word } : null;
}
