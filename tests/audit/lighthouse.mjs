// Runs Lighthouse: `node lighthouse.mjs CHROMIUM ORIGIN [FOLDER]`, visits as a JSON list on standard input,
// a JSON line for each on standard output. A visit is {name, path, scheme, slowdown, skipAudits}; reports
// go to FOLDER.
//
// The pages come over HTTP/2 and from memory, as the edge of every host of today sends them: a front that
// speaks it stands before the host at the origin of the visits. Each page is opened once before it is
// measured, so that what is measured is the page, and not how fast this machine's host reads files.
//
// Lighthouse has no switch for the dark scheme: it is given a page that has been told already.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import lighthouse from "lighthouse";
import { launch } from "puppeteer-core";
import { openFront } from "./front.mjs";

const [chromium, origin, folder] = process.argv.slice(2);
const ASKED = ["performance", "accessibility", "best-practices", "seo"];
const TRIES = 3;
const SHOWN = ["largest-contentful-paint", "cumulative-layout-shift", "total-byte-weight"];

const front = await openFront(origin);
const address = `https://localhost:${front.address().port}`;
const browser = await launch({
  executablePath: chromium,
  acceptInsecureCerts: true,
  args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
try {
  for (const visit of JSON.parse(readFileSync(0, "utf8")))
    console.log(JSON.stringify(await measured(visit)));
} finally {
  await browser.close();
}
process.exit(); // answers that nobody waited for are still on their way

/** Opens a page that nobody measures. */
async function warm(path) {
  const context = await browser.createBrowserContext();
  await (await context.newPage()).goto(address + path, { waitUntil: "networkidle0" });
  await context.close();
}

/** What a visit came to; a busy machine may spoil one, which is then made again. */
async function measured(visit) {
  for (let left = TRIES; ; left -= 1) {
    const found = await measure(visit);
    if (!found.error || left <= 1) return found;
  }
}

/** One cold visit on an emulated phone at slow 4G, which are Lighthouse's defaults. */
async function measure(visit) {
  await warm(visit.path);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: visit.scheme }]);
  const { skipAudits, slowdown } = visit;
  const output = folder ? ["html"] : [];
  const throttling = { cpuSlowdownMultiplier: slowdown };
  const options = { output, logLevel: "silent", onlyCategories: ASKED, skipAudits, throttling };
  const { lhr, report } = await lighthouse(address + visit.path, options, undefined, page);
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await context.close();
  if (isDark !== (visit.scheme === "dark")) throw new Error(`${visit.path} was not ${visit.scheme}`);
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${visit.name}-${visit.scheme}.html`), report[0]);
  }
  return { ...visit, ...summary(lhr) };
}

function summary({ categories, audits, environment, runtimeError }) {
  return {
    machine: environment.benchmarkIndex,
    error: runtimeError?.message ?? "",
    scores: ASKED.map((id) => (categories[id].score ?? 0) * 100),
    failed: Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight && lacks(audits[id])).map(({ id }) => id),
    ),
    figures: SHOWN.map((id) => audits[id]?.numericValue ?? 0),
  };
}

function lacks({ score }) {
  return score !== null && score < 1;
}
