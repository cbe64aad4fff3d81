/* The reader's recent searches: stored in this browser only. */
import { read, write } from "../storage.js";

const KEY = "doum-recent";
const KEPT = 8;
const LONGEST = 100;

/* Without storage, the list lasts as long as the page. */
/** @type {string[]} */
let list = [];

/** The recent searches, latest first. */
export function recent() {
  try {
    const found = JSON.parse(read(KEY) ?? "null");
    if (Array.isArray(found)) list = found.filter((q) => typeof q === "string").slice(0, KEPT);
  } catch {
    /* The stored value is not ours. */
  }
  return list;
}

/** @type {(q: string) => void} */
export function remember(q) {
  if (q && q.length <= LONGEST) keep([q, ...recent().filter((other) => other !== q)]);
}

/** @type {(q: string) => void} */
export function forget(q) {
  keep(recent().filter((other) => other !== q));
}

export function forgetAll() {
  keep([]);
}

/** @type {(searches: string[]) => void} */
function keep(searches) {
  list = searches.slice(0, KEPT);
  write(KEY, JSON.stringify(list));
}
