/* Interprets a query as concepts. Pure: depends only on the text and the loaded words of the lexicon. */
import { chunksOf, isHangul, LONGEST, plain, runsOf, wordChunks } from "./chunks.js";
import { concept, faint, similarWays } from "./concept.js";
import { isSyllable, typedInKorean } from "./hangul.js";
import { identifierConcept, isCounted } from "./identifier_concepts.js";
import { ACRONYM, identifiers } from "./identifiers.js";
import { japaneseConcepts } from "./japanese_concepts.js";
import { initialConcepts, koreanConcepts } from "./korean_concepts.js";
import { latinConcepts } from "./latin_concepts.js";
import { alsoApart, joinedConcept, separateConcepts, splitConcept } from "./latin_spacing.js";
import { borrowed } from "./loanwords.js";
import { writtenConcepts } from "./written.js";

const MOST_CONCEPTS = 8;
const NUMBERS = new Set(["number", "percent", "counted", "amount"]); /* no part of a number means anything */
const WHOLE = new Set(["telephone", "grouped", "international", "version", "mail", "date"]);
const FEW_WORDS = 3;
const PADDING = 0.6;

/**
 * Interprets a query.
 * @type {(query: string, lexicon: Vocabulary, rules: KoreanRules, options: UnderstandOptions) => Understood}
 */
export function understand(query, lexicon, rules, options) {
  const read = lexicon.rules.reading === "words" ? readWritten(query, lexicon, rules, options) : readRuns(query, lexicon, rules, options);
  const all = together(read);
  const said = all.concepts.filter(({ ways }) => ways.length);
  const padding = all.padding.filter(({ ways }) => ways.length);
  const isPadding = !all.unknown.length && said.every(({ isSilent }) => isSilent);
  const aside = padding.filter(({ text }) => isHangul(text)).map(faint); /* nouns that every question has */
  const concepts = unique([...(isPadding ? padding : aside), ...said]);
  const { fixes, hints, isUnknown } = all;
  return {
    concepts: concepts.sort((a, b) => b.rarity - a.rarity).slice(0, MOST_CONCEPTS),
    unknown: [...new Set(all.unknown)],
    fixes,
    hints,
    isUnknown,
  };
}

/** @type {(query: string, lexicon: Vocabulary, rules: KoreanRules, options: UnderstandOptions) => Read[]} */
function readRuns(query, lexicon, rules, options) {
  const chunks = chunksOf(query);
  const isShouted = chunks.length >= FEW_WORDS && !/[a-z]/.test(query);
  const runs = runsOf(chunks);
  const joined = runs.map(({ chunks: [first] }, at) => (options.exact ? null : joinedConcept(first, runs[at + 1]?.chunks[0], lexicon)));
  return runs.map((run, at) => {
    const whole = joined[at];
    if (whole || joined[at - 1]) return { concepts: whole ? [whole] : [] };
    const open = options.open && at === runs.length - 1 && !/[\s\p{P}\p{S}]$/u.test(query);
    return understandRun(run, lexicon, rules, { ...options, open, isShouted, isFew: chunks.length <= FEW_WORDS, isOnly: chunks.length === 1 });
  });
}

/**
 * Languages without rules of their own: identifiers that the site has, and words as written.
 * @type {(query: string, lexicon: Vocabulary, rules: KoreanRules, options: UnderstandOptions) => Read[]}
 */
function readWritten(query, lexicon, rules, options) {
  const said = plain(query);
  const known = identifiers(said).filter((one) => (isCounted(one) ? one.words.slice(0, 1) : one.words).some((word) => lexicon.count(word)));
  if (!known.length) return [writtenConcepts(query.slice(0, LONGEST), lexicon, options)];
  const rest = known.reduce((text, { text: { length }, start }) => text.slice(0, start) + " ".repeat(length) + text.slice(start + length), said);
  const all = { ...options, isShouted: false, isFew: false, isOnly: known.length === 1 && !rest.trim() };
  const read = known.map((identifier) => fromIdentifier(identifier, lexicon, rules, all));
  return rest.trim() ? [...read, writtenConcepts(rest, lexicon, options)] : read;
}

/** @type {(read: Read[]) => Required<Read>} */
function together(read) {
  return {
    concepts: read.flatMap((one) => one.concepts),
    padding: read.flatMap((one) => one.padding ?? []),
    fixes: read.flatMap((one) => one.fixes ?? []),
    hints: read.flatMap((one) => one.hints ?? []),
    unknown: read.flatMap((one) => one.unknown ?? []),
    isUnknown: read.some((one) => one.isUnknown),
  };
}

/** @typedef {import("./chunks.js").Run} Run */
/** @typedef {Pick<Understood, "concepts"> & Partial<Understood> & { padding?: Concept[] }} Read the interpretation of a run; `padding` counts if nothing else was said */
/** @typedef {UnderstandOptions & { isShouted: boolean, isFew: boolean, isOnly: boolean }} RunOptions about the whole query: all in capitals, of few words, of one */

/** @type {(run: Run, lexicon: Vocabulary, rules: KoreanRules, options: RunOptions) => Read} */
function understandRun({ kind, chunks }, lexicon, rules, options) {
  const [{ text, typed, isAttached, identifier }] = chunks;
  if (identifier) return fromIdentifier(identifier, lexicon, rules, options);
  if (kind === "initials") return { concepts: initialConcepts(text, lexicon) };
  if (kind === "japanese") return japaneseConcepts(text, lexicon, { ...options, isAttached });
  if (kind === "latin") return shortWord({ text, typed }, lexicon, options) ?? fromLatin({ text, typed }, lexicon, rules, options);
  return koreanConcepts(chunks.map((chunk) => chunk.text), lexicon, rules, { ...options, isAttached });
}

/** @type {(concepts: Concept[], typed: string, isDoubtful?: boolean) => Read} */
function found(concepts, typed, isDoubtful = false) {
  return { concepts, unknown: concepts.length && !isDoubtful ? [] : [typed] };
}

/**
 * An identifier that the index does not have is read as words.
 * @type {(identifier: Identifier, lexicon: Vocabulary, rules: KoreanRules, options: RunOptions) => Read}
 */
function fromIdentifier(identifier, lexicon, rules, options) {
  const isShouted = identifier.kind === "capitals" && options.isShouted;
  if (isCounted(identifier) && !lexicon.count(identifier.words[0])) return apart(identifier, lexicon, rules, options);
  const own = isShouted ? null : identifierConcept(identifier, lexicon, options);
  const isOwn = identifier.words.some((word) => lexicon.count(word));
  if (own?.ways.length) return { concepts: [own], unknown: isOwn || !WHOLE.has(identifier.kind) ? [] : [identifier.text] };
  const isNumber = NUMBERS.has(identifier.kind);
  for (const chunks of [isNumber ? wordChunks(identifier.words[0] ?? "", 0) : wordChunks(identifier.text, 0), chunksOf(speltOut(identifier))]) {
    const read = together(runsOf(chunks).map((run) => understandRun(run, lexicon, rules, options)));
    if (![...read.concepts, ...read.padding].some(({ ways }) => ways.length)) continue;
    return WHOLE.has(identifier.kind) ? { ...read, unknown: [identifier.text] } : read;
  }
  return { concepts: [], unknown: [identifier.text], isUnknown: true };
}

/** @type {(identifier: Identifier) => string} */
function speltOut({ kind, spelt, wider }) {
  return kind === "release" ? `${spelt} ${wider[0]}` : spelt;
}

/**
 * A number with a counter that no article has it with: the number, and the counter as a word.
 * @type {(identifier: Identifier, lexicon: Vocabulary, rules: KoreanRules, options: RunOptions) => Read}
 */
function apart({ text, start, words: [, number] }, lexicon, rules, options) {
  const [, said, counter] = text.match(/^(.*[0-9]|.*[십十백百천千만万억億]) ?(.*)$/u) ?? [];
  const alone = { kind: "number", text: said, start, words: [number], wider: [], spelt: "" };
  const rest = wordChunks(counter.length > 1 ? counter : "", 0).map((chunk) => ({ ...chunk, isAttached: true }));
  return together([fromIdentifier(alone, lexicon, rules, options), ...runsOf(rest).map((run) => understandRun(run, lexicon, rules, { ...options, open: false }))]);
}

/**
 * Padding, and words of one letter; null for other words.
 * @type {(chunk: Pick<Chunk, "text" | "typed">, lexicon: Vocabulary, options: RunOptions) => Read | null}
 */
function shortWord({ text, typed }, lexicon, { isFew, isOnly }) {
  const said = { words: [text], weight: 1 };
  if (lexicon.rules.stops?.includes(text)) {
    const acronym = { words: [ACRONYM + text], weight: 1 };
    const hinted = concept(text, [acronym], lexicon);
    const isAcronym = hinted.ways.length > 0;
    const padding = [concept(text, isAcronym ? [acronym, { ...said, weight: PADDING }] : [said], lexicon)];
    return { concepts: isFew && !isOnly && isAcronym ? [faint(hinted)] : [], padding };
  }
  if (text.length > 1) return null;
  if (lexicon.count(text) && (isOnly || typed !== text || /[0-9]/.test(text))) return { concepts: [concept(text, [said], lexicon)] };
  return isOnly ? null : { concepts: [] };
}

/**
 * An unknown word may be Korean typed on the English keyboard.
 * @type {(chunk: Pick<Chunk, "text" | "typed">, lexicon: Vocabulary, rules: KoreanRules, options: UnderstandOptions) => Read}
 */
function fromLatin({ text, typed }, lexicon, rules, options) {
  const read = latinConcepts(text, lexicon, { ...options, open: false });
  const several = options.exact ? null : separateConcepts(text, lexicon);
  if (several && (!read.to || (/['’]/u.test(text) && !several.isUnknown))) return several;
  if (options.exact || (read.concepts.length && !read.to)) {
    const [only, ...others] = read.concepts;
    const concepts = only && !others.length && !options.exact ? [alsoApart(text, only, lexicon)] : read.concepts;
    return { ...read, ...found(concepts, typed) };
  }
  const korean = [typed, text].map((keys) => otherKeyboard(keys, lexicon, rules, options)).find(Boolean);
  if (korean) return korean;
  const names = borrowed(text, lexicon);
  if (names.length) return { concepts: [concept(text, similarWays(names, 1), lexicon)] };
  const latin = latinConcepts(text, lexicon, { ...options, begins: true });
  const split = latin.concepts.length || options.exact ? null : splitConcept(text, lexicon);
  if (split) return { concepts: [split] };
  return { ...latin, ...found(latin.concepts, typed, latin.isDoubtful), fixes: latin.to ? [[typed, latin.to]] : [] };
}

/** @type {(keys: string, lexicon: Vocabulary, rules: KoreanRules, options: UnderstandOptions) => Read | null} */
function otherKeyboard(keys, lexicon, rules, options) {
  const korean = typedInKorean(keys);
  const whole = [...korean].every(isSyllable) || (options.open && korean.length > 1 && [...korean].slice(0, -1).every(isSyllable));
  if (!whole || !rules.particles.size) return null;
  const read = koreanConcepts([korean], lexicon, rules, { ...options, isAttached: false });
  return read.concepts.length && !read.isUnknown && !read.fixes.length ? { ...read, fixes: [[keys, korean]] } : null;
}

/** @type {(concepts: Concept[]) => Concept[]} */
function unique(concepts) {
  const seen = new Map(concepts.map((one) => [one.ways.map((way) => way.words.join()).join("|"), one]));
  return [...seen.values()];
}
