/* A banner leaves when its time is over, even on a page built before that, and stays
   dismissed until its text changes: what is remembered is the digest of the text. */
import { read, write } from "./storage.js";

const KEY = "doum-dismissed";
const KEPT = 20;

const dismissed = () => (read(KEY) ?? "").split(" ").filter(Boolean);

class NoticeBanner extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    this.hidden = !this.holds() || dismissed().includes(this.dataset.digest);
    button.hidden = false;
    button.addEventListener("click", () => this.dismiss());
  }

  holds() {
    const { starts, ends } = this.dataset;
    const now = new Date();
    if (starts && new Date(starts) > now) return false;
    return !ends || new Date(ends) > now;
  }

  dismiss() {
    write(KEY, [this.dataset.digest, ...dismissed()].slice(0, KEPT).join(" "));
    this.hidden = true;
    document.querySelector("#main").focus({ preventScroll: true });
  }
}

customElements.define("notice-banner", NoticeBanner);
