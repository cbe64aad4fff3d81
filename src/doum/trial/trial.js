/* Asks the search of a site from one of its pages, and plain Pagefind beside it. */

const PATIENCE = 30_000;
const STOCK_LOOKED_AT = 60;

/**
 * @typedef {object} Stock plain Pagefind
 * @property {(options: object) => Promise<void>} options
 * @property {() => Promise<void>} init
 * @property {(query: string) => Promise<{ results: { data(): Promise<Page> }[] }>} search
 *
 * @typedef {{ raw_url?: string, url: string }} Page
 */

/** @type {{ find(request: object): Promise<object> }} */
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
 * The addresses of the first results of plain Pagefind that begin with a prefix.
 * @type {(query: string, prefix: string, size: number) => Promise<string[]>}
 */
export async function findStock(query, prefix, size) {
  const { results } = await inTime(stock.search(query));
  const found = [];
  for (const result of results.slice(0, STOCK_LOOKED_AT)) {
    if (found.length === size) break;
    const { raw_url, url } = await inTime(result.data());
    const address = decodeURI(raw_url ?? url);
    if (address.startsWith(prefix)) found.push(address);
  }
  return found;
}

/** @type {<T>(answer: Promise<T>) => Promise<T>} */
function inTime(answer) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([answer, late]);
}
