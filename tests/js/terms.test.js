import { codeOf } from "../../themes/doum/assets/js/search/engine/terms.js";
import { equal, ok, texts } from "./check.js";

export const tests = {
  "a word has the code that the index knows it by": ({ codes }) => {
    for (const [word, code] of Object.entries(codes)) equal(codeOf(word), code, word);
  },
  "a word has one code, and none is the beginning of another": () => {
    const words = [...new Set(texts(300, "가각힣결abqz0~漢ー🙂é", 4))];
    const codes = words.map(codeOf).sort();
    equal(new Set(codes).size, words.length);
    codes.forEach((code, at) => ok(!at || !code.startsWith(codes[at - 1]), code));
  },
  "a code has nothing to fold or to cut at": () => {
    for (const word of texts(300, "가각힣결제abqz0~漢ー🙂é", 8)) ok(/^[a-z]+$/.test(codeOf(word)), word);
  },
  "half a character has a code too": () => ok(/^[a-z]+$/.test(codeOf("\ud800"))),
};
