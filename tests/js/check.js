/* What tests say: values that are equal, things that hold. */

/** Fails unless two values are equal, whatever they are made of. */
export function equal(actual, expected, about = "") {
  const [got, wanted] = [written(actual), written(expected)];
  if (got !== wanted) throw new Error(`${about}\n  got    ${got}\n  wanted ${wanted}`);
}

/** Fails unless something holds. */
export function ok(holds, about = "it does not hold") {
  if (!holds) throw new Error(about);
}

/** Makes a test of each case: the case's first value is its name. */
export function each(cases, test) {
  return Object.fromEntries(cases.map((one) => [String(one[0]), (given) => test(one, given)]));
}

function written(value) {
  return JSON.stringify(value, (_, part) => {
    if (part instanceof Map) return { Map: [...part] };
    if (part instanceof Set) return { Set: [...part] };
    return part === undefined ? "undefined" : part;
  });
}

/** Numbers below a limit, the same in every run. */
export function dice(seed) {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Texts made of letters, the same in every run. */
export function texts(number, letters, longest, seed = 1) {
  const [roll, all] = [dice(seed), [...letters]];
  const text = () => Array.from({ length: roll(longest + 1) }, () => all[roll(all.length)]).join("");
  return Array.from({ length: number }, text);
}
