import { asksForPerson, mannerOf } from "../../themes/doum/assets/js/search/engine/intents.js";
import { equal } from "./check.js";

const PERSON = {
  ko: ["전화번호", "상담원 연결", "고객센터", "고객센터 전화번호 알려주세요", "1:1 문의", "문의하기", "상담원이랑 통화하고 싶어요", "연락처", "상담 시간", "고객센터 몇 시까지 해요?", "톡상담", "문의는 어디로 하나요"],
  en: ["contact", "Contact us", "phone number", "how do I talk to a human", "customer service", "live chat", "call you", "opening hours", "What is your email address?"],
  ja: ["お問い合わせ", "問い合わせ先", "電話番号", "オペレーターに繋いで", "サポートに連絡したい", "営業時間"],
};
const OTHER = {
  ko: ["", "전화번호 변경", "연락처 가져오기", "상담톡 설정", "고객센터 화면 만들기", "문의 내역 삭제", "알림 시간", "주소 변경", "어떻게 하나요", "1:1 채팅방"],
  en: ["change phone number", "contact sync", "chat history", "import contacts", "how do I", "support for macOS"],
  ja: ["電話番号を変更", "チャットの履歴", "連絡先の読み込み", "どこですか"],
};

const each = (queries, wanted, given) => {
  for (const [language, asked] of Object.entries(queries)) {
    for (const q of asked) equal([q, asksForPerson(q, given.intents[language])], [q, wanted]);
  }
};

export const tests = {
  "who asks for a person is understood": (given) => each(PERSON, true, given),
  "who asks for something else is not": (given) => each(OTHER, false, given),
  "a language without words has no such query": () => equal(asksForPerson("kontakt", {}), false),
  "a long text is not read": (given) => equal(asksForPerson("문의".repeat(200), given.intents.ko), false),
  "titles that explain, that complain, and others": ({ intents: { ko, en, ja } }) => {
    const titles = ["카드는 어디에서 바꾸나요?", "카드를 두 번 결제했어요", "카드"];
    equal(titles.map((title) => mannerOf(title, ko)), [1, -1, 0]);
    equal(["How do I pay?", "I can’t pay", "Show payments"].map((title) => mannerOf(title, en)), [1, -1, 0]);
    equal(["支払い方法", "支払いができない", "支払い"].map((title) => mannerOf(title, ja)), [1, -1, 0]);
  },
  "a title that explains trouble is about trouble": ({ intents }) => equal(mannerOf("왜 결제가 안 되나요, 어떻게 하나요?", intents.ko), -1),
};
