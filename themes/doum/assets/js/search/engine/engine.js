/* A search of one language, from a request to an answer. */
import { openBackend } from "./backend.js";
import { itemOf } from "./excerpt.js";
import { chosenBy, countsOf, passing, waysOut } from "./facets.js";
import { readRules } from "./korean.js";
import { Leaves } from "./leaves.js";
import { openLexicon } from "./lexicon.js";
import { byScore, merge } from "./merge.js";
import { beginningsOf, chunksOf, fold, neighboursOf, understand } from "./query.js";
import { rescore } from "./rescore.js";
import { nearby } from "./similar.js";

const HEAD = 20;

/** Opens the search of a language by the address of its folder. */
export async function openEngine(url) {
  const [backend, lexicon] = await Promise.all([openBackend(url), openLexicon(url)]);
  return new Engine(backend, lexicon, new Leaves(url));
}

export class Engine {
  constructor(backend, lexicon, leaves) {
    Object.assign(this, { backend, lexicon, leaves });
    this.rules = readRules(lexicon.rules);
  }

  /**
   * Answers a request; the newest answer depends on nothing that was asked before.
   *
   * `{total, page, items, counts, corrected, suggestion, empty, concepts}`
   */
  async find(request) {
    const { q, exact = false, sort = "", size = 10 } = request;
    const read = await this.#understand(q, { exact, open: !exact });
    const [all, chosen] = await Promise.all([this.#all(q, read, request), chosenBy(request, this.backend)]);
    const left = passing(all, chosen);
    const ordered = sort ? await this.#sorted(left, sort) : await this.#sharpened(left, read.concepts);
    const page = Math.max(1, Math.min(request.page ?? 1, Math.ceil(ordered.length / size)));
    const shown = ordered.slice((page - 1) * size, page * size);
    return {
      total: ordered.length,
      page,
      items: await Promise.all(shown.map((article) => this.#item(article, read.concepts))),
      counts: request.counts === false ? {} : await countsOf(request, all, chosen, this.backend),
      corrected: read.fixes.length ? { from: q, to: replaced(q, read.fixes) } : null,
      suggestion: read.hints.length ? replaced(q, read.hints) : null,
      empty: ordered.length ? null : { ...(await waysOut(request, all, chosen, this.backend)), spelling: await this.#spelling(q, read) },
      concepts: read.concepts,
    };
  }

  /* Loads the words that a query needs, and those that a slip may have kept out where it is not understood. */
  async #understand(q, options) {
    const beginnings = beginningsOf(q);
    const read = understand(q, await this.lexicon.vocabulary(beginnings), this.rules, options);
    if (!read.isUnknown || options.exact) return read;
    const more = [...beginnings, ...neighboursOf(q)];
    return understand(q, await this.lexicon.vocabulary(more), this.rules, options);
  }

  /* The articles for a query, the best first; without a query all of them, where a filter is set. */
  async #all(q, { concepts }, request) {
    if (!q.trim()) return ["product", "category", ...(request.facets ?? [])].some((name) => request[name]) ? this.#everything() : [];
    const words = [...new Set(concepts.flatMap(({ ways }) => ways.flatMap((way) => way.words)))];
    const found = await Promise.all(words.map((word) => this.backend.search(word)));
    if (found.some((list) => !list.size)) throw new Error("the index has changed"); /* the lexicon knows better */
    return merge(concepts, new Map(words.map((word, at) => [word, found[at]])));
  }

  async #everything() {
    const order = await this.backend.order("title");
    return [...order.keys()].map((id) => ({ id, score: 0, covered: 1 }));
  }

  async #sorted(articles, sort) {
    const order = await this.backend.order(sort);
    return [...articles].sort((a, b) => order.get(a.id) - order.get(b.id));
  }

  /* The head of the list, scored again by its texts. */
  async #sharpened(articles, concepts) {
    if (!concepts.length) return articles;
    const head = await Promise.all(articles.slice(0, HEAD).map(async (article) => ({ ...article, leaf: await this.leaves.get(article.id) })));
    return [...rescore(head, concepts).sort(byScore), ...articles.slice(HEAD)];
  }

  async #item({ id, score, covered, parts }, concepts) {
    return { ...itemOf(await this.leaves.get(id), concepts), score, covered, parts };
  }

  async #spelling(q, { concepts }) {
    if (concepts.length) return [];
    const vocabulary = await this.lexicon.vocabulary([...beginningsOf(q), ...neighboursOf(q)]);
    return [...new Set(chunksOf(q).flatMap(({ text }) => nearby(text, vocabulary)))].slice(0, 3);
  }
}

function replaced(q, fixes) {
  return fixes.reduce((text, [said, meant]) => text.replace(said, () => meant), fold(q));
}
