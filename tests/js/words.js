/* A small vocabulary: words as the analyses write them, with the number of articles of each. */
import { readRules } from "../../themes/doum/assets/js/search/engine/korean.js";
import { understand } from "../../themes/doum/assets/js/search/engine/query.js";
import { Shard, Vocabulary } from "../../themes/doum/assets/js/search/engine/vocabulary.js";

const DOCUMENTS = 60;
const WORDS = {
  ko: {
    세금계산서: 8, 세금: 9, 계산서: 9, 발급: 6, 재발급: 4, 결제: 20, 결제수단: 4, 수단: 6, 카드: 9, 환불: 7, 취소: 8,
    친구: 5, 그룹: 6, 친구그룹: 3, 초대: 6, 로그인: 9, 비밀번호: 7, 비밀: 7, 번호: 8, 계정: 15, 요금제: 9, 휴가: 6,
    신청: 8, 초기화: 4, 설치: 5, 관리자: 12, 메시지: 11, "바꾸~": 12, "지우~": 5, "누르~": 20, "받~": 11, "만들~": 8,
    "돕~": 3, "듣~": 2, otp: 4, csv: 3, pc: 5, login: 3,
  },
  en: { invoic: 8, cancel: 7, account: 15, verif: 4, verifi: 5, organiz: 3, password: 6, refund: 5, two: 4, step: 5, twostep: 3, otp: 2 },
  ja: { 請求書: 6, 請求: 6, 求書: 6, 再発行: 3, 再発: 3, 発行: 5, カード: 4, ログイン: 7, パスワード: 5, 忘: 2, でき: 4, きな: 3, ない: 6, otp: 2 },
};
const SYNONYMS = { ko: { 반환: [["환불"]], 환불: [["반환"]], 암호: [["비밀번호"]], 탈퇴: [["계정", "취소"]] }, en: { bill: [["invoic"]], cancels: [["refund"]] }, ja: {} };

/** Puts a vocabulary together; `rules` are those of its language. */
export function vocabulary(words, { synonyms = {}, rules = {}, documents = DOCUMENTS } = {}) {
  return new Vocabulary([new Shard(Object.entries(words), rules.stops)], { synonyms, rules, documents });
}

/** Understands a query in the small vocabulary of a language. */
export function asked(query, given, language = "ko", options = {}) {
  const rules = given.rules[language];
  const known = vocabulary(WORDS[language], { synonyms: SYNONYMS[language], rules });
  return understand(query, known, readRules(rules), { exact: false, open: false, ...options });
}

/** The likeliest words of each concept, in the order of the alphabet. */
export function wordsOf({ concepts }) {
  return concepts.filter(({ isSilent }) => !isSilent).map(({ ways }) => ways[0].words.join(" ")).sort();
}

/** All words that may stand for a concept. */
export function allWordsOf({ concepts }) {
  return [...new Set(concepts.flatMap(({ ways }) => ways.flatMap(({ words }) => words)))];
}

/** The small vocabulary of Korean. */
export function korean(given) {
  return vocabulary(WORDS.ko, { synonyms: SYNONYMS.ko, rules: given.rules.ko });
}

/** A concept as the modules pass it on. */
export function concept(words, rarity = 1, weight = 1) {
  const apart = words.split(" ");
  return { text: words, ways: [{ words: apart, weight, rarities: apart.map(() => 1) }], rarity };
}
