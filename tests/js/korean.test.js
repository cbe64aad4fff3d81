import { readRules, segment } from "../../themes/doum/assets/js/search/engine/korean.js";
import { each, equal, ok, texts } from "./check.js";
import { korean } from "./words.js";

const pieces = (text, given, isAttached = false) => segment(text.split(" ").filter(Boolean), korean(given), readRules(given.rules.ko), isAttached);
const cut = (text, given, isAttached) => pieces(text, given, isAttached).filter(({ kind }) => kind !== "filler").map(({ kind, word, text: said }) => (kind === "word" ? word : `?${said}`)).join(" ");

export const tests = {
  ...each(
    [
      ["세금계산서", "세금계산서"],
      ["세금계산서를", "세금계산서"],
      ["계정에서는", "계정"],
      ["카드로도", "카드"],
      ["바꿀까요", "바꾸~"],
      ["지웠는데", "지우~"],
      ["눌러도", "누르~"],
      ["만들었어요", "만들~"],
      ["결제를 취소하려면", "결제 취소"],
      ["카드결제", "카드 결제"],
      ["결제취소를", "결제 취소"],
      ["친구 그룹", "친구그룹"],
      ["친구그룹", "친구그룹"],
      ["친구 그룹에 초대", "친구그룹 초대"],
      ["로그 인이", "로그인"],
      ["뷁쀍", "?뷁쀍"],
      ["카드 뷁쀍", "카드 ?뷁쀍"],
      ["카드 결ㅈ", "카드 ?결ㅈ"],
      ["어떻게 하나요", ""],
    ],
    ([text, expected], given) => equal(cut(text, given), expected),
  ),
  "a particle may follow a Latin word": (given) => {
    equal(cut("에서", given, true), "");
    equal(cut("에서 설치", given, true), "설치");
  },
  "spaces change nothing where the words are known": (given) => {
    for (const text of ["결제 수단을 바꾸려면", "세금 계산서 재발급"]) equal(cut(text, given), cut(text.replace(/ (?=수|계)/, ""), given));
  },
  "every piece stands where its letters are, one after the other": (given) => {
    for (const text of texts(150, "세금계산서결제를바꿨ㅈ뷁 요", 12)) {
      const letters = [...text.replaceAll(" ", "").normalize("NFD")];
      let at = 0;
      for (const piece of pieces(text, given)) {
        ok(piece.start >= at && piece.end > piece.start, text);
        equal(letters.slice(piece.start, piece.end).join("").normalize("NFC"), piece.text, text);
        at = piece.end;
      }
      ok(at <= letters.length, text);
    }
  },
  "what is unknown is never lost": (given) => {
    for (const text of texts(100, "뷁쀍뙓", 6).filter(Boolean)) equal(cut(text, given), `?${text}`);
  },
  "without words nothing is cut": (given) => equal(segment([], korean(given), readRules(given.rules.ko)), []),
  "a language without rules has none": () => {
    const { particles, endings, fillers } = readRules({});
    equal([particles.size, endings.size, fillers.size], [0, 0, 0]);
  },
};
