import { readRules } from "../../themes/doum/assets/js/search/engine/korean.js";
import { understand } from "../../themes/doum/assets/js/search/engine/query.js";
import { each, equal, ok } from "./check.js";
import { allWordsOf, vocabulary, wordsOf } from "./words.js";

/* Words that also look like grammar: 해 + 지, 전 + 자, 수 + 도. */
const WORDS = {
  해지: 3, 한도: 4, 중지: 2, 주기: 3, 전자: 4, 수도: 2, 인가: 1, 이자: 2, 지도: 1, 문의: 9, 방법: 20, 질문: 2, 경우: 9, 환불: 8, 결제: 9, 결재: 7, 수단: 3,
  결제수단: 3, 고객: 7, 파일: 9, 고친파일: 1, 발행: 3, 실패: 4, 발송실패: 2, 보험: 2, 행: 2, 금: 3, 앱: 5, 설치: 4, 공용: 2, 결재선: 3, 메시지: 9,
  세금계산서: 6, 예약: 5, 취소: 6, discord: 2, 로그인: 4, "올리~": 6, "받~": 9, "건은": 2, 탈퇴: 3,
};
const SYNONYMS = { 해약: [["해지"]], 환급: [["환불"]], 환불: [["환급"]], 배달: [["택배"]] };
const ask = (query, given, options = {}) => {
  const known = vocabulary(WORDS, { synonyms: SYNONYMS, rules: given.rules.ko });
  return understand(query, known, readRules(given.rules.ko), { exact: false, open: false, ...options });
};
const nouns = Object.keys(WORDS).filter((word) => /^[가-힣]+$/u.test(word));

export const tests = {
  ...each(nouns, ([...letters], given) => equal(wordsOf(ask(letters.join(""), given)), [letters.join("")])),
  "a noun with its particle is that noun": (given) => {
    for (const said of ["해지는", "한도를", "중지도", "주기가", "전자에서", "이자는", "지도에"]) ok(allWordsOf(ask(said, given)).includes(said.slice(0, 2)), said);
  },
  "a noun keeps its place in a sentence": (given) => {
    equal(wordsOf(ask("한도 올리기", given)), ["올리~", "한도"]);
    equal(wordsOf(ask("전자 세금계산서 해지하려면", given)), ["세금계산서", "전자", "해지"]);
  },
  "nouns of grammar stay grammar behind a verb": (given) => {
    equal(wordsOf(ask("환불 받을 수도 있나요", given)), ["받~", "환불"]);
    equal(wordsOf(ask("환불 받은 건은", given)), ["받~", "환불"]);
  },
  ...each(
    [["문의", "문의"], ["문의하기", "문의"], ["질문 있어요", "질문"], ["방법", "방법"], ["어떤 경우", "경우"], ["문의 방법", "문의 방법"]],
    ([query, words], given) => equal(wordsOf(ask(query, given)), words.split(" ")),
  ),
  "padding beside other words is faint, and silent grammar is nothing": (given) => {
    const { concepts } = ask("환불 방법", given);
    equal(concepts.map(({ text }) => text), ["환불", "방법"]);
    const alone = ask("방법", given).concepts[0].rarity;
    ok(concepts[1].rarity < alone / 2);
    equal(ask("우주선 방법", given).concepts[0].rarity, concepts[1].rarity);
    equal(ask("어떻게 하나요", given).concepts, []);
  },
  ...each(
    [["우주여행 보험금", "우주여행", "보험"], ["우주선이 환불", "우주선", "환불"], ["외계인결제", "외계인결제", "결제"], ["뷁쀍에서는", "뷁쀍", ""], ["배달", "배달", ""]],
    ([query, unknown, words], given) => {
      const read = ask(query, given);
      equal([read.unknown, wordsOf(read)], [[unknown], words.split(" ").filter(Boolean)]);
    },
  ),
  ...each(
    [["반결제함정", "반결제함정", ""], ["소환불", "소환불", ""], ["보험설계", "보험설계", "보험"], ["재결제일", "", "결제"], ["환불액은", "", "환불"], ["비보험", "", "보험"]],
    ([query, unknown, words], given) => {
      const read = ask(query, given);
      equal([read.unknown, wordsOf(read)], [[unknown].filter(Boolean), words.split(" ").filter(Boolean)]);
    },
  ),
  "a part of a word that is unknown as a whole is a hint": (given) => {
    ok(ask("보험설계", given).concepts[0].rarity < ask("보험", given).concepts[0].rarity / 2);
  },
  ...each(
    [["물 환불", "물"], ["비 환불", "비"], ["무궁화 환불", "무궁화"], ["기온 환불", "기온"], ["온도 환불", "온도"], ["절 환불", "절"], ["벼룩 환불", "벼룩"]],
    ([query, unknown], given) => {
      const known = vocabulary({ 환불: 8, "물~": 3, "비~": 3, "꾸~": 2, "길~": 3, "오~": 4 }, { rules: given.rules.ko });
      const read = understand(query, known, readRules(given.rules.ko), { exact: false, open: false });
      equal([read.unknown, wordsOf(read)], [[unknown], ["환불"]]);
    },
  ),
  "verbs are found in the forms that they have": (given) => {
    const known = vocabulary({ "물~": 3, "비~": 3, "오~": 4, "붓~": 2, "싣~": 2, "만들~": 5 }, { rules: given.rules.ko });
    const forms = { 물어요: "물~", 무는데: "물~", 비었어요: "비~", 빈: "비~", 빔: "비~", 온: "오~", 와서: "오~", 부었어요: "붓~", 실어요: "싣~", 만드는: "만들~", 만듭니다: "만들~", 만든: "만들~" };
    for (const [form, verb] of Object.entries(forms)) {
      ok(allWordsOf(understand(form, known, readRules(given.rules.ko), { exact: false, open: false })).includes(verb), form);
    }
  },
  "what is known is not unknown": (given) => {
    for (const query of ["환불", "해약", "문의하기", "앱 설치", "결제수단을 올리려면", "ㅠㅠ 환불ㅠㅠ", "보험금", "discord"]) equal(ask(query, given).unknown, [], query);
  },
  "one syllable counts alone or with a particle": (given) => {
    equal(wordsOf(ask("앱에서", given)), ["앱"]);
    equal(wordsOf(ask("금은", given)), ["금"]);
    equal(wordsOf(ask("보험금", given)), ["보험"]);
  },
  "before a known word one syllable ranks and is not marked": (given) => {
    const lead = ask("앱설치", given).concepts.find(({ text }) => text === "앱");
    ok(lead.isSilent && lead.rarity < ask("앱", given).concepts[0].rarity);
  },
  ...each(
    [["환뷸", "환불"], ["메세지", "메시지"], ["새금개산서", "세금계산서"], ["문의 메쎄지", "메시지"], ["결제수딘", "결제수단"]],
    ([query, meant], given) => {
      const read = ask(query, given);
      equal(read.fixes.map(([, to]) => to), [meant]);
      const one = read.concepts.find(({ text }) => text === read.fixes[0][0]);
      const wanted = ask(meant, given).concepts[0].ways;
      equal(one.ways.slice(0, wanted.length), wanted);
    },
  ),
  "no correction goes across a word of the site": (given) => {
    for (const query of ["고객파일", "발행실패", "결재 결제", "결재선", "결제선"]) equal([ask(query, given).fixes, query], [[], query]);
    for (const query of ["고객파일", "발행실패"]) equal(ask(query, given).hints, [], query);
    equal(wordsOf(ask("고객파일", given)), ["고객", "파일"]);
  },
  "a compound that sounds like a word is searched as typed, and the word suggested": (given) => {
    const read = ask("결재수단", given);
    equal([wordsOf(read), read.fixes, read.hints], [["결재", "수단"], [], [["결재수단", "결제수단"]]]);
  },
  "an unusual word beside a known one is a guess at most": (given) => {
    const read = ask("예약취서", given);
    equal([read.fixes, read.hints, read.unknown], [[], [["취서", "취소"]], ["취서"]]);
  },
  "a word is kept beside a part that is of another kind": (given) => {
    const { concepts } = ask("공용결재선", given);
    equal(concepts.map(({ text }) => text), ["결재선", "공용"]);
  },
  "a name is found in the other script": (given) => {
    equal(wordsOf(ask("디스코드 연동", given)), ["discord"]);
    equal(wordsOf(ask("login", given)), ["로그인"]);
  },
  "a synonym counts nearly as a word that no article has": (given) => {
    equal(ask("해약", given).concepts[0].ways[0].weight > 0.9, true);
  },
  ...each(["ㅠㅠ", "ㅋㅋㅋ", "ㅋㅋㅋㅠㅠ", "ㅜㅜ"], ([...sigh], given) => {
    const read = ask(sigh.join(""), given);
    equal([read.concepts, read.unknown, read.fixes], [[], [], []]);
    equal(wordsOf(ask(`환불${sigh.join("")}`, given)), ["환불"]);
  }),
};
