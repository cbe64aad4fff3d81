import { withPages } from "../../themes/doum/assets/js/search/engine/pagefind_pages.js";
import { equal } from "./check.js";

const CONTENT = new Uint8Array([1, 2, 3, 9, 8]);

/** The names of the pages in what was written after three bytes. */
function namesIn(whole, pages) {
  const names = [];
  let at = 3 + 5;
  for (let place = 0; place < pages; place += 1) {
    equal(whole[at], 0x82);
    const size = whole[at + 1] - 0x60;
    names.push(new TextDecoder().decode(whole.subarray(at + 2, at + 2 + size)));
    equal(whole[at + 2 + size], 1);
    at += size + 3;
  }
  equal([...whole.subarray(at)], [9, 8]);
  return names;
}

export const tests = {
  "pages are named by their places": () => {
    const names = namesIn(withPages(CONTENT, 3, 1300), 1300);
    equal([names[0], names[9], names[10], names[36], names[1296]], ["0", "9", "a", "10", "100"]);
    equal(new Set(names).size, 1300);
  },
  "the list tells how many there are": () => {
    equal([...withPages(CONTENT, 3, 70_000).subarray(0, 8)], [1, 2, 3, 0x9a, 0, 1, 0x11, 0x70]);
  },
  "no pages are an empty list": () => equal(namesIn(withPages(CONTENT, 3, 0), 0), []),
};
