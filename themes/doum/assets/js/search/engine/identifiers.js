/* Numbers, codes, addresses and names with signs in a query, in the words that the index has for
   them. `doum/search/languages/identifiers.py` reads articles the same way. */
import { counterOf } from "./counters.js";
import { ANY } from "./identifier_patterns.js";

/** Starts the word for a word in capitals (IT, US) that is padding in small letters. */
export const ACRONYM = "^";

const LEAST_DIGITS = 7; /* groups of fewer digits are a range, not one number */
const LONGEST_NAME = 8; /* longer dotted texts are addresses and files, which nobody writes without dots */
const MOST_PARTS = 3;
const COUNTRY = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3})/;
const BORDER = /(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])/g;
const HUMPS = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g;
/** @type {Record<string, number>} */
const POWERS = { 십: 1, 十: 1, 백: 2, 百: 2, 천: 3, 千: 3, 만: 4, 万: 4, 억: 8, 億: 8 };
/** @type {Record<string, string>} */
const SPOKEN = { "++": "pp", "+": "plus", "#": "sharp" };

/** @typedef {[words: string[], wider?: string[], spelt?: string]} Reading */

/**
 * The identifiers of a text without marks.
 * @type {(text: string) => Identifier[]}
 */
export function identifiers(text) {
  return [...text.matchAll(ANY)].map(({ 0: said, index, groups = {} }) => {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined) ?? "";
    const [words, wider = [], spelt = ""] = READERS[kind.replace(/[23]$/, "")](said);
    const [some, more] = [words.filter(Boolean), wider.filter(Boolean)]; /* https:// alone has none */
    return { kind: kind.replace(/[23]$/, ""), text: said, start: index, words: some, wider: more, spelt };
  });
}

/** @type {(text: string) => string} */
function digitsOf(text) {
  return text.replace(/[^0-9]/g, "");
}

/** @type {(text: string) => string} */
function lettersOf(text) {
  return text.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** @type {(text: string) => string[]} */
function numbersOf(text) {
  return (text.match(/[0-9]+/g) ?? []).map((number) => number.padStart(2, "0"));
}

/** @type {(text: string) => Reading} */
function readMail(text) {
  const said = text.toLowerCase();
  const [, domain] = said.split("@");
  return [[said], [domain, nameIn(domain)]];
}

/**
 * The name in a domain: `nurihelp` in www.nuri-help.com.
 * @type {(domain: string) => string}
 */
function nameIn(domain) {
  const [longest] = domain.split(".").sort((a, b) => b.length - a.length);
  return lettersOf(longest);
}

/** @type {(text: string) => Reading} */
function readAddress(text) {
  const said = text.toLowerCase().replace(/^(?:https?:\/\/)?(?:www\.)?/, "").replace(/[/.,;:!?']+$/, "");
  const host = said.split(/[/?#:]/)[0];
  return [[said], [...new Set([...(host === said ? [] : [host]), nameIn(host)])]];
}

/** @type {(text: string) => Reading} */
function readInternational(text) {
  const digits = digitsOf(text.replaceAll("(0)", ""));
  const national = digits.replace(COUNTRY, "");
  return [[`0${national.replace(/^0/, "")}`, national, digits]];
}

/** @type {(text: string) => Reading} */
function readGrouped(text) {
  const digits = digitsOf(text);
  return [digits.length >= LEAST_DIGITS ? [digits] : []];
}

/** @type {(text: string) => Reading} */
function readVersion(text) {
  const said = text.toLowerCase().replace(/^[^0-9]+/, "");
  const plain = said.split(/[^0-9.]/)[0].replace(/^\.+|\.+$/g, "");
  const numbers = plain.split(".");
  const wider = [];
  for (let length = numbers.length - 1; length > 1; length -= 1) wider.push(numbers.slice(0, length).join("."));
  if (said !== text) wider.push(`v${numbers[0]}`);
  if (plain !== said) wider.unshift(plain);
  const whole = said.includes(".") ? said : `v${said}`;
  return [[whole], wider.filter((word) => word !== whole)];
}

/** @type {(text: string) => Reading} */
function readAmount(text) {
  const { length } = text.match(/^.*[0-9십十백百천千만万억億]/u)?.[0] ?? "";
  const places = text.slice(0, length).replaceAll(",", "").matchAll(/([0-9.]+) ?([^0-9. ]*)/g);
  const value = [...places].reduce((sum, [, number, unit]) => sum + Number((Number(number) * powerOf(unit)).toFixed(6)), 0);
  if (!Number.isInteger(value) || value >= 1e15) return [[]];
  const counter = text.slice(length).trim();
  return [counter ? [value + counterOf(counter), String(value)] : [String(value)]];
}

/** @type {(unit: string) => number} */
function powerOf(unit) {
  return [...unit].reduce((power, letter) => power * 10 ** POWERS[letter], 1);
}

/** @type {(text: string) => Reading} */
function readCounted(text) {
  const [, number, space, counter] = text.match(/^([0-9.,]+)( ?)(.+)$/) ?? [];
  const plain = number.replaceAll(",", "");
  return [[plain + counterOf(counter), plain], [], space || !/^[a-z]/i.test(counter) ? "" : `${plain} ${counter}`];
}

/** @type {(text: string) => Reading} */
function readRelease(text) {
  const name = text.replace(/[0-9.]+$/, "");
  return [[text.toLowerCase()], [text.slice(name.length)], name];
}

/** @type {(text: string) => Reading} */
function readPercent(text) {
  const number = text.replace(/[^0-9.,]/g, "").replaceAll(",", ".");
  return [[`${number}%`, number]];
}

/** @type {(text: string) => Reading} */
function readNumber(text) {
  const isContinental = /^[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}$/.test(text);
  const plain = (isContinental ? text.replaceAll(".", "").replaceAll(",", ".") : text).replace(/[,' ]/g, "");
  if (/^[1-9][0-9]{0,2}\.[0-9]{3}$/.test(plain)) return [[plain, plain.replace(".", "")]];
  const [whole] = plain.split(".");
  return [[plain], plain.includes(".") && whole.length > 3 ? [whole] : []];
}

/** @type {(text: string) => Reading} */
function readSigned(text) {
  const name = text.toLowerCase().replace(/[+#]+$/, "");
  const sign = text.slice(name.length);
  return [[name + sign, name + SPOKEN[sign]]];
}

/** @type {(text: string) => Reading} */
function readAnd(text) {
  const said = text.replace(/ (?:and|n) /, "&").toLowerCase().replaceAll(" ", "");
  return [["&", "n", ""].map((word) => said.replaceAll("&", word))];
}

/** @type {(text: string) => Reading} */
function readCompound(text) {
  const joined = lettersOf(text);
  if (/^[0-9]+$/.test(joined)) return [[]];
  return /[0-9_]/.test(text) ? [[joined]] : [[], [], joined];
}

/** @type {(text: string) => Reading} */
function readDotted(text) {
  const [said, joined] = [text.toLowerCase(), lettersOf(text)];
  return [joined.length > 2 && joined.length <= LONGEST_NAME ? [said, joined] : [said]];
}

/** @type {(text: string) => Reading} */
function readDate(text) {
  const [year, month, day] = numbersOf(text);
  return [[`${year}-${month}-${day}`], [`${year}-${month}`, ...countedParts(text, [year, month, day])]];
}

/** @type {(text: string) => Reading} */
function readMonth(text) {
  const numbers = numbersOf(text);
  return [[numbers.join("-")], countedParts(text, numbers)];
}

/**
 * The parts of a date that has counters, each with its counter.
 * @type {(text: string, numbers: string[]) => string[]}
 */
function countedParts(text, numbers) {
  const counters = ["년월일", "年月日"].find(([year]) => text.includes(year));
  return counters ? numbers.map((number, at) => Number(number) + counters[at]) : [];
}

/** @type {(text: string) => Reading} */
function readMixed(text) {
  const parts = text.replace(BORDER, " ");
  return [[text.toLowerCase()], [], parts.split(" ").length <= MOST_PARTS ? parts : ""];
}

/** @type {(text: string) => Reading} */
function readPath(text) {
  return [[text.toLowerCase().replace(/[./]+$/, "")]];
}

/** @type {Record<string, (text: string) => Reading>} */
const READERS = {
  mail: readMail,
  address: readAddress,
  date: readDate,
  month: readMonth,
  international: readInternational,
  telephone: (text) => [[digitsOf(text)]],
  grouped: readGrouped,
  version: readVersion,
  ratio: (text) => [[text.replace(/ ?대 ?/, ":")]],
  amount: readAmount,
  percent: readPercent,
  counted: readCounted,
  number: readNumber,
  path: readPath,
  drive: readPath,
  release: readRelease,
  dotted: readDotted,
  signed: readSigned,
  pressed: (text) => [[text.toLowerCase().replaceAll(" ", "")]],
  and: readAnd,
  spelt: readAnd,
  slashed: (text) => [[text.toLowerCase(), text.toLowerCase().replaceAll("/", "")]],
  file: readPath,
  prefixed: (text) => [text.toLowerCase() === ".net" ? [".net", "dotnet"] : [text.toLowerCase()]],
  compound: readCompound,
  mixed: readMixed,
  camel: (text) => [[text.toLowerCase()], [], text.replace(HUMPS, " ")],
  capitals: (text) => [[ACRONYM + text.toLowerCase()]],
  sign: (text) => [[text]],
};
