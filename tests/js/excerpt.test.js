import { itemOf } from "../../themes/doum/assets/js/search/engine/excerpt.js";
import { equal, ok } from "./check.js";
import { concept } from "./words.js";

const LEAF = {
  key: "talk/refund", url: "/talk/refund/", title: "환불 받기", summary: "", product: "talk", category: "talk/billing",
  facets: { plan: ["pro"] }, updated: "2026-11-01", keywords: [], places: [],
  blocks: ["카드로 결제합니다.", ["기간", "period"], "환불은 카드로 받습니다.", "사흘이 걸립니다."],
};
const FILLER = "안내 문장을 길게 적습니다. ".repeat(120);

const item = (leaf, ...words) => itemOf({ ...LEAF, ...leaf }, words.map((word) => concept(word)));
const text = (parts) => parts.map(([part]) => part).join("");
const marksOf = (parts) => parts.filter(([, isMatch]) => isMatch).map(([part]) => part);
const bare = (parts) => text(parts).replace(/^… | …$/g, "");

export const tests = {
  "an item has what a result shows": () => {
    const { key, url, title, product, category, facets, updated } = item({}, "환불");
    equal([key, url, product, category, facets, updated], ["talk/refund", "/talk/refund/", "talk", "talk/billing", { plan: ["pro"] }, "2026-11-01"]);
    equal(title, [["환불", true], [" 받기", false]]);
  },
  "the block that says most is shown, with its words marked": () => {
    const { excerpt } = item({}, "환불", "카드");
    equal(text(excerpt), "환불은 카드로 받습니다.");
    equal(marksOf(excerpt), ["환불", "카드"]);
  },
  "blocks are never joined": () => {
    const { excerpt } = item({ blocks: ["환불", "카드"] }, "환불", "카드");
    ok(["환불", "카드"].includes(text(excerpt)), text(excerpt));
  },
  "a title or a heading is no excerpt": () => equal(text(item({ blocks: [["환불", "a"], "다른 글"] }, "환불").excerpt), "다른 글"),
  "without a match the summary is shown, without one the beginning": () => {
    equal(text(item({ summary: "요약" }, "없는말").excerpt), "요약");
    equal(text(item({}).excerpt), "카드로 결제합니다.");
    equal(text(item({ blocks: [] }, "환불").excerpt), "");
  },
  "a long block is shown around its mark, cut at spaces": () => {
    for (const long of [`환불 ${FILLER}`, `${FILLER}환불 ${FILLER}`, `${FILLER}환불`]) {
      const { excerpt } = item({ blocks: [long] }, "환불");
      equal(marksOf(excerpt), ["환불"]);
      ok(text(excerpt).length < 300, text(excerpt));
      ok(long.split(" ").join(" ").includes(bare(excerpt)), text(excerpt));
      const around = ` ${long} `;
      ok(around.includes(` ${bare(excerpt).trim()} `), `not cut at spaces: ${text(excerpt)}`);
    }
  },
  "what is left out is said on its side": () => {
    const middle = text(item({ blocks: [`${FILLER}환불 ${FILLER}`] }, "환불").excerpt);
    const start = text(item({ blocks: [`환불 ${FILLER}`] }, "환불").excerpt);
    ok(middle.startsWith("…") && middle.endsWith("…"), middle);
    ok(!start.startsWith("…") && start.endsWith("…"), start);
  },
  "a long block without spaces is shown in part": () => {
    const { excerpt } = item({ blocks: ["가".repeat(5000) + "환불" + "나".repeat(5000)] }, "환불");
    ok(text(excerpt).length < 300);
    equal(marksOf(excerpt), ["환불"]);
  },
  "sections that say it are hits with their addresses": () => {
    const { hits } = item({}, "환불");
    equal(hits.map(({ url }) => url), ["/talk/refund/#period"]);
    equal(text(hits[0].title), "기간");
  },
  "text stays text": () => equal(text(item({ title: "<b>환불</b> & 1" }, "환불").title), "<b>환불</b> & 1"),
};
