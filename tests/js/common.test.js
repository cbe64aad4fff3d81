import { listable } from "../../themes/doum/assets/js/search/engine/common.js";
import { equal } from "./check.js";

const COMMON = 5000;

const way = (word, ...counts) => ({ words: counts.map((_, at) => `${word}${at}`), weight: 1, counts, rarities: counts.map(() => 1) });
const concept = (text, ...ways) => ({ text, ways, rarity: 1 });
const texts = (concepts) => concepts.map(({ text }) => text);

export const tests = {
  "nothing asked lists nothing": () => equal(listable([]), []),
  "rare concepts stay as they are": () => {
    const concepts = [concept("a", way("a", 3)), concept("b", way("b", 9), way("c", 2))];
    equal(listable(concepts), concepts);
  },
  "a common concept does not list where there is a rarer one": () => {
    equal(texts(listable([concept("common", way("a", COMMON)), concept("rare", way("b", 3))])), ["rare"]);
  },
  "of common concepts alone the rarest lists": () => {
    const concepts = [COMMON + 2, COMMON, COMMON + 1].map((count, at) => concept(`${at}`, way("a", count)));
    equal(texts(listable(concepts)), ["1"]);
  },
  "ways that would make a concept common are left out, never the first": () => {
    const [rare] = listable([concept("a", way("a", 10), way("b", COMMON), way("c", 10))]);
    equal(rare.ways.map(({ words }) => words[0]), ["a0"]);
    const [common] = listable([concept("a", way("a", COMMON), way("b", 1))]);
    equal(common.ways.map(({ words }) => words[0]), ["a0"]);
  },
  "a way of several words is as rare as its rarest": () => {
    equal(texts(listable([concept("several", way("a", COMMON, 3)), concept("rare", way("b", 5))])), ["several", "rare"]);
  },
  "the concepts that come in are not changed": () => {
    const given = [concept("a", way("a", 10), way("b", COMMON))];
    const before = JSON.stringify(given);
    listable(given);
    equal(JSON.stringify(given), before);
  },
};
