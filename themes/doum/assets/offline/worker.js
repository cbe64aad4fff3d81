/* Published as sw.js, below one line that declares SITE. Online, pages always come from the server;
   offline, from the cache of visited pages, or else the offline page is shown. */
const { base, version, shell, pages } = SITE;
const OURS = `doum:${base}:`;
const [READ, ASSETS, SEARCH] = ["read", `assets:${version}`, "search"].map((name) => OURS + name);
const KEPT = { [READ]: 60, [ASSETS]: 300, [SEARCH]: 300 };
const FOR_EVER = /\/(leaves|words|index|filter)\/|\.pf_meta$/;

addEventListener("install", (event) => {
  const wanted = [...shell, ...Object.values(pages)].map((url) => new Request(url, { cache: "reload" }));
  event.waitUntil(caches.open(ASSETS).then((cache) => cache.addAll(wanted)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => event.waitUntil(begin()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(base)) return;
  const inside = pathname.slice(base.length);
  if (request.mode === "navigate") event.respondWith(fresh(request, READ).catch(() => offline(pathname)));
  else if (inside.startsWith("assets/")) event.respondWith(kept(request, ASSETS));
  else if (inside.startsWith("pagefind/")) {
    event.respondWith((FOR_EVER.test(inside) ? kept : fresh)(request, SEARCH));
  } else if (["image", "style", "script"].includes(request.destination)) {
    event.respondWith(fresh(request, READ));
  }
});

/* Pages opened before the worker was active are cached now. */
async function begin() {
  await forget();
  await clients.claim();
  const open = await clients.matchAll({ type: "window" });
  await Promise.all(open.map(({ url }) => fresh(new Request(bare(url)), READ).catch(() => {})));
}

/* Cached pages may need the assets of the previous publish: the last two are kept. */
async function forget() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(`${OURS}assets:`));
  await Promise.all(ours.slice(0, -2).map((name) => caches.delete(name)));
}

/** @type {(request: Request, name: string) => Promise<Response>} */
async function fresh(request, name) {
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await keep(request, response.clone(), name);
    return response;
  } catch (error) {
    const found = await find(request);
    if (found) return found;
    throw error;
  }
}

/** @type {(request: Request, name: string) => Promise<Response>} */
async function kept(request, name) {
  const found = await find(request);
  if (found) return found;
  const response = await fetch(request);
  if (response.ok) await keep(request, response.clone(), name);
  return response;
}

/** @type {(request: Request) => Promise<Response | undefined>} */
async function find(request) {
  for (const name of (await caches.keys()).filter((key) => key.startsWith(OURS)).reverse()) {
    const found = await (await caches.open(name)).match(bare(request.url), { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/**
 * Strips query and hash: one cache entry per file, and no record of what a reader searched for.
 * @type {(url: string) => string}
 */
const bare = (url) => url.split(/[?#]/)[0];

/**
 * Adds to a cache, at its end; the oldest entries are removed first. A full disk is no error.
 * @type {(request: Request, response: Response, name: string) => Promise<void>}
 */
async function keep(request, response, name) {
  try {
    const cache = await caches.open(name);
    await cache.put(bare(request.url), response);
    const all = await cache.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - KEPT[name])).map((old) => cache.delete(old)));
  } catch {
    /* Reading works without it. */
  }
}

/** @type {(pathname: string) => Promise<Response>} */
async function offline(pathname) {
  const homes = Object.keys(pages).sort((a, b) => b.length - a.length);
  const page = pages[homes.find((home) => pathname.startsWith(home)) ?? ""];
  return (await find(new Request(page))) ?? Response.error();
}
