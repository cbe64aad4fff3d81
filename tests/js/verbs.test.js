import { isSyllable } from "../../themes/doum/assets/js/search/engine/hangul.js";
import { formsOf } from "../../themes/doum/assets/js/search/engine/verbs.js";
import { each, equal, ok } from "./check.js";

/* A stem, and what its written forms begin with. */
const VERBS = [
  ["바꾸", "바꾸고 바꿔 바꿨는데 바꾼 바꿀까요 바꿈 바꿉니다"],
  ["지우", "지우면 지워요 지웠어요 지운 지울래"],
  ["누르", "누르면 눌러서 눌렀는데 누른 누를 누릅니다"],
  ["모르", "모르면 몰라요 몰랐어요 모를"],
  ["고르", "골라 골랐는데"],
  ["돕", "돕고 도와주세요 도왔어요 도우면 도운 도울"],
  ["듣", "듣고 들어요 들었는데 들으면 들은"],
  ["만들", "만들고 만들어요 만드는 만드세요 만든 만듭니다"],
  ["낫", "낫고 나아요 나았어요 나으면"],
  ["그렇", "그렇고 그러면 그래요 그랬어요 그런"],
  ["하", "하고 해요 했는데 한 할 함 합니다"],
  ["되", "되고 돼요 됐어요 된 될 됩니다"],
  ["쓰", "쓰고 써요 썼는데 쓴 쓸 씁니다"],
  ["끄", "끄고 꺼요 껐는데 끈 끌"],
  ["바쁘", "바빠요 바빴어요 바쁜"],
  ["내리", "내리면 내려요 내렸는데 내린 내릴"],
  ["받", "받고 받아요 받았는데 받은 받습니다"],
  ["보내", "보내고 보냈는데 보낸 보낼까요"],
  ["보", "보고 봐요 봤는데 본"],
  ["가", "가고 갔는데 간 갑니다"],
  ["켜", "켜고 켰는데 켠 켭니다"],
  ["주", "주고 줘요 줬는데"],
  ["넣", "넣고 넣어요 넣었는데 넣은"],
];

export const tests = {
  ...each(VERBS, ([stem, written]) => {
    const forms = formsOf(stem);
    for (const form of written.split(" ")) ok(forms.some((one) => form.startsWith(one)), `${form}: ${forms}`);
  }),
  "forms of a verb are whole syllables, its stem among them, each once": () => {
    for (const [stem] of VERBS) {
      const forms = formsOf(stem);
      ok(forms.includes(stem), stem);
      equal(new Set(forms).size, forms.length, stem);
      for (const form of forms) ok([...form].every(isSyllable), `${stem}: ${form}`);
    }
  },
  "a regular verb has no forms of an irregular one": () => {
    ok(!formsOf("넣").includes("너"));
    ok(!formsOf("바꾸").some((form) => form.startsWith("박")));
  },
  "what is no Hangul has itself only": () => equal(formsOf("a"), ["a"]),
};
