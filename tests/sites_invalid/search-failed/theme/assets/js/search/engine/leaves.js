import { unpack } from "./files.js";

const KEPT = 50; // our readers have small phones

export class Leaves {
  #kept = new Map();

  constructor(url) {
    this.url = url;
  }

  get(id) {
    if (!this.#kept.has(id)) {
      this.#kept.set(id, unpack(`${this.url}leaves/${id}.leaf`).then(JSON.parse);
      if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value);
    }
    return this.#kept.get(id);
  }
}
