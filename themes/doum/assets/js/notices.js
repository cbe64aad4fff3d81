/* Notices keep their times, also on a page that stays open: hidden until they start and once
   they are over; those in lists stay, marked. What was dismissed stays away until its content
   changes: its digest is remembered. */
import { read, write } from "./storage.js";

const KEY = "doum-dismissed";
const KEPT = 20;
const LONGEST = 2 ** 31 - 1;

const dismissed = () => (read(KEY) ?? "").split(" ").filter(Boolean);
const timed = [...document.querySelectorAll("[data-starts], [data-ends], [data-digest]")];
const times = ({ dataset }) => [dataset.starts ?? "1970-01-01", dataset.ends ?? "9999-01-01"].map(Date.parse);
let timer;

function update() {
  const now = Date.now();
  const gone = dismissed();
  for (const notice of timed) {
    const [starts, ends] = times(notice);
    const over = notice.querySelector(".over");
    if (over) over.hidden = now < ends;
    else show(notice, starts <= now && now < ends && !gone.includes(notice.dataset.digest));
  }
  const next = Math.min(...timed.flatMap(times).filter((moment) => moment > now)) - now;
  clearTimeout(timer);
  if (next < LONGEST) timer = setTimeout(update, next);
}

function show(notice, isShown) {
  if (timer && isShown && notice.hidden && notice.matches(".banner")) {
    notice.role = notice.classList.contains("severity-critical") ? "alert" : "status";
  }
  notice.hidden = !isShown;
}

for (const button of document.querySelectorAll("notice-banner button")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const banner = button.closest("notice-banner");
    write(KEY, [banner.dataset.digest, ...dismissed()].slice(0, KEPT).join(" "));
    banner.hidden = true;
    document.querySelector("#main").focus({ preventScroll: true });
  });
}

/* A timer sleeps with its page. */
addEventListener("visibilitychange", update);
update();
