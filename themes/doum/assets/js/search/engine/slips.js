/* How far a typed text is from a word: slips of the fingers, letter by letter. */

const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/** @type {Map<string, [row: number, column: number]>} */
const PLACES = new Map(ROWS.flatMap((keys, row) => [...keys].map((key, column) => [key, [row, column]])));

/**
 * Whether two texts differ by at most one insertion, deletion, substitution or transposition.
 * @type {(a: string, b: string) => boolean}
 */
export function withinOne(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  if (a.length > b.length) return withinOne(b, a);
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  return a.slice(at + 1) === b.slice(at + 1) || (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2));
}

/**
 * The number of slips between two texts, or `most + 1` if there are more.
 * @type {(a: string, b: string, most: number) => number}
 */
export function slipsBetween(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let above = [];
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j], above[j - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [above, row] = [row, next];
  }
  return Math.min(row[b.length], most + 1);
}

/**
 * Whether texts of the same length differ by one key, hit beside another or with Shift.
 * @type {(a: string, b: string) => boolean}
 */
export function isNeighbour(a, b) {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.slice(at + 1) !== b.slice(at + 1)) return false;
  const [one, other] = [a, b].map((keys) => PLACES.get((keys[at] ?? "").toLowerCase()));
  return Boolean(one && other && Math.abs(one[0] - other[0]) <= 1 && Math.abs(one[1] - other[1]) <= 1);
}
