import { roughSoundOf, soundsOf, startOf } from "../../themes/doum/assets/js/search/engine/sounds.js";
import { each, equal, ok } from "./check.js";

const alike = (a, b) => soundsOf(a).some((sound) => soundsOf(b).includes(sound));

export const tests = {
  ...each(
    [
      ["굳이", "구지"], ["결재", "결제"], ["까페", "카페"], ["써비스", "서비스"], ["스케쥴", "스케줄"], ["캡쳐", "캡처"], ["웬지", "왠지"],
      ["되요", "돼요"], ["축하", "추카"], ["관리자", "괄리자"], ["많이", "마니"], ["없어", "업서"], ["좋아", "조아"], ["계시판", "게시판"],
      ["싸이트", "사이트"], ["쥬스", "주스"], ["의견", "이견"], ["등록", "등녹"], ["같이", "가치"], ["뗄레뷔젼", "텔레뷔전"],
    ],
    ([a, b]) => ok(alike(a, b), `${soundsOf(a)} ${soundsOf(b)}`),
  ),
  "other words sound otherwise": () => {
    for (const [a, b] of [["환불", "환율"], ["카페", "가페"], ["결제", "결과"], ["한도", "한동"], ["요금", "용금"]]) ok(!alike(a, b), a);
  },
  ...each(
    [["메세지", "메시지"], ["컨텐츠", "콘텐츠"], ["리플렛", "리플릿"], ["네트웍", "네트워크"], ["콜렉션", "컬렉션"], ["데이타", "데이터"], ["화일", "파일"], ["로케트", "로켓"]],
    ([a, b]) => equal(roughSoundOf(a), roughSoundOf(b)),
  ),
  "a loanword of other syllables is another word": () => {
    for (const [a, b] of [["고양이", "경위"], ["메시지", "메뉴"], ["프로그램", "프로필"]]) ok(roughSoundOf(a) !== roughSoundOf(b), a);
  },
  "words that sound alike begin alike": () => {
    for (const [a, b] of [["까페", "카페"], ["메세지", "메시지"], ["이견", "의견"], ["쥬스", "주스"]]) equal(startOf(a), startOf(b));
  },
};
