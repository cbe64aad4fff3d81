import { isPrivate } from "../../themes/doum/assets/js/search/private_text.js";
import { each, equal } from "./check.js";

const PRIVATE = [
  "minsu.kim@example.com", "로그인 hong_gildong@nuri.co.kr 안돼요", "a @ b.com", "ｍｉｎｓｕ＠ｅｘａｍｐｌｅ．ｃｏｍ",
  "minsu (at) example.com", "민수 골뱅이 네이버 닷 컴",
  "010-1234-5678", "01012345678", "010 1234 5678 환불", "+82 10-1234-5678", "(02) 123-4567", "02.123.4567",
  "０１０－１２３４－５６７８", "٠١٠١٢٣٤٥٦٧٨", "010\u200b1234\u200b5678", "010에 1234에 5678", "공일공 일이삼사 오육칠팔",
  "4111 1111 1111 1111", "4111-1111-1111-1111 결제 취소", "880502-1234567", "880502-1******", "19880502", "1988. 5. 02. 1234",
  "110-123-456789 입금", "DE89 3704 0044 0532 0130 00", "주문 20261130123456 취소", "1234 주문 5678 취소 90",
  "ghp_16C7e42F292c6912E7710c838347Ae178B4a", "https://help.nuri.example/reset?token=ab12cd34",
  "환불해 주세요 ".repeat(15),
];

const PLAIN = [
  "", "환불", "돈돌려받기", "카드를 바꾸고 싶어요", "iOS17 로그인", "v1.2.4", "1,000명", "10000", "1:1 문의", "오류 E10023", "404",
  "C++", "Q&A", "24시간 365일", "2026년 11월 요금", "3.3% 세금", "1588", "일이삼", "구독 일시 정지", "이일 저일",
  "@멘션", "누리 앱에서 @로 부르기", "골뱅이 무침", "cancel my plan", "two-step verification", "50명 100명 요금 비교",
  "internationalization-settings", "전자결재양식만들기권한이없다고나와요",
];

export const tests = {
  ...each(PRIVATE.map((text) => [text]), ([text]) => equal(isPrivate(text), true, text)),
  ...each(PLAIN.map((text) => [text]), ([text]) => equal(isPrivate(text), false, text)),
};
