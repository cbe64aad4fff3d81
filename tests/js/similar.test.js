import { byInitials, completions, corrections, DISTANCE } from "../../themes/doum/assets/js/search/engine/similar.js";
import { slipsBetween, withinOne } from "../../themes/doum/assets/js/search/engine/slips.js";
import { each, equal, ok, texts } from "./check.js";
import { korean, vocabulary } from "./words.js";

/* Damerau and Levenshtein's distance, as books have it. */
function distance(a, b) {
  const rows = [...Array(a.length + 1)].map((_, i) => [i, ...Array(b.length).fill(0)]);
  rows[0] = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const changed = rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]);
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, changed);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.length][b.length];
}

const words = (found) => found.map(({ word }) => word);

export const tests = {
  "one slip is a distance of one": () => {
    const all = texts(220, "abc", 5);
    for (const a of all) for (const b of all) equal(withinOne(a, b), distance(a, b) <= 1, `${a} ${b}`);
  },
  "slips are counted as long as they are few": () => {
    const all = texts(120, "abc", 5, 3);
    for (const a of all) for (const b of all) equal(slipsBetween(a, b, 2), Math.min(distance(a, b), 3), `${a} ${b}`);
  },
  ...each(
    [["새금계산서", "세금계산서"], ["결재수단", "결제수단"], ["로그린", "로그인"], ["비밀번오", "비밀번호"], ["요금재", "요금제"], ["lgoin", "login"], ["loginn", "login"]],
    ([typed, meant], given) => equal(words(corrections(typed, korean(given)))[0], meant),
  ),
  "a known word is no correction of itself": (given) => ok(!words(corrections("결제", korean(given))).includes("결제")),
  "two slips are too many for a word of three syllables": () => equal(corrections("오긍제", vocabulary({ 요금제: 3 })), []),
  ...each(
    [["비말먼호", "비밀번호"], ["새금개산서", "세금계산서"], ["결젯수단", "결제수단"], ["결제결제수단", ""], ["비밀밀번호", "비밀번호"], ["비번밀호", "비밀번호"], ["비밀호", "비밀번호"], ["요요금제", "요금제"], ["요제금", "요금제"]],
    ([typed, meant], given) => equal(words(corrections(typed, korean(given)))[0] ?? "", meant),
  ),
  "what sounds alike comes before other slips": () => {
    const known = vocabulary({ 매뉴얼: 1, 메뉴판: 9, 베뉴얼: 9 });
    equal(corrections("메뉴얼", known)[0], { word: "매뉴얼", distance: 0 });
  },
  "a syllable that Korean hardly has is a slip, a usual one a word of its own": (given) => {
    const known = vocabulary({ 환불: 5, 시행: 5 }, { rules: given.rules.ko });
    equal(words(corrections("환뷸", known)), ["환불"]);
    for (const own of ["비행", "시험", "환절"]) equal(corrections(own, known).filter(({ distance: far }) => far < DISTANCE.guess), [], own);
  },
  "of two syllables there is one likely word or none": () => equal(corrections("환뷸", vocabulary({ 환불: 5, 환율: 5 })), []),
  "a short word of Latin letters is a slip of the keys, not any other word": () => {
    const known = vocabulary({ letter: 5, store: 5, match: 5, break: 5, invoice: 5, subscription: 5 });
    for (const own of ["litter", "stove", "watch", "bread", "matcha"]) equal(corrections(own, known), [], own);
    for (const [typed, meant] of [["lettr", "letter"], ["lettter", "letter"], ["sotre", "store"], ["stote", "store"], ["onvoice", ""], ["subskription", "subscription"]]) {
      equal(words(corrections(typed, known))[0] ?? "", meant, typed);
    }
  },
  "a guess keeps the consonants that syllables begin with": (given) => {
    const known = vocabulary({ 수상: 5, 취소: 5 }, { rules: given.rules.ko });
    equal(corrections("수강", known), []);
    equal(words(corrections("취서", known)), ["취소"]);
  },
  "of equals the more usual comes first": () => {
    equal(words(corrections("결자일", vocabulary({ 결제일: 1, 결재일: 9 }))), ["결재일", "결제일"]);
  },
  "of a word of two syllables a letter may be missing or too many, not another": () => {
    equal(corrections("결자", vocabulary({ 결제: 9, 결재: 9 })), []);
    equal(words(corrections("환부", vocabulary({ 환불: 1, 환급: 9 }))), ["환불"]);
    equal(words(corrections("환불", vocabulary({ 환부: 1, 환급: 9 }))), ["환부"]);
  },
  ...each(
    [["결ㅈ", "결제"], ["세금ㄱ", "세금계산서"], ["환부", "환불"], ["rufwp", "결제"], ["lo", "login"], ["ㅎ", "환불"]],
    ([typed, meant], given) => ok(words(completions(typed, korean(given))).includes(meant), words(completions(typed, korean(given)))),
  ),
  ...each(
    [["ㅅㄱㄱㅅㅅ", "세금계산서"], ["ㅂㅁㅂㅎ", "비밀번호"], ["ㄱㅈㅅ", "결제수단"]],
    ([typed, meant], given) => equal(words(byInitials(typed, korean(given)))[0], meant),
  ),
  "two initials stand for words of two syllables": (given) => {
    for (const word of words(byInitials("ㄱㅈ", korean(given)))) equal([...word].length, 2, word);
  },
  "verbs and words that no article has stand for nothing": () => {
    const known = vocabulary({ 결제수단: 0, "결제수닫~": 3 });
    for (const look of [corrections, completions]) equal(look("결제수딘", known).concat(look("결제수", known)), []);
    equal(byInitials("ㄱㅈㅅㄷ", known), []);
  },
};
