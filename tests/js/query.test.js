import { beginningsOf, neighboursOf } from "../../themes/doum/assets/js/search/engine/beginnings.js";
import { chunksOf, fold } from "../../themes/doum/assets/js/search/engine/chunks.js";
import { shardOf } from "../../themes/doum/assets/js/search/engine/vocabulary.js";
import { readRules } from "../../themes/doum/assets/js/search/engine/korean.js";
import { understand } from "../../themes/doum/assets/js/search/engine/query.js";
import { each, equal, ok } from "./check.js";
import { allWordsOf, asked, vocabulary, wordsOf } from "./words.js";

const OPEN = { open: true };

/* A query, and the likeliest words of what is asked for. */
const KOREAN = [
  ["결제수단", "결제수단"],
  ["휴가", "휴가"],
  ["결제수단을", "결제수단"],
  ["세금계산서는 어디서", "세금계산서"],
  ["카드로", "카드"],
  ["계정에서는", "계정"],
  ["세금계산서를재발급", "세금계산서 재발급"],
  ["휴가신청", "신청 휴가"],
  ["로그 인", "로그인"],
  ["세금 계산서", "계산서 세금 세금계산서"],
  ["결제 수단을", "결제 결제수단 수단"],
  ["계산서", "계산서"],
  ["카드환불", "카드 환불"],
  ["세금계산서 다시 받고 싶어요", "받~ 세금계산서"],
  ["비밀번호를 바꾸려면 어떻게 하나요?", "바꾸~ 비밀번호"],
  ["로그인이 안돼요", "로그인"],
  ["초대하려면", "초대"],
  ["요금제 바꿨는데", "바꾸~ 요금제"],
  ["메시지 지웠어요", "메시지 지우~"],
  ["취소할래", "취소"],
  ["도와주세요 환불", "환불"],
  ["OTP 초기화", "otp 초기화"],
  ["OTP초기화", "otp 초기화"],
  ["CSV로 만들기", "csv 만들~"],
  ["PC에서 설치", "pc 설치"],
  ["PC에서", "pc"],
  ["반환", "환불"],
  ["  환불 ,, 카드!!", "카드 환불"],
  ["ＯＴＰ", "otp"],
];

const ENGLISH = [
  ["invoices", "invoic"],
  ["How do I cancel my account?", "account cancel"],
  ["cancelling", "cancel"],
  ["organisations", "organiz"],
  ["cancels", "cancel"],
  ["two-step", "twostep"],
  ["passwords, refunds", "password refund"],
  ["user’s invoice", "invoic"],
];

const JAPANESE = [
  ["請求書", "請求書"],
  ["請求書を再発行", "再発行 請求書"],
  ["ｶｰﾄﾞ", "カード"],
  ["OTPを再発行", "otp 再発行"],
];

const sorted = (words) => words.split(" ").sort();

function understood(language) {
  return ([query, words], given) => equal(wordsOf(asked(query, given, language)), sorted(words));
}

/* What an IME shows while a word is typed, letter by letter. */
const TYPED = ["ㅅ", "세", "섹", "세그", "세금", "세금ㄱ", "세금계", "세금곗", "세금계사", "세금계산", "세금계산ㅅ", "세금계산서"];

export const tests = {
  ...each(KOREAN, understood("ko")),
  ...each(ENGLISH, understood("en")),
  ...each(JAPANESE, understood("ja")),
  ...each(
    [["새금계산서", "세금계산서"], ["결제수딘을", "결제수단"], ["비밀번오", "비밀번호"], ["요금재 바꾸기", "요금제"]],
    ([query, meant], given) => {
      const read = asked(query, given);
      ok(allWordsOf(read).includes(meant), allWordsOf(read));
      ok([...read.fixes, ...read.hints].some(([said, instead]) => query.includes(said) && instead === meant), JSON.stringify(read));
    },
  ),
  "a slip in English": (given) => {
    const read = asked("pasword", given, "en");
    equal([wordsOf(read), read.fixes], [["password"], [["pasword", "password"]]]);
  },
  ...each(
    [["ㅅㄱㄱㅅㅅ", "세금계산서"], ["ㅂㅁㅂㅎ", "비밀번호"], ["ㅊㄱㄱㄹ", "친구그룹"], ["ㄳㄱㅅ", ""], ["ㄱㅈㅅㄷ", "결제수단"]],
    ([query, meant], given) => equal(wordsOf(asked(query, given))[0] ?? "", meant),
  ),
  "initials of two words": (given) => equal(wordsOf(asked("ㅎㅂㅊㅅ", given)), ["취소", "환불"]),
  ...each(
    [["tprmarPtkstj", "세금계산서"], ["rufwp", "결제"], ["ghksqnf", "환불"], ["ㅣㅐ햐ㅜ", "login"], ["ㅐ세", "otp"]],
    ([query, meant], given) => {
      const read = asked(query, given);
      equal(wordsOf(read), [meant]);
      equal(read.fixes.length, 1);
      equal(read.fixes[0][0], query);
    },
  ),
  ...each(TYPED.map((typed) => [`while typing ${typed}`, typed]), ([, typed], given) => {
    ok(allWordsOf(asked(typed, given, "ko", OPEN)).some((word) => word.startsWith("세금")), allWordsOf(asked(typed, given, "ko", OPEN)));
  }),
  "a half-typed word after a whole one": (given) => {
    const read = asked("카드 결ㅈ", given, "ko", OPEN);
    ok(["카드", "결제"].every((word) => allWordsOf(read).includes(word)), allWordsOf(read));
  },
  "an unfinished word of Latin letters": (given) => ok(allWordsOf(asked("invo", given, "en", OPEN)).includes("invoic")),
  "a word that a space goes through tells less than its parts": (given) => {
    const rarity = new Map(asked("세금 계산서", given).concepts.map((one) => [one.ways[0].words[0], one.rarity]));
    for (const part of ["세금", "계산서"]) ok(rarity.get("세금계산서") < rarity.get(part), part);
  },
  "a short word is a word of its own, or at most a hint": (given) => {
    const known = vocabulary({ card: 9, carry: 4, windows: 3, refund: 5, press: 4, side: 3, off: 3 }, { rules: given.rules.en });
    const read = (query) => understand(query, known, readRules({}), { exact: false, open: false });
    equal([wordsOf(read("car refund")), read("car refund").unknown], [["refund"], ["car"]]);
    const [, hint] = read("win refund").concepts;
    ok(hint.rarity < read("windows").concepts[0].rarity / 2);
    equal(read("offside").concepts[0].ways[0].words, ["off", "side"]);
    equal(read("expresso").concepts, []);
  },
  "a word is finished once a space follows": (given) => equal(allWordsOf(asked("passwo ", given, "en", OPEN)), allWordsOf(asked("passwo", given, "en"))),
  "synonyms are other ways to say it, and weigh less": (given) => {
    const [{ ways }] = asked("환불", given).concepts;
    equal(ways.map(({ words }) => words.join(" ")), ["환불"]);
    const [bill] = asked("bill", given, "en").concepts;
    equal(bill.ways[0].words, ["invoic"]);
    ok(bill.ways[0].weight < 1);
  },
  "a synonym of two words asks for both": (given) => equal(asked("탈퇴", given).concepts[0].ways[0].words, ["계정", "취소"]),
  "exact is as typed": (given) => {
    const exact = { exact: true };
    equal(asked("새금계산서", given, "ko", exact).fixes, []);
    ok(!allWordsOf(asked("새금계산서", given, "ko", exact)).includes("세금계산서"));
    equal(allWordsOf(asked("반환", given, "ko", exact)), []);
    equal(wordsOf(asked("세금계산서를", given, "ko", exact)), ["세금계산서"]);
    equal(asked("tprmarPtkstj", given, "ko", exact).concepts, []);
    equal(asked("pasword", given, "en", exact).concepts, []);
  },
  "what nobody knows is unknown and asks for nothing": (given) => {
    const read = asked("뷁쀍뙓", given);
    equal([read.concepts, read.fixes, read.isUnknown], [[], [], true]);
  },
  "what everybody knows is not unknown": (given) => equal(asked("결제수단을 바꾸려면", given).isUnknown, false),
  "a question of nothing but grammar asks for nothing": (given) => {
    for (const query of ["어떻게 하나요", "방법 알려줘", "", " ", "?!"]) equal(wordsOf(asked(query, given)), [], query);
    equal(asked("how do I", given, "en").concepts, []);
  },
  "the rarest concept comes first": (given) => {
    const { concepts } = asked("결제 관리자 휴가 초기화", given);
    equal(concepts.map(({ rarity }) => rarity), concepts.map(({ rarity }) => rarity).sort((a, b) => b - a));
    equal(concepts[0].ways[0].words, ["초기화"]);
  },
  "nothing is asked for twice": (given) => equal(wordsOf(asked("환불 환불을 환불은", given)), ["환불"]),
  "no word is asked for that no article has": (given) => {
    for (const [query] of KOREAN) ok(!allWordsOf(asked(query, given)).includes("반환"), query);
  },
  "a query is understood alike whatever was asked before": (given) => {
    const all = [...KOREAN.map(([query]) => query), ...TYPED, "새금계산서", "ㅅㄱㄱㅅㅅ", "tprmarPtkstj"];
    const once = all.map((query) => asked(query, given, "ko", OPEN));
    const again = [...all].reverse().map((query) => asked(query, given, "ko", OPEN)).reverse();
    equal(again, once);
  },
  "parted syllables are whole ones": (given) => equal(asked("환불을".normalize("NFD"), given), asked("환불을", given)),
  "japanese texts are found by what they are made of": (given) => {
    for (const [text, tokens] of Object.entries(given.japanese)) {
      ok(tokens.length > 2 && chunksOf(text).length > 1, text);
    }
  },
  "a query is cut where spaces, signs and scripts change": () => {
    equal(chunksOf("OTP초기화, 2-step カードです!").map(({ text }) => text), ["otp", "초기화", "2-step", "カード", "です"]);
    equal(chunksOf("OTP초기화 하기").map(({ isAttached }) => isAttached), [false, true, false]);
  },
  "folding keeps what was typed of letters": () => {
    equal(fold("ＯＴＰ ㅅㄱ ｶﾞ"), "OTP ㅅㄱ ガ");
    ok(fold("가".repeat(10000)).length < 1000);
  },
  "every beginning that a query needs is asked for": () => {
    const keys = (query) => new Set(beginningsOf(query).filter(Boolean).map(shardOf));
    for (const [query, key] of [["결제수단", "ㅅ"], ["결제", "ㄱ"], ["ㅅㄱㄱㅅㅅ", "ㅅ"], ["tprmarPtkstj", "ㅅ"], ["OTP", "o"], ["ㅐ세", "o"], ["請求", "_"]]) {
      ok(keys(query).has(key), `${query}: ${[...keys(query)]}`);
    }
    ok(neighboursOf("겔제").map(shardOf).includes("ㅋ"));
  },
};
