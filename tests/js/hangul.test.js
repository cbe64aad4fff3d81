import { apart, initialsOf, isSyllable, keysOf, looseConsonants, together, typedInKorean } from "../../themes/doum/assets/js/search/engine/hangul.js";
import { each, equal, ok, texts } from "./check.js";

const SYLLABLES = Array.from({ length: 11172 }, (_, at) => String.fromCharCode(0xac00 + at));

export const tests = {
  "every syllable comes apart and together again": () => {
    for (const syllable of SYLLABLES) equal(together(...apart(syllable)), syllable);
  },
  "letters are those that a keyboard has": () => {
    equal(apart("값"), ["ㄱ", "ㅏ", "ㅄ"]);
    equal(apart("의"), ["ㅇ", "ㅢ", ""]);
    equal(together("ㄲ", "ㅝ"), "꿔");
  },
  "every syllable is typed again by its keys": () => {
    for (const syllable of SYLLABLES) equal(typedInKorean(keysOf(syllable)), syllable);
  },
  "every pair of neighbours is typed again by its keys": () => {
    for (const word of texts(3000, "가각갂값앉닭의워뷁힣쌓얘넓이애오", 4)) equal(typedInKorean(keysOf(word)), word);
  },
  ...each(
    [["tprmarPtkstj", "세금계산서"], ["gksrmf", "한글"], ["dkssud", "안녕"], ["rkqt", "값"], ["RHk", "꽈"], ["dml", "의"], ["r", "ㄱ"], ["k", "ㅏ"], ["GKS", "한"], ["otp2", "ㅐ세2"]],
    ([keys, typed]) => equal(typedInKorean(keys), typed),
  ),
  ...each(
    [["ㅣㅐ햐ㅜ", "login"], ["ㅐ세", "otp"], ["결제", "rufwp"], ["a1", "a1"], ["없다", "djqtek"]],
    ([text, keys]) => equal(keysOf(text), keys),
  ),
  ...each(
    [["세금계산서", "ㅅㄱㄱㅅㅅ"], ["꿀 otp", "ㄲ otp"], ["ㄱ", "ㄱ"], ["", ""]],
    ([word, initials]) => equal(initialsOf(word), initials),
  ),
  ...each(
    [["ㄳㄱㅅㅅ", "ㄱㅅㄱㅅㅅ"], ["ㅅㄱㄱㅅㅅ", "ㅅㄱㄱㅅㅅ"], ["ㅄ", "ㅂㅅ"], ["ㄲㅆ", "ㄲㅆ"], ["ㄶ", "ㄴㅎ"]],
    ([typed, loose]) => equal(looseConsonants(typed), loose),
  ),
  "whole syllables are told from letters": () => {
    equal([..."가힣ㄱㅏa漢"].filter(isSyllable).join(""), "가힣");
    ok(!isSyllable("\u1100"));
  },
};
