/* Asks indexes in folders through the engine's backend and Pagefind's own client, as a browser would:
   `{backend, indexes: [{folder, told}], words}` comes in, for each index the articles and scores of each word
   go out. */
import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { backend, indexes, words } = JSON.parse(readFileSync(0, "utf8"));
globalThis.fetch = async (url) => new Response(await readFile(new URL(url)));
const { openBackend } = await import(pathToFileURL(backend));

const answers = [];
for (const { folder, told } of indexes) {
  const opened = await openBackend(`${pathToFileURL(folder)}/`, told);
  const found = {};
  for (const word of words) found[word] = Object.fromEntries(await opened.search(word));
  answers.push(found);
}
process.stdout.write(JSON.stringify(answers));
