/* Says of a desk whether it answers now, or when it will: by the reader's clock, in the site's
   time zone, told in the reader's own time. */

const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * What a clock on the wall of a time zone (else the reader's) shows, as if it hung in Greenwich.
 * @type {(date: Date, timeZone?: string) => number}
 */
function wall(date, timeZone) {
  const shown = date.toLocaleString("sv", { timeZone, dateStyle: "short", timeStyle: "short" });
  return Date.parse(`${shown.replace(" ", "T")}Z`);
}

/**
 * The start of the opening that holds now or comes next, within two weeks.
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
 * "today", "tomorrow", a day of this week, else a date.
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
 * The reader's time zone, in brackets: for readers whose clock is another than the desk's.
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
    date.setTime(Number(date) - wall(date, timeZone) + start); /* clocks may be put back on the way there */
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
