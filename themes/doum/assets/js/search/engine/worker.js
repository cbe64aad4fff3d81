/* Runs the search in a thread of its own, so that typing never waits for it. */
import { openEngine } from "./engine.js";

/** @type {Promise<import("./engine.js").Engine> | undefined} */
let engine;

addEventListener("message", async ({ data: { id, url, request, entry } }) => {
  try {
    const answer = await ask(url, request, entry).catch(() => ask(url, request));
    postMessage({ id, answer });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
});

/**
 * Opens the engine again after a failure: on a page left open while the site is published again,
 * files may be gone.
 * @type {(url: string, request: SearchRequest | null, entry?: LexiconFile) => Promise<SearchAnswer | null>}
 */
async function ask(url, request, entry) {
  const opened = (engine ??= openEngine(url, entry));
  try {
    return request && (await (await opened).find(request));
  } catch (error) {
    if (engine === opened) engine = undefined;
    throw error;
  }
}
