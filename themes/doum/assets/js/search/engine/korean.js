/* Segments a run of Hangul into words, by the cheapest path through all readings of its letters.

   Letters are conjoining jamo, because endings share syllables with stems (바꿀까요 is 바꾸 + ㄹ까요).
   Spaces are only hints: 친구 그룹 and 친구그룹 are segmented alike. */
import { formKind, isConnective, takes } from "./inflection.js";
import { formsOf } from "./verbs.js";

/** @typedef {"start" | "noun" | "filler" | "tail" | import("./inflection.js").FormKind} After the state that decides what may come next */
/** @typedef {"noun" | "verb" | "filler" | "particle" | "ending" | "unknown"} Kind */
/** @typedef {{ kind: Kind, text: string, word?: string, end: number, cost: number }} Edge a step from one position to another */
/** @typedef {{ cost: number, edge: Edge, at: number, from: State }} Step the cheapest path to a position, by its last edge */
/** @typedef {{ cost: number, edge?: undefined } | Step} State */
/** @typedef {Map<After, State>} States */
/** @typedef {{ jamo: string[], starts: Set<number>, borders: Set<number>, isAttached: boolean }} Run `borders` are the positions of spaces */

/** @type {Record<string, string>} */
const FINALS = { ㄴ: "\u11ab", ㄹ: "\u11af", ㅁ: "\u11b7", ㅂ: "\u11b8", ㅆ: "\u11bb" };
const LONGEST = { noun: 12, tail: 14 };
const COST = {
  noun: 1, shortNoun: 2.2, unseen: 0.2, letter: 0.02, verb: 1.1, shortVerb: 1.7, filler: 0.7, particle: 0.3, ending: 0.25,
  unknown: 3, inside: 0.25, verbInside: 0.8, crossing: 0.5, goesOn: 0.3, bareStem: 0.8, apart: 1.2, whole: -0.6, dead: 1.2, single: 0.3, astride: 2, strange: 4,
};
/** Nouns that need a verb before them: 할 수도 is not 수도. */
const BOUND = new Set("수것거건게걸줄때적데바점일");
const TOPIC = /[은는을를]$/u;
/** Endings that a noun follows, and particles that only follow a noun: no 온 and 도 in 온도. */
const BEFORE_NOUN = new Set(["\u11ab", "\u11af", "은", "는", "을", "던"]);
const OF_NOUN = new Set("도로의이가은는을를에와과");
const CLOSED = new Set([...BEFORE_NOUN, "\u11b7", "음", "기"]); /* endings that no other follows: no 감기 of 가다 */
const CLOSING = /[다도게기나고면서요네]$/u; /* the end of endings that go on with no final: no 식단 of 식다 */
const PRONOUNS = new Set(["저", "제", "내", "그", "우리", "저희"]); /* fillers that are no verbs: no 절 of 저 */
const FINAL = /^[\u11a8-\u11c2]/;
/** @type {After[]} */
const FORMS = ["stem", "joined", "fused"];
/** @type {Partial<Record<Kind, After[]>>} */
const AFTER = {
  noun: ["start", "noun", "filler", "tail"],
  verb: ["start", "noun", "filler", "tail", "stem", "joined"],
  filler: ["start", "noun", "filler", "tail", ...FORMS],
  particle: ["noun", "filler", "tail"],
  ending: [...FORMS, "dropped", "linked", "filler", "tail"],
};
/** @type {After[]} */
const ANY = ["start", "noun", "filler", "tail", ...FORMS];

/**
 * The rules of `word_lists.ko.toml` as lookup sets, empty for other languages.
 * @type {(rules: Rules) => KoreanRules}
 */
export function readRules({ particles = [], endings = [], helpers = [], fillers = [], negations = [], negation = "" }) {
  return {
    particles: new Set(particles),
    endings: new Set(endings.map((ending) => (FINALS[ending[0]] ?? ending[0].normalize("NFD")) + ending.slice(1).normalize("NFD"))),
    fillers: new Set([...fillers, ...helpers.flatMap((helper) => formsOf(helper))]),
    negations: new Set(negations.flatMap((word) => formsOf(word))),
    negation,
  };
}

/**
 * Segments Hangul words, given as separated by spaces.
 *
 * `isAttached` if they directly follow a Latin word: PC에서.
 * @type {(words: string[], lexicon: Words, rules: KoreanRules, isAttached?: boolean) => Piece[]}
 */
export function segment(words, lexicon, rules, isAttached = false) {
  const run = readRun(words, isAttached);
  /** @type {Map<number, States>} */
  const best = new Map([[0, new Map([[isAttached ? "noun" : "start", { cost: 0 }]])]]);
  for (let at = 0; at < run.jamo.length; at += 1) {
    const states = best.get(at);
    if (!states) continue;
    for (const edge of edgesFrom(at, run, lexicon, rules)) relax(best, at, states, edge, run);
  }
  return merged(trace(best.get(run.jamo.length)), run);
}

/** @type {(words: string[], isAttached: boolean) => Run} */
function readRun(words, isAttached) {
  const text = words.join("");
  const jamo = [...text.normalize("NFD")];
  const starts = new Set(jamo.flatMap((letter, at) => (/[\u1100-\u1112\u3131-\u318e]/.test(letter) ? [at] : []))).add(jamo.length);
  const borders = new Set([0]);
  let at = 0;
  for (const word of words) borders.add((at += [...word.normalize("NFD")].length));
  return { jamo, starts, borders, isAttached };
}

/** @type {(at: number, run: Run, lexicon: Words, rules: KoreanRules) => Generator<Edge>} */
function* edgesFrom(at, run, lexicon, rules) {
  const isStart = run.starts.has(at);
  const inside = run.borders.has(at) ? 0 : COST.inside;
  const apart = at && run.borders.has(at) ? COST.apart : 0; /* particles and endings are rarely separated from their word */
  let syllables = 0;
  for (let end = at + 1; end <= run.jamo.length && syllables <= LONGEST.noun; end += 1) {
    const isEnd = run.starts.has(end);
    if (isEnd) syllables += 1;
    const jamo = run.jamo.slice(at, end).join("");
    const text = jamo.normalize("NFC");
    if (!isStart && !rules.endings.has(jamo)) continue;
    if (isStart && isEnd && lexicon.has(text)) yield { kind: "noun", text, word: text, end, cost: inside + nounCost(text, lexicon, filled(at, end, text, run, rules)) };
    if (isStart) for (const word of lexicon.verbs(text)) yield { kind: "verb", text, word, end, cost: verbCost(word, lexicon) + (inside && COST.verbInside) + strangeVerb(text, word, lexicon, inside) };
    if (isStart && rules.fillers.has(text)) yield { kind: "filler", text, end, cost: COST.filler + inside };
    if (isStart && isEnd && rules.particles.has(text)) yield { kind: "particle", text, end, cost: COST.particle + goesOn(end, run) + apart };
    if (rules.endings.has(jamo)) yield { kind: "ending", text, end, cost: COST.ending + (isEnd ? goesOn(end, run) : 0) + apart };
    if (isStart && isEnd && syllables === 1) yield { kind: "unknown", text, end, cost: COST.unknown };
  }
}

/**
 * The number of written words that a noun fills, with or without a particle: 해지 is more than 해 and an ending.
 * @type {(at: number, end: number, text: string, run: Run, rules: KoreanRules) => number}
 */
function filled(at, end, text, { jamo, borders, isAttached }, rules) {
  const isAll = !at && end === jamo.length && !rules.fillers.has(text);
  if (!borders.has(at) || (isAttached && !at) || (!isAll && isPadded(at, text, rules))) return 0;
  let [inside, next] = [0, at];
  for (; next < end || !borders.has(next); next += 1) if (next < end && borders.has(next)) inside += 1;
  return next === end || rules.particles.has(jamo.slice(end, next).join("").normalize("NFC")) ? inside : 0;
}

/**
 * Whether a noun of the vocabulary is rather a particle or a noun of grammar with one.
 * @type {(at: number, text: string, rules: KoreanRules) => boolean}
 */
function isPadded(at, text, rules) {
  if (rules.particles.has(text) || rules.fillers.has(text)) return true;
  if (text.length !== 2 || !rules.fillers.has(text[0])) return false;
  return TOPIC.test(text) || (at > 0 && BOUND.has(text[0]) && rules.particles.has(text[1]));
}

/** @type {(word: string, lexicon: Words, whole: number) => number} */
function nounCost(word, lexicon, whole) {
  const size = [...word].length;
  const cost = (size > 1 || whole ? COST.noun : COST.shortNoun) + (size === 1 && whole ? COST.single : 0) - COST.letter * size;
  if (lexicon.count(word)) return cost + COST.whole * whole;
  return cost + COST.unseen + (isSaid(word, lexicon) ? COST.whole * whole : COST.dead);
}

/**
 * Whether articles have a synonym of a word.
 * @type {(word: string, lexicon: Words) => boolean}
 */
function isSaid(word, lexicon) {
  return (lexicon.synonyms.get(word) ?? []).some((words) => words.every((one) => lexicon.count(one)));
}

/** @type {(word: string, lexicon: Words) => number} */
function verbCost(word, lexicon) {
  return (word.length === 2 ? COST.shortVerb : COST.verb) + (lexicon.count(word) ? 0 : COST.unseen);
}

/**
 * A short verb that only synonyms have is one of many that look like it: 깔 and 까, 팔 in 사주팔자.
 * @type {(form: string, word: string, lexicon: Words, inside: number) => number}
 */
function strangeVerb(form, word, lexicon, inside) {
  if (word.length > 2 || lexicon.count(word)) return 0;
  return inside || formKind(form, word) === "dropped" ? COST.strange : 0;
}

/** @type {(end: number, run: Run) => number} */
function goesOn(end, { borders }) {
  return borders.has(end) ? 0 : COST.goesOn;
}

/** @type {Record<Exclude<Kind, "verb">, After>} */
const RESULT = { noun: "noun", unknown: "noun", filler: "filler", particle: "tail", ending: "tail" };

/** @type {(best: Map<number, States>, at: number, states: States, edge: Edge, run: Run) => void} */
function relax(best, at, states, edge, run) {
  let cost = edge.cost;
  for (let border = at + 1; border < edge.end; border += 1) if (run.borders.has(border)) cost += edge.kind === "noun" ? COST.crossing + (run.borders.has(at) ? 0 : COST.astride) : 9;
  if (edge.kind === "verb" && run.borders.has(edge.end)) cost += COST.bareStem;
  for (const before of AFTER[edge.kind] ?? ANY) {
    const state = states.get(before);
    if (!state || !follows(edge, state, before, run)) continue;
    const after = edge.kind === "verb" ? formKind(edge.text, edge.word ?? "") : RESULT[edge.kind];
    /** @type {States} */
    const there = best.get(edge.end) ?? new Map();
    best.set(edge.end, there);
    const known = there.get(after);
    const total = state.cost + cost;
    if (!known || total < known.cost) there.set(after, { cost: total, edge, at, from: state });
  }
}

/**
 * Whether grammar allows an edge behind another.
 * @type {(edge: Edge, state: State, before: After, run: Run) => boolean}
 */
function follows({ kind, text }, { edge }, before, { borders }) {
  if (!edge) return true;
  if (kind === "particle") return edge.kind !== "ending" || !OF_NOUN.has(text) || !BEFORE_NOUN.has(edge.text);
  if (kind === "verb") return edge.kind !== "verb" || borders.has(edge.end) || isConnective(edge.text);
  if (kind !== "ending") return true;
  const first = text.normalize("NFD");
  if (edge.kind === "verb") return takes(/** @type {import("./inflection.js").FormKind} */ (before), edge.text, first);
  if (edge.kind !== "ending") return !PRONOUNS.has(edge.text);
  return !CLOSED.has(edge.text) && (!FINAL.test(first) || !CLOSING.test(edge.text));
}

/** @type {(states: States | undefined) => (Edge & { start: number })[]} */
function trace(states) {
  /** @type {State} */
  let state = [...(states ?? [])].filter(([after]) => ANY.includes(after)).sort(([, a], [, b]) => a.cost - b.cost)[0]?.[1];
  const edges = [];
  for (; state?.edge; state = state.from) edges.unshift({ ...state.edge, start: state.at });
  return edges;
}

/**
 * Joins adjacent unknown syllables to one word, and drops particles and endings.
 * @type {(edges: (Edge & { start: number })[], run: Run) => Piece[]}
 */
function merged(edges, { borders }) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const { kind, text, word = text, start, end } of edges) {
    const last = pieces.at(-1);
    if (kind === "unknown" && last?.kind === "unknown" && last.end === start && !borders.has(start)) {
      last.text += text;
      last.word = last.text;
      last.end = end;
    } else if (kind === "noun" || kind === "verb") pieces.push({ kind: "word", text, word, start, end });
    else if (kind === "unknown" || kind === "filler") pieces.push({ kind, text, word, start, end });
  }
  return pieces;
}
