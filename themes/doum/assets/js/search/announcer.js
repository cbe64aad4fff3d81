/* Tells a screen reader how it stands, once the typing has paused: not at every letter. */

const PAUSE = 600;

export class Announcer {
  /** @type {number | undefined} */
  #timer;

  /** @param {Element} element a `role="status"` that is there from the beginning */
  constructor(element) {
    this.element = element;
  }

  /** @type {(text: string) => void} */
  say(text) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.element.textContent = text), PAUSE);
  }
}
