/* Says of a desk whether it answers now, or when it will: by the reader's clock, in the site's
   time zone, told in the reader's own time. */

const MINUTE = 60_000;
const DAY = 86_400_000;
const DAYS_AHEAD = 15;

/* What a clock on the wall of a time zone shows, as if it hung in Greenwich. */
function wallIn(timeZone) {
  const format = new Intl.DateTimeFormat("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
  return (date) => Date.parse(`${format.format(date).replace(" ", "T")}Z`);
}

/* The start of the opening that holds now or comes next; `undefined` where none does for long. */
function opening(spans, closed, now) {
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead += 1) {
    const midnight = Math.floor(now / DAY + ahead) * DAY;
    const date = new Date(midnight);
    const day = date.getUTCDay() || 7;
    if (closed.includes(date.toISOString().slice(0, 10))) continue;
    const starts = spans
      .filter(([[first, last], , end]) => first <= day && day <= last && now < midnight + end * MINUTE)
      .map(([, start]) => midnight + start * MINUTE);
    if (starts.length) return Math.min(...starts);
  }
}

/* "today", "tomorrow", a day of this week, else a date. */
function dayOf(date, language) {
  const days = Math.round((new Date(date).setHours(0, 0, 0, 0) - new Date().setHours(0, 0, 0, 0)) / DAY);
  if (days < 2) return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day");
  const style = days < 7 ? { weekday: "long" } : { month: "long", day: "numeric" };
  return date.toLocaleDateString(language, style);
}

class DeskHours extends HTMLElement {
  connectedCallback() {
    this.spans = this.dataset.open.split(",").map((span) => span.split(" "));
    this.closed = this.dataset.closed ?? "";
    this.show();
    this.timer = setInterval(() => this.show(), MINUTE / 2);
  }

  disconnectedCallback() {
    clearInterval(this.timer);
  }

  show() {
    const { zone, now, next } = this.closest("ul").dataset;
    const wall = wallIn(zone);
    const time = wall(Date.now());
    const start = opening(this.spans, this.closed, time);
    this.classList.toggle("is-open", start <= time);
    this.textContent = start <= time ? now : this.#announce(next, Date.now() + start - time, start, wall);
  }

  /* Clocks may be put forward or back on the way there. */
  #announce(text, guess, start, wall) {
    if (!start) return "";
    const date = new Date(guess - (wall(guess) - start));
    const language = this.closest("[lang]").lang;
    const style = date.getMinutes() ? { hour: "numeric", minute: "numeric" } : { hour: "numeric" };
    const time = date.toLocaleTimeString(language, style);
    return text.replace("{day}", dayOf(date, language)).replace("{time}", time);
  }
}

customElements.define("desk-hours", DeskHours);
