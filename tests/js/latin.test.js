import { latinWord, stemsOf } from "../../themes/doum/assets/js/search/engine/latin.js";
import { equal, ok } from "./check.js";
import { vocabulary } from "./words.js";

export const tests = {
  "a form has the stem that the index has": ({ stems }) => {
    const known = vocabulary(Object.fromEntries(stems.map(([, stem]) => [stem, 1])));
    const wrong = stems.filter(([form, stem]) => latinWord(form, known) !== stem).map(([form, stem]) => `${form}: ${latinWord(form, known)}, not ${stem}`);
    equal(wrong, []);
  },
  "a word as it is comes before its stems": () => {
    equal(latinWord("settings", vocabulary({ set: 1, setting: 1, settings: 1 })), "settings");
  },
  "a word that no article has stands for nothing": () => equal(latinWord("zebra", vocabulary({ set: 1 })), ""),
  "no stem is a single letter": () => {
    for (const word of ["as", "is", "ed", "ally", "e", "ying", "sses"]) ok(stemsOf(word).every((stem) => stem.length > 1), word);
  },
};
