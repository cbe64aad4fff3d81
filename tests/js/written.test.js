import { readRules } from "../../themes/doum/assets/js/search/engine/korean.js";
import { variantsOf } from "../../themes/doum/assets/js/search/engine/forms.js";
import { placesOf } from "../../themes/doum/assets/js/search/engine/marks.js";
import { understand } from "../../themes/doum/assets/js/search/engine/query.js";
import { Shard, Vocabulary } from "../../themes/doum/assets/js/search/engine/vocabulary.js";
import { allWordsOf, wordsOf } from "./words.js";
import { equal, ok } from "./check.js";

const WORDS = {
  de: { rechnung: 3, adresse: 2, abonnement: 4, konto: 5, passwort: 2, anmeldung: 3, einladung: 2, wie: 9, lastschrift: 1, zuruck: 2, plan: 3, ander: 4 },
  vi: { hoan: 3, tien: 4, "hoan tien": 2, mat: 2, khau: 1 },
  zh: { 申请: 2, 请退: 1, 退款: 3, 登录: 2, 如何: 8, 退: 3 },
  th: { คืน: 2, นเงิ: 2, เงิน: 3 },
};

function asked(query, { written }, code, options = {}) {
  const known = new Vocabulary([new Shard(Object.entries(WORDS[code]))], {
    rules: written[code], documents: 20, variants: variantsOf("請请錄录"), synonyms: code === "de" ? { zaster: [["konto"]] } : {},
  });
  return understand(query, known, readRules(written[code]), { exact: false, open: false, ...options });
}

export const tests = {
  "stop words count only if nothing else is said": (given) => {
    equal(wordsOf(asked("Wie Konto", given, "de")), ["konto"]);
    equal(wordsOf(asked("wie?", given, "de")), ["wie"]);
  },
  "a compound is read by its words, even if only its first is known": (given) => {
    equal(wordsOf(asked("Rechnungsadresse", given, "de")), ["adresse", "rechnung"]);
    equal(wordsOf(asked("Kontoxyz", given, "de")), ["konto"]);
  },
  "words without spaces are read one by one": (given) => {
    equal(wordsOf(asked("wieändereichmeinkonto", given, "de")), ["ander", "konto"]);
    equal(wordsOf(asked("wiemeinkontozuplan", given, "de")), ["konto", "plan"]);
  },
  "an umlaut may be typed as two letters": (given) => {
    equal(wordsOf(asked("zurueck", given, "de")), ["zuruck"]);
    equal(asked("zurueck", given, "de").fixes, []);
  },
  "an unfinished word stands for those that it begins": (given) => {
    equal(wordsOf(asked("Einlad", given, "de", { open: true })), ["einladung"]);
  },
  "a word inside longer ones stands for them": (given) => equal(wordsOf(asked("schrift", given, "de")), ["lastschrift"]),
  "one wrong letter is corrected and said": (given) => {
    const read = asked("Abonement", given, "de");
    equal(wordsOf(read), ["abonnement"]);
    equal(read.fixes, [["abonement", "abonnement"]]);
  },
  "a word of synonyms is searched by them": (given) => equal(allWordsOf(asked("Zaster", given, "de")), ["konto"]),
  "as typed, nothing else is searched": (given) => {
    const read = asked("Abonement Zaster", given, "de", { exact: true });
    equal([read.concepts, read.unknown], [[], ["abonement", "zaster"]]);
  },
  "what no word explains is told": (given) => equal(asked("Konto xqzvwk", given, "de").unknown, ["xqzvwk"]),
  "syllables that belong together are a word": (given) => {
    ok(wordsOf(asked("hoàn tiền", given, "vi")).includes("hoan tien"));
    equal(placesOf(["hoan tien"], "Cách hoàn  tiền"), [[5, 15]]);
  },
  "a run without spaces is read by pairs, without its stop words": (given) => {
    equal(wordsOf(asked("如何申请退款", given, "zh")), ["申请", "请退", "退款"]);
    equal(wordsOf(asked("退", given, "zh")), ["退"]);
    equal(wordsOf(asked("คืนเงิน", given, "th")).length, 3);
  },
  "traditional characters find simplified ones": (given) => {
    equal(wordsOf(asked("申請登錄", given, "zh")), ["申请", "登录"]);
    equal(asked("宇宙", given, "zh").unknown, ["宇宙"]);
  },
};
