/* Searching one language, from a request to an answer. */
import { openBackend } from "./backend.js";
import { itemOf } from "./excerpt.js";
import { openArticles } from "./articles.js";
import { findable, listable } from "./common.js";
import { chosenBy, countsOf, passing, waysOut } from "./facets.js";
import { fitOf } from "./fit.js";
import { asksForPerson } from "./intents.js";
import { readRules } from "./korean.js";
import { Leaves } from "./leaves.js";
import { openLexicon } from "./lexicon.js";
import { byScore, merge } from "./merge.js";
import { pairConcepts, pairsToAsk } from "./pairs.js";
import { beginningsOf, neighboursOf } from "./beginnings.js";
import { chunksOf, plain } from "./chunks.js";
import { understand } from "./query.js";
import { rescore } from "./rescore.js";
import { nearby } from "./similar.js";

const HEAD = 11; /* a page shows ten; with one more, a later search asks for twelve files at most */
const NOTHING = { concepts: [], lists: new Map() };

/**
 * Opens the search of a language, given the URL of its folder and its entry, if that is known.
 * @type {(url: string, known?: LexiconFile) => Promise<Engine>}
 */
export async function openEngine(url, known) {
  const entry = known ?? (await entryOf(url));
  const [lexicon, backend] = await Promise.all([openLexicon(url, entry), openBackend(url, entry.pagefind)]);
  return new Engine(backend, lexicon, new Leaves(url, entry.leaves), openArticles(url, entry));
}

/** @type {(url: string) => Promise<LexiconFile>} */
async function entryOf(url) {
  const response = await fetch(`${url}lexicon.json`);
  if (!response.ok) throw new Error(`${response.status}: lexicon.json`);
  return response.json();
}

export class Engine {
  /**
   * @param {Awaited<ReturnType<typeof openBackend>>} backend
   * @param {Awaited<ReturnType<typeof openLexicon>>} lexicon
   * @param {Leaves} leaves
   * @param {ReturnType<typeof openArticles>} articles
   */
  constructor(backend, lexicon, leaves, articles) {
    this.backend = backend;
    this.lexicon = lexicon;
    this.leaves = leaves;
    this.articles = articles;
    this.rules = readRules(lexicon.rules);
  }

  /**
   * Answers a request; the answer does not depend on earlier requests.
   * @type {(request: SearchRequest) => Promise<SearchAnswer>}
   */
  async find(request) {
    const { q, exact = false, sort = "", size = 10 } = request;
    const read = await this.#understand(q, { exact, open: !exact });
    const chosen = chosenBy(request);
    const isCounted = request.counts !== false;
    /** @type {Promise<AllTraits> | AllTraits} */
    const needed = isCounted || chosen.size ? this.articles.traits() : new Map();
    const [all, traits] = await Promise.all([this.#all(q, read, chosen, exact), needed]);
    const left = passing(all, chosen, traits);
    const head = q.trim() ? await this.#head(left) : [];
    const ordered = await (sort ? this.#sorted(left, sort) : this.#sharpened(left, head, { q, ...read }));
    const page = Math.max(1, Math.min(request.page ?? 1, Math.ceil(ordered.length / size)));
    const shown = ordered.slice((page - 1) * size, page * size);
    return {
      total: ordered.length,
      page,
      items: await Promise.all(shown.map((article) => this.#item(article, read.concepts))),
      counts: isCounted ? countsOf(request, all, chosen, traits) : {},
      corrected: read.fixes.length ? { from: q, to: replaced(q, read.fixes) } : null,
      suggestion: read.hints.length ? replaced(q, read.hints) : null,
      empty: ordered.length ? null : await this.#help(request, read, all, chosen),
      fit: q.trim() ? fitOf(head.map(({ leaf }) => leaf), { q, ...read }) : "good",
      unknown: read.unknown,
      isContact: asksForPerson(q, this.lexicon.intents),
      concepts: read.concepts,
    };
  }

  /**
   * Interprets a query after loading its words; tries again with more words if some are unknown.
   * @type {(q: string, options: UnderstandOptions) => Promise<Understood>}
   */
  async #understand(q, options) {
    const beginnings = beginningsOf(q, this.lexicon.rules);
    const read = understand(q, await this.lexicon.vocabulary(beginnings), this.rules, options);
    if (!read.isUnknown || options.exact) return read;
    const more = [...beginnings, ...neighboursOf(q)];
    return understand(q, await this.lexicon.vocabulary(more), this.rules, options);
  }

  /**
   * The articles for a query, best first; without a query, all articles if a filter is set.
   * @type {(q: string, read: Understood, chosen: Chosen, exact: boolean) => Promise<Found[]>}
   */
  async #all(q, { concepts, unknown }, chosen, exact) {
    if (!chunksOf(q).length) return chosen.size ? this.#everything() : [];
    if (!concepts.length) return unknown.length && !exact ? this.#lastResort(q, unknown) : [];
    const listed = listable(concepts);
    const words = [...new Set(listed.flatMap(({ ways }) => ways.flatMap((way) => way.words)))];
    const [lists, pairs] = await Promise.all([this.#lists(words), unknown.length && !exact ? this.#pairs(q, unknown) : NOTHING]);
    if (words.some((word) => !lists.get(word)?.size)) throw new Error("the index has changed"); /* the lexicon has these words */
    const known = new Set(merge(findable(listed), lists).map(({ id }) => id));
    const found = merge([...listed, ...pairs.concepts], new Map([...lists, ...pairs.lists]));
    return found.filter(({ id }) => known.has(id)); /* pairs and faint concepts rank what others find */
  }

  /** @type {(words: string[]) => Promise<Map<string, Map<string, number>>>} */
  async #lists(words) {
    return new Map(await Promise.all(words.map(async (word) => /** @type {const} */ ([word, await this.backend.search(word)]))));
  }

  /**
   * The articles whose titles and headings share pairs of syllables with a query that no word explains.
   * @type {(q: string, unknown: string[]) => Promise<Found[]>}
   */
  async #lastResort(q, unknown) {
    const { concepts, lists } = await this.#pairs(q, unknown);
    return merge(concepts, lists);
  }

  /** @type {(q: string, unknown: string[]) => Promise<{ concepts: Concept[], lists: Map<string, Map<string, number>> }>} */
  async #pairs(q, unknown) {
    const vocabulary = await this.lexicon.vocabulary(beginningsOf(q, this.lexicon.rules));
    const lists = await this.#lists(pairsToAsk(plain(q), unknown, vocabulary, this.rules));
    const numbers = new Map([...lists].map(([pair, list]) => [pair, list.size]));
    return { concepts: pairConcepts(numbers, vocabulary), lists };
  }

  /** @type {() => Promise<Found[]>} */
  async #everything() {
    const order = await this.articles.order("title");
    return this.#sorted([...order.keys()].map((id) => ({ id, score: 0, covered: 1 })), "title");
  }

  /** @type {(articles: Found[], sort: string) => Promise<Found[]>} */
  async #sorted(articles, sort) {
    const order = await this.articles.order(sort);
    const placeOf = (/** @type {Found} */ { id }) => order.get(id) ?? 0;
    return [...articles].sort((a, b) => placeOf(a) - placeOf(b));
  }

  /**
   * The top results with their texts.
   * @type {(articles: Found[]) => Promise<(Found & { leaf: Leaf })[]>}
   */
  #head(articles) {
    return Promise.all(articles.slice(0, HEAD).map(async (article) => ({ ...article, leaf: await this.leaves.get(article.id) })));
  }

  /**
   * The list with its top results rescored by their texts.
   * @type {(articles: Found[], head: (Found & { leaf: Leaf })[], asked: Pick<Asked, "q" | "concepts">) => Found[]}
   */
  #sharpened(articles, head, { q, concepts }) {
    const rescored = rescore(head, { q, concepts, intents: this.lexicon.intents });
    return [...rescored.sort(byScore), ...articles.slice(head.length)];
  }

  /** @type {(article: Found, concepts: Concept[]) => Promise<Item>} */
  async #item({ id, score, covered, parts }, concepts) {
    return { ...itemOf(await this.leaves.get(id), concepts), score, covered, parts };
  }

  /** @type {(request: SearchRequest, read: Understood, all: Found[], chosen: Chosen) => Promise<WaysOut>} */
  async #help(request, { concepts }, all, chosen) {
    const ways = waysOut(request, all, chosen, await this.articles.traits());
    return { ...ways, spelling: concepts.length ? [] : await this.#spelling(request.q) };
  }

  /** @type {(q: string) => Promise<string[]>} */
  async #spelling(q) {
    const vocabulary = await this.lexicon.vocabulary([...beginningsOf(q, this.lexicon.rules), ...neighboursOf(q)]);
    return [...new Set(chunksOf(q).flatMap(({ text }) => nearby(text, vocabulary)))].slice(0, 3);
  }
}

/** @type {(q: string, fixes: Fix[]) => string} */
function replaced(q, fixes) {
  return fixes.reduce((text, [said, meant]) => text.replace(said, () => meant), plain(q));
}
