import { byScore } from "../../themes/doum/assets/js/search/engine/merge.js";
import { rescore } from "../../themes/doum/assets/js/search/engine/rescore.js";
import { equal, ok } from "./check.js";
import { concept } from "./words.js";

const LEAF = { title: "", summary: "", keywords: [], places: [], blocks: [], facets: {} };
const article = (id, leaf, score = 1, covered = 1) => ({ id, score, covered, leaf: { ...LEAF, ...leaf } });
const ASKED = [concept("환불", 3), concept("카드", 1)];
const asking = (concepts, q = "", intents = {}) => ({ q, concepts, intents });
const order = (articles, asked = asking(ASKED)) => rescore(articles, asked).sort(byScore).map(({ id }) => id);

export const tests = {
  "a title that says it beats a text that does": () => {
    equal(order([article("text", { title: "다른 말", blocks: ["카드 환불"] }), article("title", { title: "카드 환불" })])[0], "title");
  },
  "a title that is all of it beats one that says more": () => {
    equal(order([article("long", { title: "카드 환불 말고 다른 것도 길게 다루는 글의 제목" }), article("short", { title: "카드 환불" })])[0], "short");
  },
  "a title that says all beats one that says some": () => {
    equal(order([article("some", { title: "환불 안내" }), article("all", { title: "환불 카드" })])[0], "all");
  },
  "words in one block beat words in two": () => {
    equal(order([article("two", { blocks: ["카드", "환불"] }), article("one", { blocks: ["카드 환불"] })])[0], "one");
  },
  "a heading speaks for the blocks below it": () => {
    equal(order([article("apart", { blocks: ["환불", "카드"] }), article("under", { blocks: [["환불", "a"], "카드"] })])[0], "under");
  },
  "keywords count": () => equal(order([article("a", {}), article("b", { keywords: ["환불"] })])[0], "b"),
  "a title that looks like the query beats one that has its words": () => {
    const articles = [article("words", { title: "카드 말고 환불" }), article("like", { title: "환불 카드는 하나" })];
    equal(order(articles, asking(ASKED, "환불 카드"))[0], "like");
  },
  "for a bare word, a title that explains comes before one that complains": ({ intents: { ko } }) => {
    const articles = [article("complains", { title: "환불을 못 받음" }), article("explains", { title: "환불은 어떻게?" })];
    equal(order(articles, asking([concept("환불")], "환불", ko))[0], "explains");
  },
  "a query that complains itself is not turned around": ({ intents: { ko } }) => {
    const articles = [article("complains", { title: "환불을 못 받음" }), article("explains", { title: "환불은 어떻게?" })];
    equal(order(articles, asking([concept("환불")], "환불 못", ko))[0], "complains");
  },
  "of two alike, the popular one is first": () => {
    equal(order([article("a", { title: "환불" }), article("b", { title: "환불", popular: true })])[0], "b");
  },
  "the category is evidence": () => {
    equal(order([article("a", { title: "환불" }), article("b", { title: "환불", places: ["카드"] })])[0], "b");
  },
  "texts alike, the list decides": () => equal(order([article("a", {}, 1), article("b", {}, 2)])[0], "b"),
  "the order in which articles come changes nothing": () => {
    const articles = [article("a", { title: "환불" }, 3), article("b", { blocks: ["카드 환불"] }, 2), article("c", { title: "카드" }, 1)];
    const scores = (list) => Object.fromEntries(rescore(list, asking(ASKED)).map(({ id, score }) => [id, score]).sort());
    equal(scores([...articles].reverse()), scores(articles));
  },
  "articles come back, each once and with a number": () => {
    const found = rescore([article("a", {}, 0), article("b", { title: "환불" }, 0)], asking(ASKED));
    equal(found.map(({ id }) => id), ["a", "b"]);
    ok(found.every(({ score }) => Number.isFinite(score)));
  },
  "nothing is nothing": () => equal(rescore([], asking(ASKED)), []),
};
