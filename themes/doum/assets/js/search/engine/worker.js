/* The search in a thread of its own: typing never waits for it. */
import { openEngine } from "./engine.js";

let engine;

addEventListener("message", async ({ data: { id, url, request } }) => {
  try {
    engine ??= openEngine(url);
    const answer = request && (await (await engine).find(request));
    postMessage({ id, answer });
  } catch (error) {
    engine = undefined; /* the next request opens it afresh */
    postMessage({ id, error: String(error) });
  }
});
