/* Runs a file of tests, in a browser as well as without one. */

/**
 * Returns what each test of a file says: `[{name, error}]`.
 *
 * @param file  its name, beside this one; it exports `tests`, by name
 * @param given what the other half of the search, in Python, says: see `given.py`
 */
export async function run(file, given) {
  const { tests } = await import(`./${file}`);
  const told = [];
  for (const [name, test] of Object.entries(tests)) {
    let error = "";
    try {
      await test(given);
    } catch (thrown) {
      error = String(thrown?.stack ?? thrown);
    }
    told.push({ name, error });
  }
  return told;
}
