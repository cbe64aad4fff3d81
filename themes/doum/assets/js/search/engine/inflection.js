/* Which endings a form of a Korean verb takes: 만들 is 만드 before ㄴ, ㅂ and ㅅ only, and 비 is 벼 before none of them. */
import { apart, isSyllable } from "./hangul.js";

/** @typedef {"stem" | "joined" | "fused" | "dropped" | "linked"} FormKind */

/** Finals that are endings themselves: ㄴ, ㄹ, ㅁ and ㅂ, but not ㅆ. */
const BOUND_FINALS = "\u11ab\u11af\u11b7\u11b8";
const CONNECTIVE = "ㅏㅓㅐㅔㅕㅘㅝㅙ";
/** The letters that other endings begin with behind a final that is one itself. @type {Record<string, string>} */
const AFTER_FUSED = { ㄴ: "", ㄹ: "\u1101\u1100\u1105\u110c", ㅁ: "", ㅂ: "\u1102\u1109" };
const AFTER_DROPPED = "\u11ab\u11b8\u1102\u1105\u1109";
const SILENT = "\u110b";

/**
 * What has become of a verb's stem in one of its forms.
 *
 * `joined` with ㅏ or ㅓ (바꿔), `fused` with a final (바꾼), `dropped` its ㄹ (만드), or `linked` to a vowel (지어, 들어).
 * @type {(form: string, verb: string) => FormKind}
 */
export function formKind(form, verb) {
  const [last, own] = [form.at(-1) ?? "", verb.at(-2) ?? ""];
  if (form.length !== verb.length - 1 || last === own || !isSyllable(last) || !isSyllable(own)) return "stem";
  const [, vowel, final] = apart(last);
  const [, ownVowel, ownFinal] = apart(own);
  if (!ownFinal) return final ? (final in AFTER_FUSED ? "fused" : "joined") : "joined";
  if (ownFinal === "ㄹ") return final ? "fused" : "dropped";
  return "ㅅㄷ".includes(ownFinal) && vowel === ownVowel ? "linked" : "stem";
}

/**
 * Whether an ending may follow a form.
 * @type {(kind: FormKind, form: string, ending: string) => boolean}
 */
export function takes(kind, form, [first]) {
  if (kind === "joined") return !BOUND_FINALS.includes(first);
  if (kind === "fused") return (AFTER_FUSED[apart(form.at(-1) ?? "")[2]] ?? first).includes(first);
  if (kind === "dropped") return AFTER_DROPPED.includes(first);
  return kind !== "linked" || first === SILENT;
}

/**
 * Whether another verb may follow a form: 바꿔 보내기, not 기오.
 * @type {(form: string) => boolean}
 */
export function isConnective(form) {
  const [, vowel, final] = apart(form.at(-1) ?? "");
  return !final && CONNECTIVE.includes(vowel);
}

/**
 * Whether a written word of one syllable is rather a noun than the stem of a verb: 비, 물.
 * @type {(form: string, verb: string) => boolean}
 */
export function isRatherNoun(form, verb) {
  if (form.length !== 1 || isConnective(form) || formKind(form, verb) !== "stem") return false;
  const final = apart(form)[2];
  return !final || "ㄴㄹㅁ".includes(final);
}
