import { fitOf } from "../../themes/doum/assets/js/search/engine/fit.js";
import { equal } from "./check.js";
import { concept } from "./words.js";

const LEAF = { title: "", summary: "", keywords: [], places: [], blocks: [], facets: {} };
const fit = (leaves, words, unknown = [], q = [...words, ...unknown].join(" ")) =>
  fitOf(leaves.map((leaf) => ({ ...LEAF, ...leaf })), { q, concepts: words.map((word) => concept(word)), unknown });

export const tests = {
  "without results nothing fits": () => equal(fit([], ["환불"]), "none"),
  "a title that says it fits": () => equal(fit([{ title: "환불 규정" }], ["환불"]), "good"),
  "a text that says it fits as well": () => equal(fit([{ blocks: ["환불은 카드로 받습니다."] }], ["환불", "카드"]), "good"),
  "one word of two is little where the other is known nowhere": () => {
    equal(fit([{ title: "환불 규정" }], ["환불"], ["우주선이", "고장"]), "weak");
  },
  "an unknown word does not spoil what is answered otherwise": () => {
    equal(fit([{ title: "카드 환불 규정" }], ["카드", "환불", "규정"], ["아이패드"]), "good");
  },
  "words scattered over sections do not add up": () => {
    equal(fit([{ blocks: ["보험", ["표", "a"], "여행", ["값", "b"], "비용"] }], ["보험", "여행", "비용"]), "weak");
  },
  "keywords and places speak for an article": () => {
    equal(fit([{ keywords: ["카드 교체"] }], ["카드", "교체"]), "good");
    equal(fit([{ title: "기한", places: ["환불"] }], ["환불", "기한"]), "good");
  },
  "a title that looks like the query fits, whatever its words": () => {
    equal(fit([{ title: "세금계산서는 어떻게 발급받나요?" }], [], ["쉐금계산서", "발급받나"], "쉐금계산서는 어떻게 발급받나요"), "good");
  },
  "the best of the first articles counts": () => equal(fit([{ title: "다른 글" }, { title: "환불" }], ["환불"]), "good"),
  "a denial alone asks for nothing": () => {
    const denial = { ...concept("않~"), isSilent: true };
    equal(fitOf([{ ...LEAF, title: "환불이 안 돼요" }], { q: "환불 안", concepts: [concept("환불"), denial], unknown: [] }), "good");
  },
};
