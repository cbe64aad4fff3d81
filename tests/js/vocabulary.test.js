import { Lexicon } from "../../themes/doum/assets/js/search/engine/lexicon.js";
import { parseWords, Shard, shardOf, Vocabulary } from "../../themes/doum/assets/js/search/engine/vocabulary.js";
import { equal, ok } from "./check.js";

const FILES = { ㄱ: "0결제\t3\n0계정\t2", ㅎ: "0환불\t1", o: "0otp\tz", _: "0請求\t1" };

function lexicon(words, load, usual = "") {
  const details = { rules: { stops: ["the"] }, synonyms: { 반환: [["환불"]], "바꾸~": [["변경"]] }, usual };
  return new Lexicon({ documents: 40, words }, details, load);
}

function counting(fail = () => false) {
  const asked = [];
  const load = async (name) => {
    asked.push(name);
    if (fail(asked.length)) throw new Error("no network");
    return FILES[name];
  };
  return { asked, load };
}

const PARTS = { ㄱ: "ㄱ", ㅎ: "ㅎ", o: "o", _: "_" };

export const tests = {
  "words are read as they were written": ({ lines, numbers }) => {
    equal(parseWords(lines).sort(([a], [b]) => (a < b ? -1 : 1)), [...numbers].sort(([a], [b]) => (a < b ? -1 : 1)));
  },
  "no words are read as none": () => equal(parseWords(""), []),
  "a word is looked for in the file that it is in": ({ keys }) => {
    for (const [word, key] of Object.entries(keys)) equal(shardOf(word), key, word);
  },
  "only files with words of these beginnings are loaded": async () => {
    const { asked, load } = counting();
    const found = await lexicon(PARTS, load).vocabulary(["결", "고", "otp", "", "뷁"]);
    equal(asked.sort(), ["o", "ㄱ"]);
    equal([found.count("결제"), found.count("otp"), found.count("환불")], [3, 35, 0]);
  },
  "usual words are known whatever is asked, and rare ones beside them": async () => {
    const { asked, load } = counting();
    const found = await lexicon({ o: "o", ㅎ: "ㅎ" }, load, FILES["ㄱ"]).vocabulary(["otp"]);
    equal(asked, ["o"]);
    equal([found.count("결제"), found.count("otp"), found.count("환불")], [3, 35, 0]);
  },
  "a file is loaded once": async () => {
    const { asked, load } = counting();
    const known = lexicon(PARTS, load);
    await Promise.all([known.vocabulary(["환"]), known.vocabulary(["환"])]);
    equal(asked, ["ㅎ"]);
  },
  "what was asked before changes no vocabulary": async () => {
    const known = lexicon(PARTS, counting().load);
    await known.vocabulary(["환", "otp", "請"]);
    equal([...(await known.vocabulary(["결"])).usual()], [["결제", 3], ["계정", 2]]);
  },
  "a file that could not be loaded is asked for again": async () => {
    const known = lexicon(PARTS, counting((time) => time === 1).load);
    const first = await known.vocabulary(["결"]).then(() => "loaded", () => "failed");
    equal([first, (await known.vocabulary(["결"])).count("결제")], ["failed", 3]);
  },
  "words of synonyms are known, in no article": async () => {
    const found = await lexicon(PARTS, counting().load).vocabulary([]);
    equal([found.has("반환"), found.count("반환"), found.has("환불")], [true, 0, false]);
    equal(found.synonyms.get("반환"), [["환불"]]);
    equal(found.verbs("바꿨"), ["바꾸~"]);
  },
  "a verb is known by its written forms, once": () => {
    const found = new Vocabulary([new Shard([["바꾸~", 2], ["지우~", 1]])], { synonyms: { "바꾸~": [["변경"]] } });
    equal(found.verbs("바꿔"), ["바꾸~"]);
    equal(found.verbs("결제"), []);
  },
  "names of objects are words like others": () => {
    const found = new Vocabulary([new Shard([["결제", 1]])], {});
    for (const name of ["constructor", "__proto__", "toString"]) equal([found.has(name), found.count(name), found.verbs(name), found.synonyms.get(name)], [false, 0, [], undefined]);
  },
  "the rarer a word the more it tells": () => {
    const found = new Vocabulary([], { documents: 100 });
    const told = [1, 2, 10, 50, 100].map((number) => found.rarity(number));
    equal(told, [...told].sort((a, b) => b - a));
    ok(told.at(-1) > 0);
  },
};
