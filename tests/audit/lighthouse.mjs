// Runs Lighthouse: `node lighthouse.mjs CHROMIUM [FOLDER]`, visits as a JSON list on standard input,
// a JSON line for each on standard output. A visit is {name, url, scheme, skipAudits}; reports go to
// FOLDER.
//
// Lighthouse has no switch for the dark scheme: it is given a page that has been told already.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import lighthouse from "lighthouse";
import puppeteer from "puppeteer-core";

const [chromium, folder] = process.argv.slice(2);
const SHOWN = ["largest-contentful-paint", "cumulative-layout-shift", "total-byte-weight"];

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
});
try {
  for (const visit of JSON.parse(readFileSync(0, "utf8")))
    console.log(JSON.stringify(await measure(visit)));
} finally {
  await browser.close();
}

/** One cold visit on an emulated phone at slow 4G, which are Lighthouse's defaults. */
async function measure(visit) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: visit.scheme }]);
  const options = { output: folder ? ["html"] : [], logLevel: "silent", skipAudits: visit.skipAudits };
  const { lhr, report } = await lighthouse(visit.url, options, undefined, page);
  const isDark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  await context.close();
  if (isDark !== (visit.scheme === "dark")) throw new Error(`${visit.url} was not ${visit.scheme}`);
  if (folder) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${visit.name}-${visit.scheme}.html`), report[0]);
  }
  return { ...visit, ...summary(lhr) };
}

function summary({ categories, audits, runtimeError }) {
  return {
    error: runtimeError?.message ?? "",
    scores: Object.values(categories).map(({ score }) => (score ?? 0) * 100),
    failed: Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ id, weight }) => weight && lacks(audits[id])).map(({ id }) => id),
    ),
    figures: SHOWN.map((id) => audits[id]?.numericValue ?? 0),
  };
}

function lacks({ score }) {
  return score !== null && score < 1;
}
