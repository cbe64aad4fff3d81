/* Runs a file of tests without a browser: `{file, given}` comes in, what each says goes out. */
import { readFileSync } from "node:fs";
import { run } from "./run.js";

const { file, given } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(await run(file, given)));
