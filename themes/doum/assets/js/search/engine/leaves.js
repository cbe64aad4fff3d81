/* What results show: title, place and text of an article, a small file each. */
import { unpack } from "./files.js";

const KEPT = 400;

export class Leaves {
  #url;
  #kept = new Map();

  constructor(url) {
    this.#url = url;
  }

  /** Returns the leaf of an article; the oldest are let go. */
  get(id) {
    if (!this.#kept.has(id)) {
      const leaf = unpack(`${this.#url}leaves/${id}.leaf`).then(JSON.parse);
      leaf.catch(() => this.#kept.delete(id));
      this.#kept.set(id, leaf);
      if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value);
    }
    return this.#kept.get(id);
  }
}
