/* Shows whether a desk is open now, or when it opens next: computed in the site's time zone,
   shown in the reader's. */

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Wall-clock time in a time zone (by default the reader's), as a timestamp as if it were UTC.
 * @type {(date: Date, timeZone?: string) => number}
 */
function wall(date, timeZone) {
  const shown = date.toLocaleString("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
  return Date.parse(`${shown.replace(" ", "T")}Z`);
}

/**
 * Start of the current or next opening within two weeks.
 * @type {(hours: { open?: string, closed?: string }, now: number) => number | undefined}
 */
function opening({ open = "", closed = "" }, now) {
  for (let midnight = now - (now % DAY), last = now + 15 * DAY; midnight < last; midnight += DAY) {
    const date = new Date(midnight);
    if (closed.includes(date.toISOString().slice(0, 10))) continue;
    const day = String(date.getUTCDay() || 7);
    const starts = open
      .split(",")
      .map((span) => span.split(" "))
      .filter(([days, , end]) => days[0] <= day && day <= days[1] && now < midnight + Number(end) * MINUTE)
      .map(([, start]) => midnight + Number(start) * MINUTE);
    if (starts.length) return Math.min(...starts);
  }
}

/**
 * "today", "tomorrow", a weekday within a week, or a date.
 * @type {(date: Date, language: string) => string}
 */
function dayOf(date, language) {
  const days = Math.round((new Date(date).setHours(0, 0, 0) - new Date().setHours(0, 0, 0)) / DAY);
  if (days < 2) return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day");
  return date.toLocaleDateString(language, days < 7 ? { weekday: "long" } : { month: "long", day: "numeric" });
}

/** @type {(date: Date, language: string) => string} */
function clock(date, language) {
  return date.toLocaleTimeString(language, { hour: "numeric", minute: date.getMinutes() ? "numeric" : undefined });
}

/**
 * The reader's time zone in parentheses, for readers in another time zone than the desk.
 * @type {(date: Date, language: string) => string}
 */
function zoneOf(date, language) {
  const parts = new Intl.DateTimeFormat(language, { timeZoneName: "short" }).formatToParts(date);
  return ` (${parts.find(({ type }) => type === "timeZoneName")?.value})`;
}

class DeskHours extends HTMLElement {
  connectedCallback() {
    this.show();
    setInterval(() => this.show(), MINUTE / 2);
  }

  show() {
    const { dataset } = /** @type {HTMLElement} */ (this.closest("ul"));
    const { zone: timeZone, now, next } = /** @type {Record<string, string>} */ (dataset);
    const { lang: language } = /** @type {HTMLElement} */ (this.closest("[lang]"));
    const time = wall(new Date(), timeZone);
    const start = opening(this.dataset, time) ?? NaN;
    const date = new Date(Date.now() + start - time);
    date.setTime(Number(date) - wall(date, timeZone) + start); /* daylight saving time may change in between */
    const isOpen = start <= time;
    this.className = isOpen ? "is-open" : "";
    if (isOpen || !start) this.textContent = isOpen ? now : "";
    else {
      const text = next.replace("{day}", dayOf(date, language));
      const zone = wall(date) === start ? "" : zoneOf(date, language);
      this.textContent = text.replace("{time}", clock(date, language) + zone);
    }
  }
}

customElements.define("desk-hours", DeskHours);
