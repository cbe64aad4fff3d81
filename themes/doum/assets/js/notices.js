/* Shows notices on time, also on a page that stays open: hidden until they start and after they
   end; those in lists stay, marked as over. Dismissed notices stay hidden until their content, and
   thus their digest, changes. */
import { read, write } from "./storage.js";

const KEY = "doum-dismissed";
const KEPT = 20;
const LONGEST = 2 ** 31 - 1;

const dismissed = () => (read(KEY) ?? "").split(" ").filter(Boolean);
/** @type {NodeListOf<HTMLElement>} */
const found = document.querySelectorAll("[data-starts], [data-ends], [data-digest]");
const timed = [...found];
const times = (/** @type {HTMLElement} */ { dataset: { starts = "1970-01-01", ends = "9999-01-01" } }) =>
  [starts, ends].map(Date.parse);
/** @type {number | undefined} */
let timer;

function update() {
  const now = Date.now();
  const gone = dismissed();
  for (const notice of timed) {
    const [starts, ends] = times(notice);
    /** @type {HTMLElement | null} */
    const over = notice.querySelector(".over");
    if (over) over.hidden = now < ends;
    else show(notice, starts <= now && now < ends && !gone.includes(notice.dataset.digest ?? ""));
  }
  const next = Math.min(...timed.flatMap(times).filter((moment) => moment > now)) - now;
  clearTimeout(timer);
  if (next < LONGEST) timer = setTimeout(update, next);
}

/** @type {(notice: HTMLElement, isShown: boolean) => void} */
function show(notice, isShown) {
  if (timer && isShown && notice.hidden && notice.matches(".banner")) {
    notice.role = notice.classList.contains("severity-critical") ? "alert" : "status";
  }
  notice.hidden = !isShown;
}

/** @type {NodeListOf<HTMLElement>} */
const dismissals = document.querySelectorAll("notice-banner button");
for (const button of dismissals) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const banner = /** @type {HTMLElement} */ (button.closest("notice-banner"));
    write(KEY, [banner.dataset.digest, ...dismissed()].slice(0, KEPT).join(" "));
    banner.hidden = true;
    document.getElementById("main")?.focus({ preventScroll: true });
  });
}

/* Timers are paused in background pages. */
addEventListener("visibilitychange", update);
update();
