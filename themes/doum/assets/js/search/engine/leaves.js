/* Leaves: what results show of an article (title, location, text), in a small file each. */
import { unpack } from "./files.js";

const KEPT = 400;

export class Leaves {
  #url;
  /** @type {Map<string, Promise<Leaf>>} */
  #kept = new Map();

  /** @param {string} url */
  constructor(url) {
    this.#url = url;
  }

  /**
   * Returns the leaf of an article; keeps a limited number, dropping the oldest.
   * @type {(id: string) => Promise<Leaf>}
   */
  get(id) {
    let leaf = this.#kept.get(id);
    if (!leaf) {
      leaf = unpack(`${this.#url}leaves/${id}.leaf`).then(JSON.parse);
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
