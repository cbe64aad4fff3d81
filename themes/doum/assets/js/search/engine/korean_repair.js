/* What no word of the site explains in a written word: a slip, a foreign name, an unfinished word, or unknown. */
import { similarWays, waysOf, WEIGHT } from "./concept.js";
import { borrowed } from "./loanwords.js";
import { completions, corrections, DISTANCE } from "./similar.js";

const AROUND = 2; /* pieces on either side that a mended word may take in */
const LONGEST = 12;
const LONG = 4;
const LONG_NAME = 3;


/** @typedef {{ first: number, last: number }} Range of pieces */
/** @typedef {Meant & { start: number, end: number, text: string }} Mended a span of pieces, and what it stands for */

/**
 * The first run of pieces that no word explains: unknown syllables and what is left of one syllable,
 * with the short pieces of grammar between them.
 * @type {(pieces: Part[]) => Range | null}
 */
export function firstUnexplained(pieces) {
  const at = pieces.findIndex(({ isBad }) => isBad);
  if (at < 0) return null;
  const isLoose = (/** @type {number} */ place) => Boolean(pieces[place] && (pieces[place].isBad || pieces[place].isShort));
  let [first, last] = [at, at];
  while (isLoose(first - 1)) first -= 1;
  while (isLoose(last + 1)) last += 1;
  return { first, last };
}

/**
 * The longest span around unexplained pieces that a word of the site explains.
 *
 * `open` if the last piece may be unfinished.
 * @type {(group: Group, range: Range, lexicon: Vocabulary, options: { open: boolean, isOnly: boolean }) => Mended | null}
 */
export function mended(group, range, lexicon, options) {
  const tried = new Set();
  const known = group.pieces.map(({ isBad, isShort }) => !isBad && !isShort);
  for (const { start, end, text, isWhole } of spans(group, range)) {
    if (tried.has(text) || text.length > LONGEST) continue;
    tried.add(text);
    const kept = group.pieces.slice(start, end).filter((_, at) => known[start + at]).map((piece) => piece.text);
    const isBeside = known.slice(0, start).concat(known.slice(end)).some(Boolean);
    const isLast = options.open && end === group.pieces.length && group.word.endsWith(text) && (text.length > 1 || (isWhole && options.isOnly));
    const found = explained(text, kept, isLast, isBeside, lexicon);
    if (found) return { start, end, text, ...found };
  }
  return null;
}

/**
 * Spans of pieces that take in a range, longest first; before them the written word with its particle.
 * @type {(group: Group, range: Range) => { start: number, end: number, text: string, isWhole: boolean }[]}
 */
function spans({ pieces, word, letters }, { first, last }) {
  const found = [];
  for (let start = Math.max(0, first - AROUND); start <= last; start += 1) {
    for (let end = Math.min(pieces.length, last + 1 + AROUND); end > first; end -= 1) {
      if (!pieces.slice(first, last + 1).every(({ isBad }, at) => !isBad || (first + at >= start && first + at < end)) || end <= start) continue;
      const text = letters(pieces[start].start, pieces[end - 1].end);
      found.push({ start, end, text, isWhole: text === word });
    }
  }
  return [{ start: 0, end: pieces.length, text: word, isWhole: true }, ...found];
}

/**
 * What a text stands for.
 * @type {(text: string, kept: string[], isLast: boolean, isBeside: boolean, lexicon: Vocabulary) => Meant | null}
 */
function explained(text, kept, isLast, isBeside, lexicon) {
  const near = corrections(text, lexicon).filter((one) => isLikely(text, one, kept, lexicon, isBeside));
  if (near.length && !near[0].distance) return corrected(near, lexicon);
  const ends = isLast ? completions(text, lexicon) : [];
  if (ends.length) return { ways: similarWays(ends, WEIGHT.completion), to: "" };
  const names = !kept.length || text.length > LONG_NAME ? borrowed(text, lexicon) : [];
  const meant = near.length ? corrected(near, lexicon) : { ways: [], to: "" };
  return near.length || names.length ? { ...meant, ways: [...meant.ways, ...similarWays(names, 1)] } : null;
}

/**
 * Whether a word may be meant: it has all words that were typed right, or it sounds alike and takes
 * no word for another. A short one may be what a slip looks like: 세지 in 메세지. A guess needs a
 * known word beside it: 예약취서.
 * @type {(text: string, found: Similar, kept: string[], lexicon: Vocabulary, isBeside?: boolean) => boolean}
 */
function isLikely(text, { word, distance }, kept, lexicon, isBeside = false) {
  if (distance === DISTANCE.guess && !isBeside) return false;
  const isShortSlip = distance < DISTANCE.syllable && text.length === word.length && text.length < LONG;
  return kept.every((part) => {
    if (word.includes(part)) return true;
    const at = text.indexOf(part);
    const isExchanged = lexicon.has(word.slice(at, at + part.length)); /* 결재 for 결제 */
    return !isExchanged && (!distance || (isShortSlip && part.length < 3));
  });
}

/**
 * A written word that begins with grammar, and is a slip for a word of the site.
 * @type {(group: Group, lexicon: Vocabulary) => Meant | null}
 */
export function misled({ word, pieces }, lexicon) {
  const kept = pieces.filter(({ text }) => text.length > 1).map(({ text }) => text);
  const found = corrections(word, lexicon).filter((one) => one.distance < DISTANCE.syllable && isLikely(word, one, kept, lexicon));
  return found.length && word.length > 2 ? corrected(found, lexicon) : null;
}

/**
 * The likeliest word counts as if it had been typed, with its synonyms; a guess counts less.
 * @type {(found: Similar[], lexicon: Vocabulary) => Meant}
 */
function corrected([best, ...rest], lexicon) {
  if (best.distance === DISTANCE.guess) return { ways: similarWays([best], WEIGHT.guess), to: "", guess: best.word };
  const others = best.distance ? rest : rest.filter(({ distance }) => !distance);
  return { ways: [...waysOf(best.word, lexicon), ...similarWays(others, WEIGHT.correction)], to: best.word };
}
