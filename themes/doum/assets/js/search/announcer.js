/* Announces the search status to screen readers after a pause in typing, not at every letter. */

const PAUSE = 600;

export class Announcer {
  /** @type {number | undefined} */
  #timer;

  /** @param {Element} element a `role="status"` element present from the start */
  constructor(element) {
    this.element = element;
  }

  /** @type {(text: string) => void} */
  say(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.element.textContent = text), PAUSE);
  }
}
