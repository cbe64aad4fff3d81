/* Asks the search of a site from one of its pages, and plain Pagefind beside it. */

const PATIENCE = 30_000;
const STOCK_LOOKED_AT = 60;

/**
 * @typedef {object} Stock plain Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(query: string) => Promise<{ results: { id: string, data(): Promise<Page> }[] }>} search
 *
 * @typedef {{ total: number, items: { key: string, url: string }[], fit?: string, isContact?: boolean }} Answer
 *
 * @typedef {{ raw_url?: string, url: string }} Page
 */

/** @type {{ find(request: object): Promise<Answer> }} */
let client;
/** @type {Stock} */
let stock;

/**
 * Takes the site's own module; `stock` is the address of a plain Pagefind, if one is asked too.
 * @type {(site: { module: string, index: string, language: string, stock?: string }) => Promise<void>}
 */
export async function open({ module, index, language, stock: address }) {
  const { SearchClient } = await import(module);
  client = new SearchClient({ index, language });
  if (!address) return;
  stock = await import(`${address}pagefind.js`);
  await stock.options({ basePath: address, baseUrl: "/" });
  await stock.init();
}

/**
 * The answer to a request, as JSON.
 * @type {(request: object) => Promise<string>}
 */
export async function find(request) {
  return JSON.stringify(await inTime(client.find(request)));
}

/**
 * The answers to requests, one after the other, as JSON: only which articles, and how well they fit.
 * @type {(requests: object[]) => Promise<string>}
 */
export async function findAll(requests) {
  const answers = [];
  for (const request of requests) {
    const { total, items, fit, isContact } = await inTime(client.find(request));
    answers.push({ total, fit, isContact, items: items.map(({ key, url }) => ({ key, url })) });
  }
  return JSON.stringify(answers);
}

/**
 * What plain Pagefind finds: the number of results, and the addresses of the first that begin with a prefix.
 * @type {(requests: { q: string, prefix: string, size: number }[]) => Promise<{ total: number, found: string[] }[]>}
 */
export async function findStock(requests) {
  const answers = [];
  for (const { q, prefix, size } of requests) {
    const { results } = await inTime(stock.search(q));
    const found = [];
    for (const result of results.slice(0, Math.max(size, STOCK_LOOKED_AT))) {
      if (found.length === size) break;
      const address = await addressOf(result);
      if (address.startsWith(prefix)) found.push(address);
    }
    answers.push({ total: results.length, found });
  }
  return answers;
}

/** @type {Map<string, string>} */
const addresses = new Map();

/** @type {(result: { id: string, data(): Promise<Page> }) => Promise<string>} */
async function addressOf(result) {
  const known = addresses.get(result.id);
  if (known !== undefined) return known;
  const { raw_url, url } = await inTime(result.data());
  const address = decodeURI(raw_url ?? url);
  addresses.set(result.id, address);
  return address;
}

/** @type {<T>(answer: Promise<T>) => Promise<T>} */
function inTime(answer) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
