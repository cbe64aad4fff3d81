/* The forms that the stem of a Korean verb or adjective takes before its endings. */
import { apart, isSyllable, together } from "./hangul.js";

const FINALS = ["ㄴ", "ㄹ", "ㅁ", "ㅂ", "ㅆ"];
const REGULAR = "넣놓닿쌓낳좋찧";
/** @type {Record<string, string>} */
const DARK = { ㅏ: "ㅏ", ㅗ: "ㅏ", ㅑ: "ㅏ" }; /* the other vowels take ㅓ */
/** @type {Record<string, string>} */
const JOINED = { "ㅗㅏ": "ㅘ", "ㅜㅓ": "ㅝ", "ㅣㅓ": "ㅕ", "ㅡㅓ": "ㅓ", "ㅡㅏ": "ㅏ", "ㅏㅏ": "ㅏ", "ㅓㅓ": "ㅓ", "ㅚㅓ": "ㅙ", "ㅐㅓ": "ㅐ", "ㅔㅓ": "ㅔ", "ㅕㅓ": "ㅕ" };

/**
 * Lists the written beginnings of a verb: 바꾸 gives 바꾸, 바꿔, 바꿨, 바꾼, 바꿀, 바꿈, 바꿉.
 *
 * Stems do not show whether a verb is irregular, so some of the forms do not exist; they
 * do no harm, since nobody writes them.
 * @type {(stem: string) => string[]}
 */
export function formsOf(stem) {
  const head = stem.slice(0, -1);
  const last = stem.slice(-1);
  if (!isSyllable(last)) return [stem];
  const [initial, vowel, final] = apart(last);
  const ends = final ? closedForms(last, initial, vowel, final) : openForms(head, initial, vowel);
  const forms = new Set([stem, ...ends.map((end) => head + end)]);
  if (!final && last === "르" && head) for (const form of doubled(head)) forms.add(form);
  return [...forms];
}

/**
 * Stems that end in a vowel: 꾸 gives 꾼, 꿀 …, and joined with ㅓ 꿔, 꿨.
 * @type {(head: string, initial: string, vowel: string) => string[]}
 */
function openForms(head, initial, vowel) {
  const forms = FINALS.map((end) => together(initial, vowel, end));
  if (initial === "ㅎ" && vowel === "ㅏ") return [...forms, "해", "했"];
  const before = isSyllable(head.slice(-1)) ? apart(head.slice(-1))[1] : "";
  for (const sound of new Set([DARK[vowel] ?? "ㅓ", DARK[before] ?? "ㅓ"])) {
    const joined = JOINED[vowel + sound];
    if (joined) forms.push(together(initial, joined), together(initial, joined, "ㅆ"));
  }
  return forms;
}

/**
 * Stems that end in a consonant: 만들 gives 만드 and 만든; 듣 gives 들; 돕 gives 도우, 도와; 낫 gives 나; 그렇 gives 그러, 그래.
 * @type {(last: string, initial: string, vowel: string, final: string) => string[]}
 */
function closedForms(last, initial, vowel, final) {
  const open = together(initial, vowel);
  if (final === "ㄹ") return [open, ...["ㄴ", "ㅁ", "ㅂ"].map((end) => together(initial, vowel, end))];
  if (final === "ㄷ") return [together(initial, vowel, "ㄹ")];
  if (final === "ㅂ") return ["우", "와", "워", "왔", "웠", "운", "울", "움"].map((end) => open + end);
  if (final === "ㅅ") return [open];
  if (final === "ㅎ" && !REGULAR.includes(last)) return [open, together(initial, "ㅐ"), together(initial, "ㅐ", "ㅆ"), together(initial, vowel, "ㄴ")];
  return [];
}

/**
 * 누르 gives 눌러, 눌렀; 모르 gives 몰라, 몰랐.
 * @type {(head: string) => string[]}
 */
function doubled(head) {
  const [initial, vowel] = apart(head.slice(-1));
  const start = head.slice(0, -1) + together(initial, vowel, "ㄹ");
  const sound = DARK[vowel] ?? "ㅓ";
  return [start + together("ㄹ", sound), start + together("ㄹ", sound, "ㅆ")];
}
