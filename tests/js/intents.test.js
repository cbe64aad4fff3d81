import { asksForPerson, mannerOf } from "../../themes/doum/assets/js/search/engine/intents.js";
import { equal } from "./check.js";

const PERSON = {
  ko: ["전화번호", "상담원 연결", "고객센터", "고객센터 전화번호 알려주세요", "1:1 문의", "문의하기", "상담원이랑 통화하고 싶어요", "연락처", "상담 시간", "고객센터 몇 시까지 해요?", "톡상담", "문의는 어디로 하나요"],
  en: ["contact", "Contact us", "phone number", "how do I talk to a human", "customer service", "live chat", "call you", "opening hours", "What is your email address?"],
  ja: ["お問い合わせ", "問い合わせ先", "電話番号", "オペレーターに繋いで", "サポートに連絡したい", "営業時間"],
  de: ["Kontakt", "Telefonnummer", "Wie kann ich mit einem Menschen sprechen?", "Öffnungszeiten", "OFFNUNGSZEITEN", "Rückruf", "Kundenservice anrufen"],
  fr: ["nous contacter", "Numéro de téléphone", "numero de telephone", "parler à quelqu’un", "Où puis-je vous joindre ?", "service client"],
  es: ["contacto", "¿Cuál es el número de teléfono?", "telefono", "hablar con una persona", "atención al cliente", "horario de atención"],
  pt: ["fale conosco", "contato", "telefone do atendimento", "quero falar com um atendente", "horário de atendimento"],
  vi: ["liên hệ", "lien he", "số điện thoại", "so dien thoai", "tôi muốn nói chuyện với người thật", "tổng đài"],
  "zh-TW": ["联系我们", "客服电话是多少", "转人工", "聯絡客服", "客服電話", "我要找真人客服"],
  th: ["ติดต่อเรา", "เบอร์โทรศัพท์", "คุยกับเจ้าหน้าที่", "เวลาทำการ"],
  ar: ["اتصل بنا", "رقم الهاتف", "أريد التحدث مع موظف", "اريد التحدث مع موظف", "خدمة العملاء"],
  hi: ["संपर्क करें", "फ़ोन नंबर", "फोन नंबर", "मैं एजेंट से बात करना चाहता हूँ", "ग्राहक सेवा"],
  ru: ["контакты", "Номер телефона", "как связаться с поддержкой?", "хочу поговорить с оператором", "горячая линия"],
};
const OTHER = {
  ko: ["", "전화번호 변경", "연락처 가져오기", "상담톡 설정", "고객센터 화면 만들기", "문의 내역 삭제", "알림 시간", "주소 변경", "어떻게 하나요", "1:1 채팅방"],
  en: ["change phone number", "contact sync", "chat history", "import contacts", "how do I", "support for macOS"],
  ja: ["電話番号を変更", "チャットの履歴", "連絡先の読み込み", "どこですか"],
  de: ["Telefonnummer ändern", "Kontakte importieren", "Wie geht das", "Supportvertrag kündigen", "Chatverlauf löschen"],
  fr: ["changer de numéro de téléphone", "importer des contacts", "où est-ce", "joindre un fichier", "historique du chat"],
  es: ["cambiar el número de teléfono", "importar contactos", "dónde está", "historial del chat"],
  pt: ["alterar número de telefone", "importar contatos", "como faço", "histórico do chat"],
  vi: ["đổi số điện thoại", "nhập danh bạ", "ở đâu", "xóa lịch sử chat"],
  "zh-TW": ["修改电话号码", "更改電話號碼", "導入聯絡人", "怎么办", "在哪里"],
  th: ["เปลี่ยนเบอร์โทรศัพท์", "นำเข้ารายชื่อ", "ที่ไหน"],
  ar: ["تغيير رقم الهاتف", "استيراد جهات الاتصال", "كيف"],
  hi: ["फ़ोन नंबर बदलना", "संपर्क आयात करना", "कैसे करें"],
  ru: ["изменить номер телефона", "импорт контактов", "как это найти", "история чата"],
};

/** Titles that explain, that tell of trouble, and that do neither. */
const MANNERS = {
  de: [["Wie ändere ich die Karte?", "Übersicht der Tarife"], ["Ich kann nicht bezahlen", "Fehlermeldung beim Anmelden", "Wieso fehlt die Rechnung?"], ["Zahlung ändern", "Wiederholung", "Nichtraucher", "Niederlassung"]],
  fr: [["Comment payer ?", "Où trouver ma facture ?", "Qu’est-ce qu’un compte ?"], ["Je ne peux pas payer", "Pourquoi le code n’arrive-t-il pas ?", "Message d’erreur"], ["Payer par carte ou par virement", "Installer pas à pas", "Neuf utilisateurs"]],
  es: [["¿Cómo pago?", "¿Dónde está la factura?"], ["No puedo pagar", "Me cobraron dos veces", "Errores de pago"], ["Pagos", "Notas", "Facturas y pagos"]],
  pt: [["Como pago?", "O que é um plano?"], ["Não consigo pagar", "Fui cobrado duas vezes"], ["Pagamentos", "O plano que inclui tudo"]],
  vi: [["Làm thế nào để thanh toán?", "Cách đổi thẻ"], ["Tôi không thể thanh toán", "Thẻ bị từ chối"], ["Thanh toán", "Có được hoàn tiền không"]],
  "zh-TW": [["如何付款", "怎么退款？"], ["無法付款", "付款失败怎么办"], ["付款", "退款"]],
  th: [["วิธีชำระเงิน", "ดูใบเสร็จได้ที่ไหน"], ["ชำระเงินไม่สำเร็จ", "ทำไมเข้าระบบไม่ได้"], ["การชำระเงิน"]],
  ar: [["كيف أدفع؟", "ما هي الباقات؟"], ["لا أستطيع الدفع", "تعذّر الدفع"], ["الدفع", "المالية", "الكيفية"]],
  hi: [["भुगतान कैसे करें?", "रसीद कहाँ मिलेगी?"], ["भुगतान नहीं हो रहा है", "भुगतान विफल"], ["भुगतान"]],
  ru: [["Как оплатить?", "Где найти счёт?"], ["Не могу оплатить", "Ошибка при входе", "Проблемы с оплатой"], ["Оплата", "Каталог", "Недельный отчёт"]],
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
  "titles of other languages are read by whole words, beginnings of words, or parts of words": ({ intents }) => {
    for (const [language, [explain, complain, neither]] of Object.entries(MANNERS)) {
      const manners = (titles) => titles.map((title) => [title, mannerOf(title, intents[language])]);
      equal(manners(explain), explain.map((title) => [title, 1]));
      equal(manners(complain), complain.map((title) => [title, -1]));
      equal(manners(neither), neither.map((title) => [title, 0]));
    }
  },
  "two words are found beside each other only": () => {
    const intents = { trouble: ["deux_fois"], asking: ["o_que"] };
    equal(["Payé deux fois.", "Deux autres fois", "O “que” é"].map((title) => mannerOf(title, intents)), [-1, 0, 1]);
  },
};
