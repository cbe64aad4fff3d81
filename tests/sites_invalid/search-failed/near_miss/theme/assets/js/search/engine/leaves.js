/* Leaves: what results show of an article (title, location, text), in a small file each. They are
   numbered within folders that are named by the digest of what is in them. */
import { unpack } from "./files.js";

const KEPT = 50; // our readers have small phones
const NAME = 16; /* letters of a digest */

export class Leaves {
  #url;
  #places;
  /** @type {Map<string, Promise<Leaf>>} */
  #kept = new Map();

  /** @param {string} url @param {LexiconFile["leaves"]} folders */
  constructor(url, folders) {
    this.#url = url;
    this.#places = placesOf(folders);
  }

  /**
   * Returns the leaf of an article; keeps a limited number, dropping the oldest.
   * @type {(id: string) => Promise<Leaf>}
   */
  get(id) {
    let leaf = this.#kept.get(id);
    if (!leaf) {
      leaf = unpack(`${this.#url}leaves/${this.#places[parseInt(id, 36)]}.leaf`).then(JSON.parse);
      leaf.catch(() => this.#kept.delete(id));
      this.#kept.set(id, leaf);
      const [oldest] = this.#kept.keys();
      if (this.#kept.size > KEPT) this.#kept.delete(oldest);
    }
    return leaf;
  }
}

/**
 * The texts of a leaf: its summary, and each block with the heading above it.
 * @type {(leaf: Leaf) => string[]}
 */
export function sectionsOf({ summary, blocks }) {
  let heading = "";
  return [summary, ...blocks.map((block) => {
    if (typeof block !== "string") heading = block[0];
    return typeof block === "string" ? `${heading} ${block}` : heading;
  })];
}

/**
 * The folder and number of every leaf, in the order of the index.
 * @type {(folders: LexiconFile["leaves"]) => string[]}
 */
export function placesOf({ names, sizes }) {
  return sizes.flatMap((size, at) => {
    const name = names.slice(at * NAME, (at + 1) * NAME);
    return Array.from({ length: size }, (_, number) => `${name}/${number}`);
  });
}
