import { readRules } from "../../themes/doum/assets/js/search/engine/korean.js";
import { lexiconOf } from "../../themes/doum/assets/js/search/engine/lexicon.js";
import { beginningsOf } from "../../themes/doum/assets/js/search/engine/beginnings.js";
import { understand } from "../../themes/doum/assets/js/search/engine/query.js";
import { allWordsOf } from "./words.js";
import { equal, ok } from "./check.js";

/** Understands a query as on a site with many words; returns its words and the files that it took. */
async function asked(query, { entry, texts }) {
  const loaded = [];
  const load = async (name) => {
    loaded.push(Object.entries(entry.words).find(([, file]) => file === name)[0]);
    return texts[name];
  };
  const lexicon = lexiconOf(entry, texts[entry.lexicon], load);
  const words = await lexicon.vocabulary(beginningsOf(query));
  const read = understand(query, words, readRules(lexicon.rules), { exact: false, open: false });
  return { words: allWordsOf(read), loaded };
}

export const tests = {
  "synonyms are found wherever their words are": async ({ large }) => {
    const { words, loaded } = await asked("돈 돌려받기", large);
    ok(words.includes("환불"), words.join());
    ok(!loaded.includes("ㅎ"), "their file is not loaded");
  },
  "rare words are found in the files of their letters": async ({ large }) => {
    const { words, loaded } = await asked("희귀개", large);
    ok(loaded.includes("ㅎ"), loaded.join());
    ok(words.join().includes("희귀"), words.join());
  },
  "usual words need no other file": async ({ large }) => {
    const { entry, texts } = large;
    const load = () => Promise.reject(new Error("not needed"));
    const words = await lexiconOf(entry, texts[entry.lexicon], load).vocabulary([]);
    equal(words.count("결가"), 3);
    equal(words.documents, 81);
  },
};
