/* Searching one language, from a request to an answer. */
import { openBackend } from "./backend.js";
import { itemOf } from "./excerpt.js";
import { openArticles } from "./articles.js";
import { listable } from "./common.js";
import { chosenBy, countsOf, passing, waysOut } from "./facets.js";
import { readRules } from "./korean.js";
import { Leaves } from "./leaves.js";
import { openLexicon } from "./lexicon.js";
import { byScore, merge } from "./merge.js";
import { beginningsOf, chunksOf, fold, neighboursOf, understand } from "./query.js";
import { rescore } from "./rescore.js";
import { nearby } from "./similar.js";

const HEAD = 10; /* as many as a page shows: more change no order that is seen */

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
    const [all, traits] = await Promise.all([this.#all(q, read, chosen), needed]);
    const left = passing(all, chosen, traits);
    const ordered = sort ? await this.#sorted(left, sort) : await this.#sharpened(left, read.concepts);
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
      concepts: read.concepts,
    };
  }

  /**
   * Interprets a query after loading its words; tries again with more words if some are unknown.
   * @type {(q: string, options: UnderstandOptions) => Promise<Understood>}
   */
  async #understand(q, options) {
    const beginnings = beginningsOf(q);
    const read = understand(q, await this.lexicon.vocabulary(beginnings), this.rules, options);
    if (!read.isUnknown || options.exact) return read;
    const more = [...beginnings, ...neighboursOf(q)];
    return understand(q, await this.lexicon.vocabulary(more), this.rules, options);
  }

  /**
   * The articles for a query, best first; without a query, all articles if a filter is set.
   * @type {(q: string, read: Understood, chosen: Chosen) => Promise<Found[]>}
   */
  async #all(q, { concepts }, chosen) {
    if (!q.trim()) return chosen.size ? this.#everything() : [];
    const listed = listable(concepts);
    const words = [...new Set(listed.flatMap(({ ways }) => ways.flatMap((way) => way.words)))];
    const found = await Promise.all(words.map((word) => this.backend.search(word)));
    if (found.some((list) => !list.size)) throw new Error("the index has changed"); /* the lexicon has these words */
    return merge(listed, new Map(words.map((word, at) => [word, found[at]])));
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
   * The list with its top results rescored by their texts.
   * @type {(articles: Found[], concepts: Concept[]) => Promise<Found[]>}
   */
  async #sharpened(articles, concepts) {
    if (!concepts.length) return articles;
    const head = await Promise.all(articles.slice(0, HEAD).map(async (article) => ({ ...article, leaf: await this.leaves.get(article.id) })));
    return [...rescore(head, concepts).sort(byScore), ...articles.slice(HEAD)];
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
    const vocabulary = await this.lexicon.vocabulary([...beginningsOf(q), ...neighboursOf(q)]);
    return [...new Set(chunksOf(q).flatMap(({ text }) => nearby(text, vocabulary)))].slice(0, 3);
  }
}

/** @type {(q: string, fixes: Fix[]) => string} */
function replaced(q, fixes) {
  return fixes.reduce((text, [said, meant]) => text.replace(said, () => meant), fold(q));
}
