import { lettersOf, likeness } from "../../themes/doum/assets/js/search/engine/likeness.js";
import { equal, ok } from "./check.js";

export const tests = {
  "letters are what is left without spaces and signs": () => {
    equal(lettersOf("카드는 (언제) Ｃhange 되나요?"), "카드는언제change되나요");
  },
  "the same text is 1, whatever its spaces and signs": () => {
    equal(likeness("카드는 어디에서 바꾸나요?", "카드는어디에서바꾸나요"), 1);
  },
  "texts without a common pair are 0": () => equal(likeness("환불", "카드"), 0),
  "more in common is more alike, and order does not matter": () => {
    const title = "결제 카드는 어디에서 바꾸나요?";
    ok(likeness("카드는 어디에서 바꾸죠", title) > likeness("카드 어디", title));
    equal(likeness("카드 어디", title), likeness(title, "카드 어디"));
  },
  "a slip leaves a title recognisable": () => ok(likeness("세금게산서 발급", "세금계산서 발급") >= 0.5),
  "a pair said twice counts twice only where it stands twice": () => {
    ok(likeness("바나바나", "바나") < 1);
    equal(likeness("바나바나", "바나 바나"), 1);
  },
  "one letter is like itself alone": () => {
    equal(likeness("팀", "팀"), 1);
    equal(likeness("팀", "탐"), 0);
  },
  "nothing is like nothing": () => equal(likeness("", "?!"), 1),
  "characters outside the basic plane are one letter": () => ok(likeness("𠮷野家", "𠮷野") > 0),
};
