import { readRules } from "../../themes/doum/assets/js/search/engine/korean.js";
import { understand } from "../../themes/doum/assets/js/search/engine/query.js";
import { vocabulary, wordsOf } from "./words.js";
import { equal } from "./check.js";

const WORDS = { チャンネル: 4, サーバー: 2, カード: 3, インタフェース: 1, しゅっきん: 2, せいきゅうしょ: 3, わすれ: 2, 変更: 5, しない: 1, はっこう: 2, ない: 6, でき: 3, きな: 2 };

function asked(query, options = {}) {
  const known = vocabulary(WORDS);
  return wordsOf(understand(query, known, readRules({}), { exact: false, open: false, ...options }));
}

export const tests = {
  "katakana words are found in hiragana": () => {
    equal(asked("ちゃんねる"), ["チャンネル"]);
    equal(asked("かーど"), ["カード"]);
    equal(asked("ｶｰﾄﾞ"), ["カード"]);
  },
  "long vowels may be left out or added": () => {
    equal(asked("サーバ"), ["サーバー"]);
    equal(asked("インターフェース"), ["インタフェース"]);
    equal(asked("さーば"), ["サーバー"]);
  },
  "kanji are found by how they are read": () => {
    equal(asked("しゅっきん"), ["しゅっきん"]);
    equal(asked("せいきゅうしょのはっこう"), ["せいきゅうしょ", "はっこう"]);
    equal(asked("わすれた"), ["わすれ"]);
    equal(asked("せいきゅ", { open: true }), ["せいきゅうしょ"]);
  },
  "a piece inside an unknown run is chance": () => {
    const known = vocabulary({ カー: 9, 変: 4, 更: 4, カード: 3, 方法: 4, 変更: 5 });
    const read = (query) => understand(query, known, readRules({}), { exact: false, open: false });
    for (const query of ["スーパーカー", "カーテン", "大変", "更地"]) equal([read(query).unknown, wordsOf(read(query))], [[query], []], query);
    equal([read("変更方法").unknown, wordsOf(read("変更方法"))], [[], ["変更", "方法"]]);
    equal([read("料理方法教室").unknown, wordsOf(read("料理方法教室"))], [["料理方法教室"], ["方法"]]);
    equal(read("カードの変え方を").unknown, ["方"], "endings are never unknown");
  },
  "grammar after a word is no reading": () => {
    equal(asked("変更しない"), ["ない", "変更"]);
    equal(asked("カードを変更"), ["カード", "変更"]);
  },
};
