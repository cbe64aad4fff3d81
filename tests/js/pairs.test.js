import { readRules } from "../../themes/doum/assets/js/search/engine/korean.js";
import { PAIR, pairConcepts, pairsToAsk } from "../../themes/doum/assets/js/search/engine/pairs.js";
import { each, equal, ok } from "./check.js";
import { korean } from "./words.js";

const asked = (query, unknown, given) => pairsToAsk(query, unknown, korean(given), readRules(given.rules.ko));

export const tests = {
  ...each(
    [["우주여행", ["우주여행"], "·여행 ·우주"], ["결재수닫을", ["수닫"], "·결재 ·수닫 ·재수"], ["환불은", [], "·환불"], ["pc 앱", [], ""], ["", [], ""]],
    ([query, unknown, pairs], given) => equal(asked(query, unknown, given).sort(), pairs.split(" ").filter(Boolean)),
  ),
  "those of unknown parts come first": (given) => equal(asked("결제수단 우주", ["우주"], given)[0], "·우주"),
  "of known words the rarest come first": (given) => {
    const pairs = asked("결제 초기화", [], given);
    ok(pairs.indexOf("·초기") < pairs.indexOf("·결제"), pairs);
  },
  "eight are enough, whatever was asked": (given) => {
    const pairs = asked("뷁결쀍환불세금계산서비밀번호친구그룹초대로그인".repeat(4), [], given);
    equal(pairs.length, 8);
    ok(pairs.every((pair) => pair.startsWith(PAIR) && pair.length === 3), pairs);
  },
  "grammar is no pair": (given) => equal(asked("에서는 하는 까지 어떻게", [], given).filter((pair) => ["·에서", "·는데", "·까지", "·서는"].includes(pair)), []),
  "pairs that no article has ask for nothing, and all others together weigh less than a word": (given) => {
    const known = korean(given);
    equal(pairConcepts(new Map([["·뷁쀍", 0]]), known), []);
    const made = pairConcepts(new Map([["·환불", 7], ["·결재", 2], ["·없는", 0]]), known);
    equal(made.map(({ ways }) => ways[0].words), [["·환불"], ["·결재"]]);
    ok(made.every(({ isSilent }) => isSilent) && made.reduce((sum, { rarity }) => sum + rarity, 0) < known.rarity(2));
  },
};
