/* A banner leaves when its time is over, even on a page built before that, and stays
   dismissed until its text changes: what is remembered is the digest of the text. */
import { read, write } from "./storage.js";

const KEY = "doum-dismissed";
const KEPT = 20;

const dismissed = () => (read(KEY) ?? "").split(" ").filter(Boolean);

/* A date without a time means the whole day, as the reader's clock has it. */
const moment = (iso, time) => new Date(iso.length === 10 ? iso + time : iso);

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
    if (starts && moment(starts, "T00:00") > now) return false;
    return !ends || moment(ends, "T23:59:59") >= now;
  }

  dismiss() {
    write(KEY, [this.dataset.digest, ...dismissed()].slice(0, KEPT).join(" "));
    this.hidden = true;
    document.querySelector("#main").focus({ preventScroll: true });
  }
}

customElements.define("notice-banner", NoticeBanner);
