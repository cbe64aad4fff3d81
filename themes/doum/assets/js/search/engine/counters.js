/* Counters and units: what makes a number another word, as in 30명, 10,000원 and 5 GB.
   `doum/search/languages/counters.py` has the same and explains it. */

const SPELLINGS = `
명 인
자 글자 자리
개월 개월간 달
일 일간
주 주일 주간
년 년간
쪽 페이지
곳 군데
줄 행
gb 기가 기가바이트
mb 메가 메가바이트
tb 테라 테라바이트
건; 회; 번; 개; 원; 월; 분; 초; 시; 시간; 배; 장; 차
층; 권; 대; 점; 단계; 영업일; 종; 가지; 박; 칸; 세; 살; 통; 달러
kb; px; kg; g; cm; mm; km; ml; mhz; ghz; kbps; mbps; gbps; fps; dpi; kwh
day days
hour hours hr hrs
minute minutes min mins
second seconds sec secs
week weeks
month months
year years yr yrs
user users
person people persons
member members
character characters
letter letters
digit digits
time times
item items
file files
page pages
seat seats
license licenses licence licences
dollar dollars
won
名 人
字 文字
日 日間
分 分間
秒 秒間
年 年間
か月 ヶ月 カ月 ヵ月 ケ月 か月間
週 週間
個 つ
円; 件; 回; 時間; 時; 月; 枚; 台; 倍; 桁; 段階; 営業日; 歳; 番; 階
`;
const LINES = SPELLINGS.split(/[\n;]/).filter((line) => line.trim()).map((line) => line.trim().split(/\s+/));

/** The spellings of each counter, by how it is indexed. @type {Map<string, string[]>} */
const BY_NAME = new Map();
/** @type {Map<string, string>} */
const CANONICAL = new Map();
for (const line of LINES) {
  BY_NAME.set(line[0], line);
  for (const spelling of line) CANONICAL.set(spelling, line[0]);
}
const AFTER_IT =
  "까지|부터|이상|이하|이내|미만|초과|마다|정도|으로|[로을를은는이가의에과와도만씩당째전후안뒤입인일내밖넘중쯤여된됩하뿐간차치짜단동보조라였걸남지]";

/** @type {(spelling: string) => string} */
function ended(spelling) {
  if (/^[a-z]+$/.test(spelling)) return `${[...spelling].map((one) => `[${one}${one.toUpperCase()}]`).join("")}(?![A-Za-z0-9])`;
  return spelling.length === 1 && spelling >= "가" ? `${spelling}(?:(?![가-힣])|(?=${AFTER_IT}))` : spelling;
}

/** Matches a counter behind a number. */
export const COUNTER = [...CANONICAL.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(ended).join("|");

/** @type {(text: string) => string} */
export function counterOf(text) {
  return CANONICAL.get(text.toLowerCase()) ?? "";
}

const COUNTED = /^([0-9]+(?:\.[0-9]+)?)([^0-9.-]+)$/;

/**
 * The number of a word such as 30명, and the ways to write its counter; null for other words.
 * @type {(word: string) => { number: string, spellings: string[] } | null}
 */
export function countedIn(word) {
  const [, number, counter] = word.match(COUNTED) ?? [];
  const spellings = BY_NAME.get(counter);
  return spellings ? { number, spellings: [...spellings].sort((a, b) => b.length - a.length) } : null;
}
