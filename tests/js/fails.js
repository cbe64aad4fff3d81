/* One test that holds and one that fails: what the runner tells of them is tested. */
import { equal } from "./check.js";

export const tests = {
  holds: () => equal([1], [1]),
  fails: () => equal(new Map([["a", 1]]), new Map([["a", 2]])),
};
