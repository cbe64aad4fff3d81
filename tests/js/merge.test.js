import { byScore, merge } from "../../themes/doum/assets/js/search/engine/merge.js";
import { dice, equal, ok } from "./check.js";
import { concept } from "./words.js";

const lists = (words) => new Map(Object.entries(words).map(([word, found]) => [word, new Map(Object.entries(found))]));
const ids = (found) => found.map(({ id }) => id);

export const tests = {
  "all concepts beat some, words weighing alike": () => {
    const roll = dice(7);
    for (let time = 0; time < 200; time += 1) {
      const rarities = [1 + roll(5), 1 + roll(5), 1 + roll(5)];
      const found = merge(
        ["a", "b", "c"].map((word, at) => concept(word, rarities[at])),
        lists({ a: { all: 1, some: 1 }, b: { all: 1, more: 1 }, c: { all: 1, some: 1, more: 1 } }),
      );
      equal(found[0].id, "all", rarities);
    }
  },
  "what has a rare concept beats what has a common one": () => {
    const found = merge([concept("common", 1), concept("rare", 4)], lists({ common: { x: 2 }, rare: { y: 2 } }));
    equal(found[0].id, "y");
  },
  "the best way to say a concept counts, and no other": () => {
    const one = { text: "a", rarity: 1, ways: [{ words: ["a"], weight: 1, rarities: [1] }, { words: ["b"], weight: 0.5, rarities: [1] }] };
    const found = merge([one], lists({ a: { x: 2, y: 2 }, b: { y: 2, z: 2 } }));
    const score = Object.fromEntries(found.map((article) => [article.id, article.score]));
    equal(score.x, score.y);
    ok(score.z < score.x);
  },
  "all words of a way must be there": () => equal(ids(merge([concept("a b")], lists({ a: { x: 1, y: 1 }, b: { y: 1 } }))), ["y"]),
  "a word that was not found finds nothing": () => equal(merge([concept("a"), concept("a b")], lists({ b: { x: 1 } })), []),
  "nothing asked is nothing found": () => equal(merge([], lists({})), []),
  "of equals always the same is first": () => equal(ids(merge([concept("a")], lists({ a: { c: 1, a: 1, b: 1 } }))), ["a", "b", "c"]),
  "an article is found once, with what it covers": () => {
    const found = merge([concept("a", 3), concept("b", 1)], lists({ a: { x: 1, y: 1 }, b: { x: 1 } }));
    equal(found.map(({ id, covered }) => [id, covered]), [["x", 1], ["y", 0.75]]);
  },
  "the order in which articles come changes nothing": () => {
    const roll = dice(3);
    const articles = Array.from({ length: 30 }, (_, at) => [`id${at}`, 1 + roll(4)]);
    const asked = [concept("a", 2), concept("b", 1)];
    const half = articles.filter(() => roll(2));
    const forwards = merge(asked, new Map([["a", new Map(articles)], ["b", new Map(half)]]));
    const backwards = merge(asked, new Map([["b", new Map(half.reverse())], ["a", new Map(articles.reverse())]]));
    equal(backwards, forwards);
  },
  "scores are in order": () => {
    const found = [{ id: "b", score: 1 }, { id: "a", score: 1 }, { id: "c", score: 2 }];
    equal(ids(found.sort(byScore)), ["c", "a", "b"]);
  },
};
