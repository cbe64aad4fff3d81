/* A search of one language, from a request to an answer. */
import { openBackend } from "./backend.js";
import { itemOf } from "./excerpt.js";
import { readRules } from "./korean.js";
import { Leaves } from "./leaves.js";
import { openLexicon } from "./lexicon.js";
import { byScore, merge } from "./merge.js";
import { beginningsOf, fold, neighboursOf, understand } from "./query.js";
import { rescore } from "./rescore.js";

const HEAD = 20;
const NO_RULES = { particles: [], endings: [], fillers: [] };

/** Opens the search of a language by the address of its folder. */
export async function openEngine(url) {
  const [backend, lexicon] = await Promise.all([openBackend(url), openLexicon(url)]);
  return new Engine(backend, lexicon, new Leaves(url));
}

export class Engine {
  constructor(backend, lexicon, leaves) {
    Object.assign(this, { backend, lexicon, leaves });
    this.rules = readRules({ ...NO_RULES, ...lexicon.rules });
  }

  /** Understands a query, loading what words it needs. */
  async understand(q, options) {
    await this.lexicon.need(beginningsOf(q));
    const read = understand(q, this.lexicon, this.rules, options);
    if (!read.isUnknown || options.exact) return read;
    await this.lexicon.need(neighboursOf(q));
    return understand(q, this.lexicon, this.rules, options);
  }

  /** Lists the articles for a query, the best first; without a query, all of them. */
  async ranked(q, options) {
    if (!q.trim()) return { articles: null, concepts: [], fixes: [] };
    const read = await this.understand(q, options);
    const words = [...new Set(read.concepts.flatMap(({ ways }) => ways.flatMap((way) => way.words)))];
    const lists = new Map(await Promise.all(words.map(async (word) => [word, await this.backend.search(word)])));
    return { ...read, articles: merge(read.concepts, lists) };
  }

  /** Scores the head of a list by its texts. */
  async sharpened(articles, concepts) {
    if (!concepts.length) return articles;
    const head = await Promise.all(articles.slice(0, HEAD).map(async (article) => ({ ...article, leaf: await this.leaves.get(article.id) })));
    return [...rescore(head, concepts).sort(byScore), ...articles.slice(HEAD)];
  }

  /** Answers a request; see `client.js`. */
  async find(request) {
    const { q, exact = false, sort = "", size = 10 } = request;
    const found = await this.ranked(fold(q), { exact, open: !exact });
    const chosen = await this.#chosen(request);
    const all = found.articles ?? (chosen.size ? await this.#everything() : []);
    const filtered = all.filter(({ id }) => [...chosen.values()].every((set) => set.has(id)));
    const ordered = sort ? await this.#sorted(filtered, sort) : await this.sharpened(filtered, found.concepts);
    const page = Math.max(1, Math.min(request.page ?? 1, Math.ceil(ordered.length / size)));
    const shown = ordered.slice((page - 1) * size, page * size);
    const items = await Promise.all(shown.map(async ({ id, score, covered, parts }) => ({
      ...itemOf(await this.leaves.get(id), found.concepts),
      score,
      covered,
      parts,
    })));
    return {
      total: ordered.length,
      page,
      items,
      counts: request.counts === false ? {} : await this.#counts(request, all, chosen),
      corrected: corrected(q, found.fixes),
      suggestion: null,
      empty: null,
      concepts: found.concepts,
    };
  }

  /** The articles that each set filter leaves. */
  async #chosen(request) {
    const names = ["product", "category", ...(request.facets ?? [])].filter((name) => request[name]);
    return new Map(await Promise.all(names.map(async (name) => [name, await this.backend.members(name, request[name])])));
  }

  async #everything() {
    const order = await this.backend.order("title");
    return [...order.keys()].map((id) => ({ id, score: 0, covered: 1 }));
  }

  async #sorted(articles, sort) {
    const order = await this.backend.order(sort);
    return [...articles].sort((a, b) => order.get(a.id) - order.get(b.id));
  }

  /* What each choice would give, the other filters being as they are. */
  async #counts(request, all, chosen) {
    const counts = {};
    for (const [name, values] of Object.entries(this.backend.values)) {
      const others = [...chosen].filter(([other]) => other !== name && !(name === "product" && other === "category")).map(([, set]) => set);
      const left = all.filter(({ id }) => others.every((set) => set.has(id)));
      const wanted = Object.keys(values).filter((value) => name !== "category" || (request.product && value.startsWith(`${request.product}/`)));
      counts[name] = {};
      for (const value of wanted) {
        const members = await this.backend.members(name, value);
        counts[name][value] = left.reduce((sum, { id }) => sum + members.has(id), 0);
      }
    }
    return counts;
  }
}

function corrected(q, fixes) {
  if (!fixes.length) return null;
  return { from: q, to: fixes.reduce((text, [said, meant]) => text.replace(said, () => meant), fold(q)) };
}
