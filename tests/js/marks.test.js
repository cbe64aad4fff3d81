import { marked, placesOf, told } from "../../themes/doum/assets/js/search/engine/marks.js";
import { each, equal, ok, texts } from "./check.js";
import { concept } from "./words.js";

const marks = (words, text) => placesOf(words, text).map(([start, end]) => text.slice(start, end));

export const tests = {
  ...each(
    [
      ["요금제를 바꿨는데", ["바꾸~"], ["바꿨"]],
      ["바꿀 수 있나요? 바꿔 주세요", ["바꾸~"], ["바꿀", "바꿔"]],
      ["버튼을 눌러서", ["누르~"], ["눌러"]],
      ["세금계산서를 받습니다", ["계산서"], ["계산서"]],
      ["세금계산서를 받습니다", ["세금", "계산서"], ["세금계산서"]],
      ["세금계산서를 받습니다", ["세금계산서", "계산서"], ["세금계산서"]],
      ["친구 그룹을 만듭니다", ["친구그룹"], ["친구 그룹"]],
      ["OTP를 초기화", ["otp"], ["OTP"]],
      ["hotpot, OTPs", ["otp"], ["OTPs"]],
      ["Invoices and an invoice", ["invoic"], ["Invoices", "invoice"]],
      ["verify, verified", ["verifi"], ["verify", "verified"]],
      ["請求書を再発行", ["請求"], ["請求"]],
      ["결제", ["환불"], []],
      ["", ["환불"], []],
    ],
    ([text, words, expected]) => equal(marks(words, text), expected),
  ),
  "a verb of one syllable is no part of another word": () => equal(marks(["쓰~"], "이메일을 마쓰다, 메일 쓰기"), ["쓰"]),
  "signs of patterns are letters": () => {
    for (const sign of "^$\\.*+?()[]{}|/-") {
      const word = `c${sign}${sign}`;
      equal(marks([word], `a ${word} cc`), [word], word);
    }
  },
  "places are in order and none is in another": () => {
    for (const text of texts(200, "가나다 가나", 30)) {
      const places = placesOf(["가나", "나다", "가", "나다가"], text);
      places.forEach(([start, end], at) => ok(start < end && (!at || start > places[at - 1][1]), text));
    }
  },
  "a marked text is the text, its marks the places": () => {
    for (const text of texts(200, "가나다 <&", 30)) {
      const parts = marked(text, placesOf(["가나", "다"], text));
      equal(parts.map(([part]) => part).join(""), text);
      equal(parts.filter(([, isMatch]) => isMatch).map(([part]) => part), marks(["가나", "다"], text));
      ok(parts.every(([part]) => part), "no part is empty");
    }
  },
  "the same words are marked alike each time": () => equal(marks(["바꾸~"], "바꿔 바꿔"), marks(["바꾸~"], "바꿔 바꿔")),
  "a text tells more the more concepts it says": () => {
    const asked = [concept("환불", 3), concept("카드", 1)];
    const [both, rare, common, none] = ["카드 환불", "환불", "카드", "초대"].map((text) => told(asked, text));
    ok(both > rare && rare > common && common > none);
    equal(none, 0);
  },
  "a way of two words needs both": () => {
    equal(told([concept("계정 취소")], "계정 만들기"), 0);
    ok(told([concept("계정 취소")], "계정을 취소") > 0);
  },
};
