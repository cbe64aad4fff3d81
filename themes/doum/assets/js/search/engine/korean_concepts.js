/* Hangul of a query as concepts. */
import { concept, similarWays, waysOf, WEIGHT } from "./concept.js";
import { keysOf, looseConsonants } from "./hangul.js";
import { segment } from "./korean.js";
import { latinWord } from "./latin.js";
import { byInitials, completions, corrections } from "./similar.js";

const FEW = 3;
const JOINED = 4;

/** Understands initial consonants: ㅅㄱㄱㅅㅅ, and two words where no one word has them. */
export function initialConcepts(chunk, lexicon) {
  const initials = looseConsonants(chunk);
  const found = byInitials(initials, lexicon);
  if (found.length) return [concept(chunk, similarWays(found, WEIGHT.initials), lexicon)];
  for (let cut = initials.length - 2; cut >= 2; cut -= 1) {
    const halves = [initials.slice(0, cut), initials.slice(cut)].map((half) => [half, byInitials(half, lexicon)]);
    if (halves.every(([, words]) => words.length)) {
      return halves.map(([half, words]) => concept(half, similarWays(words, WEIGHT.initials), lexicon));
    }
  }
  return [];
}

/**
 * Understands words of Hangul that spaces separate.
 *
 * @returns `{concepts, fixes, isUnknown}`; a fix is `[said, meant]`, `isUnknown` asks for more of the vocabulary
 */
export function koreanConcepts(words, lexicon, rules, options) {
  const pieces = segment(words, lexicon, rules);
  const kept = pieces.filter((piece) => piece.kind !== "filler");
  const groups = grouped(kept, words);
  const read = groups.map((group, at) =>
    understood(group, lexicon, rules, { ...options, open: options.open && at === groups.length - 1 }),
  );
  return {
    concepts: read.flatMap((one) => one.concepts),
    fixes: read.flatMap((one) => (one.fix ? [one.fix] : [])),
    isUnknown: read.some((one) => one.isUnknown),
  };
}

/* Pieces that were written together, and alone those that spaces go through. */
function grouped(pieces, words) {
  const borders = [];
  let at = 0;
  for (const word of words) borders.push((at += [...word.normalize("NFD")].length));
  const groups = new Map();
  for (const piece of pieces) {
    const place = borders.findIndex((border) => piece.end <= border);
    const crosses = borders.some((border) => piece.start < border && border < piece.end);
    const group = groups.get(place) ?? [];
    groups.set(place, [...group, { ...piece, crosses }]);
  }
  return [...groups.values()];
}

function understood(group, lexicon, rules, options) {
  const plain = () => group.filter((piece) => piece.kind === "word").map((piece) => wordConcept(piece, lexicon, rules, options));
  if (options.exact) return { concepts: plain() };
  const joined = group.map((piece) => piece.text).join("");
  if (group.some((piece) => piece.kind === "unknown")) return repaired(group, joined, lexicon, rules, options, plain);
  const isOneWord = group.length > 1 && group.every((piece, at) => !at || group[at - 1].end === piece.start);
  if (isOneWord && [...joined].length >= JOINED && !lexicon.has(joined)) {
    const found = corrections(joined, lexicon);
    if (found.length) return { concepts: [either(group, joined, found, lexicon)], suggestion: found[0].word };
  }
  return { concepts: plain() };
}

/* 결재수단 may be what it says, or a slip for 결제수단: both are looked for. */
function either(group, joined, found, lexicon) {
  const said = { words: group.map((piece) => piece.word), weight: 1 };
  return concept(joined, [said, ...similarWays(found, WEIGHT.correction)], lexicon);
}

function wordConcept({ text, word, crosses }, lexicon, rules, { exact }) {
  const ways = waysOf(word, lexicon, exact);
  const isLong = [...word].length >= JOINED;
  if (crosses || (isLong && lexicon.count(word) < FEW)) {
    const parts = partsOf(word, lexicon, rules);
    if (parts) ways.push({ words: parts, weight: WEIGHT.parts });
  }
  return concept(text, ways, lexicon);
}

/* The words that a word is made of, where all of it is known. */
function partsOf(word, lexicon, rules) {
  const without = {
    has: (other) => other !== word && lexicon.has(other),
    verbs: (form) => lexicon.verbs(form),
    count: (other) => lexicon.count(other),
  };
  const pieces = segment([word], without, rules);
  return pieces.length > 1 && pieces.every((piece) => piece.kind === "word") ? pieces.map((piece) => piece.word) : null;
}

/* The longest stretch around what is unknown that a slip, an unfinished word or the other keyboard explains. */
function repaired(group, joined, lexicon, rules, options, plain) {
  const first = group.findIndex((piece) => piece.kind === "unknown");
  for (let start = 0; start <= first; start += 1) {
    for (let end = group.length; end > first; end -= 1) {
      const span = group.slice(start, end).map((piece) => piece.text).join("");
      const isLast = options.open && end === group.length;
      const found = explained(span, isLast, lexicon);
      if (!found) continue;
      const rest = [...group.slice(0, start), ...group.slice(end)].filter((piece) => piece.kind === "word");
      const concepts = rest.map((piece) => wordConcept(piece, lexicon, rules, options));
      return { concepts: [concept(span, found.ways, lexicon), ...concepts], fix: found.to && [span, found.to] };
    }
  }
  const latin = latinWord(keysOf(joined).toLowerCase(), lexicon);
  if (latin) return { concepts: [concept(joined, waysOf(latin, lexicon), lexicon)], fix: [joined, keysOf(joined).toLowerCase()] };
  return { concepts: plain(), isUnknown: true };
}

function explained(span, isLast, lexicon) {
  const ends = isLast ? completions(span, lexicon) : [];
  if (ends.length) return { ways: similarWays(ends, WEIGHT.completion) };
  const found = corrections(span, lexicon);
  return found.length ? { ways: similarWays(found, WEIGHT.correction), to: found[0].word } : null;
}
