import { borrowed } from "../../themes/doum/assets/js/search/engine/loanwords.js";
import { each, equal } from "./check.js";
import { vocabulary } from "./words.js";

const NAMES = `
  워크플레이스 workplace, 메신저 messenger, 로그인 login, 디스코드 discord, 슬랙 slack, 피그마 figma, 노션 notion, 지메일 gmail,
  아웃룩 outlook, 엑셀 excel, 유튜브 youtube, 인스타그램 instagram, 페이스북 facebook, 구글 google, 크롬 chrome, 깃허브 github,
  트렐로 trello, 지라 jira, 드롭박스 dropbox, 마이크로소프트 microsoft, 파이썬 python, 도커 docker, 쿠버네티스 kubernetes,
  파이어폭스 firefox, 서버 server, 소프트웨어 software, 대시보드 dashboard, 위젯 widget, 웹훅 webhook, 캘린더 calendar, 토큰 token,
  젠데스크 zendesk, 허브스팟 hubspot, 스트라이프 stripe, 챗봇 chatbot, 프리미엄 premium, 매니저 manager, 유알엘 url, 오티피 otp,
  페이팔 paypal, 에버노트 evernote, 텔레그램 telegram, 안드로이드 android, 링크드인 linkedin, 쿠폰 coupon, 라이선스 license, 패스워드 password,
  큐알 qr, 에이피아이 api, 브이피엔 vpn
`.split(",").map((pair) => pair.trim().split(" "));
const all = vocabulary(Object.fromEntries(NAMES.flat().map((word) => [word, 1])));
const found = (text, known) => borrowed(text, known).map(({ word }) => word);

export const tests = {
  ...each(NAMES, ([hangul, latin]) => {
    equal(found(hangul, all), [latin]);
    equal(found(latin, all), [hangul]);
  }),
  "words with digits and letters beside Hangul are no names": () => {
    const known = vocabulary({ 영업1: 3, 사본1: 3, 발송10: 3, 운영or: 3, "1명": 3 });
    for (const word of ["card", "google", "play", "best", "hello", "slack", "abcd"]) equal(found(word, known), [], word);
  },
  "words of Korean are no names": () => {
    const known = vocabulary({ value: 3, name: 3, failure: 3, time: 3, visa: 3, purchase: 3, status: 3, code: 3, bat: 3, chaos: 3, need: 3, false: 3, rely: 3 });
    for (const word of ["필요", "남음", "파일럿", "다음", "표시", "부가세", "조사", "교대", "베트", "빨리", "지원", "가오", "녔다", "내드", "팔자", "얼라이"]) equal(found(word, known), [], word);
  },
  "a name that many words sound like is none": () => equal(found("code", vocabulary({ 코드: 1, 코더: 1, 코딩: 1, 카드: 1, 커드: 1, 쿠드: 1 })), []),
  "nothing sounds like what cannot be read": () => {
    for (const text of ["", "a", "가", "zzzz", "결ㅈ", "q".repeat(99)]) equal(found(text, all), [], text);
  },
};
