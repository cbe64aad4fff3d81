/* Pagefind's list of pages, which the build leaves out of its file of chunks: pages are named by their
   places in the index, in base 36. It is CBOR: a head tells an item's kind and size. */

const LIST = 0x80;
const LONG = 0x1a; /* the size follows in four bytes */
const PAIR = 0x82;
const TEXT = 0x60;
const LENGTH = 0x01; /* of each page, in words; lengths are not used */

/**
 * Puts the list of pages into Pagefind's file.
 * @type {(content: Uint8Array<ArrayBuffer>, at: number, pages: number) => Uint8Array<ArrayBuffer>}
 */
export function withPages(content, at, pages) {
  const listed = [LIST | LONG, ...[24, 16, 8, 0].map((shift) => (pages >> shift) & 0xff)];
  for (let place = 0; place < pages; place += 1) {
    const name = place.toString(36);
    listed.push(PAIR, TEXT | name.length, ...[...name].map((digit) => digit.charCodeAt(0)), LENGTH);
  }
  const whole = new Uint8Array(content.length + listed.length);
  whole.set(content.subarray(0, at));
  whole.set(listed, at);
  whole.set(content.subarray(at), at + listed.length);
  return whole;
}
