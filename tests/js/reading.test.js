import { folded, unmarked } from "../../themes/doum/assets/js/search/engine/folding.js";
import { identifiers } from "../../themes/doum/assets/js/search/engine/identifiers.js";
import { completions, corrections } from "../../themes/doum/assets/js/search/engine/similar.js";
import { marked, placesOf } from "../../themes/doum/assets/js/search/engine/marks.js";
import { readRules } from "../../themes/doum/assets/js/search/engine/korean.js";
import { understand } from "../../themes/doum/assets/js/search/engine/query.js";
import { each, equal, ok, texts } from "./check.js";
import { vocabulary } from "./words.js";

const STOPS = ["with", "my", "can", "cant", "up", "it", "us", "is", "how", "to", "the", "do", "i"];
const WORDS = {
  1000: 3, "25550134": 1, "025550134": 2, "1.2.3": 1, "1.2.4": 1, "1.2": 2, "2026-11-30": 1, "desk@example.co.kr": 1, "example.co.kr": 2,
  "c++": 1, cpp: 1, "c#": 1, csharp: 1, c: 3, "q&a": 1, qna: 1, qa: 2, "1:1": 2, e1042: 1, e1043: 1, ios: 4, 17: 3, ios17: 1, ios18: 1,
  "node.js": 1, nodejs: 1, node: 2, ".net": 1, net: 2, wifi: 2, "^it": 1, it: 30, is: 40, how: 20, to: 50, support: 4, r: 1, cafe: 2, "привет": 1,
  getuserid: 1, get: 5, user: 9, id: 8, "15990134": 1, "결제": 9, "*": 1, signup: 1, sign: 4, up: 9, windows: 3,
  "40명": 2, 40: 9, "40000원": 1, 40000: 2, "6gb": 1, 6: 4, 인증: 5, "1.3": 2, tls: 3, ".hwp": 1, 문서: 7, nuridocs: 2,
  chang: 6, plan: 7, my: 9,
};

function read(query, options = {}) {
  const rules = { stops: STOPS };
  return understand(query, vocabulary(WORDS, { rules }), readRules(rules), { exact: false, open: true, ...options });
}

const waysOf = (query) => read(query).concepts.map(({ ways }) => ways.map(({ words }) => words.join(" ")).join(" | ")).sort();

/* A query, and the words of each of its concepts, the likeliest way first. */
const ASKED = [
  ["1,000명", ["1000"]],
  ["1000", ["1000"]],
  ["40명", ["40명 | 40"]],
  ["40 명까지", ["40명 | 40"]],
  ["40인", ["40명 | 40"]],
  ["40회", ["40"]],
  ["40 인증", ["40", "인증"]],
  ["40,000원", ["40000원 | 40000"]],
  ["4만 원", ["40000원 | 40000"]],
  ["6 GB", ["6gb | 6"]],
  ["6기가", ["6gb | 6"]],
  ["TLS1.3", ["1.3", "tls"]],
  ["문서.hwp", [".hwp", "문서"]],
  ["ask@nuri-docs.example", ["nuridocs"]],
  ["q and a", ["q&a | qna | qa"]],
  ["HowdoIchangemyplan?", ["chang", "plan"]],
  ["howdoichangemyplan", ["chang", "plan"]],
  ["Ican'tchangetheplan", ["chang", "plan"]],
  ["photosynthesis", []],
  ["10000", []],
  ["100", []],
  ["02-555-0134", ["025550134"]],
  ["025550134", ["025550134"]],
  ["02 555 0134", ["025550134"]],
  ["+82 2 555 0134", ["025550134 | 25550134"]],
  ["1599 0134", ["15990134"]],
  ["1599-0134", ["15990134"]],
  ["v1.2.4", ["1.2.4"]],
  ["1.2.9", ["1.2"]],
  ["2026년 11월 30일", ["2026-11-30"]],
  ["desk@example.co.kr", ["desk@example.co.kr"]],
  ["sales@example.co.kr", ["example.co.kr"]],
  ["C++", ["c++ | cpp"]],
  ["c#", ["c# | csharp"]],
  ["C", ["c"]],
  ["r", ["r"]],
  ["Q & A", ["q&a | qna | qa"]],
  ["1대1", ["1:1"]],
  ["e-1042", ["e1042"]],
  ["E1049", []],
  ["iOS17", ["ios17 | ios 17"]],
  ["iOS 17", ["17", "ios"]],
  ["Node.js", ["node.js | nodejs"]],
  [".NET", [".net | net"]],
  ["Wi-Fi", ["wifi"]],
  ["getUserId", ["getuserid | get user id"]],
  ["CAFÉ", ["cafe"]],
  ["ПРИВЕТ", ["привет"]],
  ["*", ["*"]],
  ["IT", ["^it"]],
  ["it", ["^it | it"]],
  ["it support", ["^it", "support"]],
  ["how to", ["how", "to"]],
  ["how do I get support", ["get", "support"]],
  ["is it", ["^it"]],
  ["HOW TO GET IT", ["get"]],
  ["sign up", ["signup | sign up | sign"]],
  ["wi fi", ["wifi"]],
  ["getsupport", ["get support"]],
  ["howto", ["how to"]],
  ["get support", ["get", "support"]],
  ["win 17", ["17", "windows"]],
  ["   ", []],
  ["?! ... ^^", []],
  ["ㅠㅠ", []],
  ["ㅋㅋㅋ", []],
  [".*(?:[a-z]+)+$", []],
  ["결제ㅠㅠ", ["결제"]],
  ["결제 ㅋㅋㅋ", ["결제"]],
];

const marks = (words, text) => marked(text, placesOf(words, text)).filter(([, isMatch]) => isMatch).map(([part]) => part);

/* A text, the words asked for, and what of it is marked. */
const MARKED = [
  ["최대 1,000명, 10,000원, 1000개, 21000", ["1000"], ["1,000", "1000"]],
  ["10,000원", ["10000"], ["10,000"]],
  ["40명, 140명, 40개, 40 인, 40,000명", ["40명"], ["40명", "40 인"]],
  ["25,000원, 2만 5천 원, 2만5000원, 5,000원", ["25000원"], ["25,000원", "2만 5천 원", "2만5000원"]],
  ["3억 4천만 원과 340,000,000원", ["340000000원"], ["3억 4천만 원", "340,000,000원"]],
  ["2.5GB, 2.5 GB, 12.5GB", ["2.5gb"], ["2.5GB", "2.5 GB"]],
  ["30 days, 30-day trial, 130 days", ["30day"], ["30 days", "30-day"]],
  ["2,500명과 2,500만 원", ["2500"], ["2,500"]],
  ["2,500만 원, 25,000,000", ["25000000"], ["2,500만", "25,000,000"]],
  ["R and R&D, C++ and C", ["r", "c"], ["R", "C"]],
  ["전화 02-555-0134, (02) 555-0134, +82 2 555 0134", ["025550134"], ["02-555-0134", "02) 555-0134", "+82 2 555 0134"]],
  ["v1.2.4와 1.2.45, 11.2.4", ["1.2.4"], ["1.2.4"]],
  ["2026년 11월 30일, 2026.11.30, 2026-11-3", ["2026-11-30"], ["2026년 11월 30", "2026.11.30"]],
  ["Café, CAFE\u0301 cafés", ["cafe"], ["Café", "CAFE\u0301", "cafés"]],
  ["Straße und Strasse", ["strasse"], ["Straße", "Strasse"]],
  ["Привет, мой", ["привет", "мои"], ["Привет", "мой"]],
  ["C++, C#, c++", ["c++"], ["C++", "c++"]],
  ["Wi-Fi와 WiFi", ["wifi"], ["Wi-Fi", "WiFi"]],
  ["getUserId를 부르고 userId", ["user"], ["User", "user"]],
  ["getUserId", ["getuserid"], ["getUserId"]],
  ["E-1042와 E1042, E-10421", ["e1042"], ["E-1042", "E1042"]],
  ["iOS 17, iOS17, iOS 178", ["ios17"], ["iOS 17", "iOS17"]],
  ["max_upload_size", ["maxuploadsize"], ["max_upload_size"]],
  ["IT is it", ["^it"], ["IT"]],
  ["ID, I", ["i"], ["I"]],
];

export const tests = {
  ...each(READ_BY_BOTH(), ([, test], given) => test(given)),
  ...each(ASKED, ([query, words]) => equal(waysOf(query), words)),
  ...each(MARKED.map((one) => [`marks ${one[1]} in ${one[0]}`, one]), ([, [text, words, expected]]) => equal(marks(words, text), expected)),
  "what no article has is told": () => {
    equal(read("support 2077").unknown, ["2077"]);
    equal(read("9.9.9").unknown, ["9.9.9"]);
    equal(read("support").unknown, []);
  },
  "as typed, an identifier is nothing but itself": () => {
    equal(read("iOS17", { exact: true }).concepts[0].ways.map(({ words }) => words), [["ios17"]]);
  },
  "a number with a counter is no word to correct to": () => {
    equal(corrections("4명", vocabulary({ "40명": 1, "3명": 1 })), []);
    equal(completions("40", vocabulary({ "40명": 1 })), []);
  },
  "what is unknown of a text without spaces is told": () => {
    equal(read("howdoichangemyplanwithzzqx").unknown, ["zzqx"]);
    equal(read("photosynthesis").unknown, ["photosynthesis"]);
  },
  "a number is never another number": () => {
    const known = vocabulary({ 10000: 2, 1001: 1, "025550134": 1, ios18: 1, windows10: 1 });
    for (const text of ["1000", "10001", "1002", "ios17", "02555013"]) equal(corrections(text, known), [], text);
    equal(corrections("windws10", known).map(({ word }) => word), ["windows10"]);
    equal(completions("100", known), []);
    equal(completions("02555", known).map(({ word }) => word), ["025550134"]);
  },
  "padding and acronyms are no words to correct to": () => {
    equal(corrections("supprt", vocabulary({ support: 1, its: 3 }, { rules: { stops: ["its"] } })).map(({ word }) => word), ["support"]);
    equal(completions("ho", vocabulary({ how: 9 }, { rules: { stops: ["how"] } })), []);
  },
  "a folded text leads back to the original": () => {
    for (const text of texts(300, ["é", "e\u0301", "ß", "a", "B", "cD", "가", " ", "ﬁ", "™", "🙂"], 12)) {
      const { text: plain, places } = folded(text);
      if (!places) equal(plain, text);
      else {
        equal(places.length, plain.length + 1, text);
        ok(places.every((place, at) => !at || place >= places[at - 1]) && places.at(-1) === text.length, text);
      }
      equal(plain.replaceAll("\u200b", ""), unmarked(text));
    }
  },
};

/** The cases that the build passes as well. */
function READ_BY_BOTH() {
  return [
    ["letters lose their marks", ({ reading }) => {
      for (const [text, expected] of reading.folded) equal(unmarked(text), expected, text);
    }],
    ["identifiers are found", ({ reading }) => {
      for (const [text, expected] of reading.identifiers) {
        equal(identifiers(unmarked(text)).map(({ text: said, words, wider, spelt }) => [said, words, wider, spelt]), expected, text);
      }
    }],
  ];
}
