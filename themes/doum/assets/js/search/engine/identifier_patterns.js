/* What numbers, codes, addresses and names with signs look like; the same patterns as in
   `doum/search/languages/identifiers.py`. A digit after a name only keeps names apart. */

import { COUNTER } from "./counters.js";

const N = "[A-Za-z0-9]";
const END = "(?![A-Za-z0-9])";
const NO_DIGIT = "(?![0-9])";
const YEAR = "(?:19|20)[0-9]{2}";
const MONTH = "(?:1[0-2]|0?[1-9])";
const DAY = "(?:3[01]|[12][0-9]|0?[1-9])";
const STAGE = "(?:-?(?:alpha|beta|rc)[.]?[0-9]*)?";
const OPENING = String.raw`("'\[「『“`;
const CLOSING = String.raw`)"'\]」』”`;
const MAIL = String.raw`${N}[A-Za-z0-9._%+-]{0,63}@${N}[A-Za-z0-9-]{0,63}(?:\.${N}+)+`;
const DOTTED = String.raw`${N}[A-Za-z0-9_-]{0,63}(?:\.[A-Za-z0-9_-]+)+`;
const AND = `${N}{1,3} ?& ?${N}{1,3}${END}|${N}+&${N}+${END}`;
const PRESSED = String.raw`${N}+(?:\+${N}+| \+ ${N}+)+${END}`;
const NUMBER = String.raw`(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?`;
const HUNDREDS = `${NUMBER} ?[천백千]`;
const TEN_THOUSANDS = `${NUMBER} ?[십백천十百千]?[만万]`;
const HUNDRED_MILLIONS = `${NUMBER} ?[십백천十百千]?[억億]`;
const AMOUNT =
  `(?:${HUNDRED_MILLIONS}(?: ?${TEN_THOUSANDS})?(?: ?${HUNDREDS})?|${TEN_THOUSANDS}(?: ?${HUNDREDS})?|${HUNDREDS}(?= ?[원명개건장회円]))` +
  `(?: ?[0-9]{3,4}(?= ?[원명개건円]))?(?![0-9만억천万億千])(?: ?(?:${COUNTER}))?`;
const FILES =
  "hwpx?|docx?|xlsx?|pptx?|pdf|csv|txt|zip|png|jpe?g|gif|mp4|mov|heic|svg|json|xml|html?" +
  "|exe|dmg|apk|log|pem|ics|eml|HWPX?|DOCX?|XLSX?|PPTX?|PDF|CSV|ZIP|PNG|JPE?G";
const COMPOUND = `${N}+(?:[-_]${N}+)+(?![-_]?${N})`;

const FROM_DIGIT = {
  mail: MAIL,
  date: `${YEAR}(?:[-./] ?|[년年] ?)${MONTH}(?:[-./] ?|[월月] ?)${DAY}${NO_DIGIT}`,
  month: `${YEAR}(?:-|[년年] ?)${MONTH}(?:[월月]|(?![0-9-]))`,
  telephone: String.raw`0[0-9]{1,3}(?:\) ?|[-. ])[0-9]{3,4}[-. ][0-9]{3,4}${NO_DIGIT}`,
  grouped: `[0-9]+(?:-[0-9]{2,})+(?![A-Za-z0-9_-])|[0-9]{4}(?: [0-9]{4}){2,3}${NO_DIGIT}`,
  version: String.raw`[0-9]+(?:\.[0-9]+){2,5}${STAGE}${END}`,
  pressed: PRESSED,
  ratio: `[0-9]+(?:[:/][0-9]+)+${NO_DIGIT}|[0-9] ?대 ?[0-9]${NO_DIGIT}`,
  amount: AMOUNT,
  percent: "[0-9]+(?:[.,][0-9]+)? ?(?:%|퍼센트|percent)",
  counted: `${NUMBER} ?(?:${COUNTER})`,
  number: String.raw`[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?${NO_DIGIT}|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}${NO_DIGIT}|[0-9]{1,3}(?:(?:'[0-9]{3})+|(?: 000)+)${NO_DIGIT}|[0-9]+\.[0-9]+(?![0-9]|\.${N})`,
  dotted: DOTTED,
  and: AND,
  compound: COMPOUND,
  mixed: `[0-9]+[A-Za-z]${N}*`,
};
const FROM_LETTER = {
  mail2: MAIL,
  address: "(?:https?://|www[.])[!#-&*-;=?-Z_a-z~]+",
  drive: String.raw`[A-Za-z]:\\[!-)+-;=@-~가-힣]+`,
  version2: String.raw`(?:[vV]|[vV]er|[vV]ersion)[. ]{0,2}[0-9]+(?:\.[0-9]+){0,5}${STAGE}${END}`,
  release: String.raw`[A-Za-z]+[0-9]+(?:\.[0-9]+)+(?![.]?[A-Za-z0-9])`,
  spelt: "[A-Za-z] (?:and|n) [A-Za-z](?![A-Za-z0-9'’-])",
  dotted2: `${DOTTED}(?:#${END})?`,
  signed: String.raw`[A-Za-z]${N}{0,31}(?:\+\+|[+#])(?![A-Za-z0-9+#])`,
  pressed2: PRESSED,
  and2: AND,
  slashed: `[A-Za-z]{1,4}(?:/[A-Za-z]{1,4})+${END}`,
  compound2: COMPOUND,
  mixed2: `[A-Za-z]+[0-9]${N}*`,
  camel: `[A-Za-z]*(?:[a-z][A-Z]|[A-Z]{2}[a-z]{2})${N}*`,
  capitals: `[A-Z]{2,5}${END}`,
};
const FROM_SIGN = {
  international: String.raw`\+[1-9][0-9() .-]{6,18}[0-9]${NO_DIGIT}`,
  telephone2: String.raw`\(0[0-9]{1,3}\) ?[0-9]{3,4}[-. ][0-9]{3,4}${NO_DIGIT}|\([0-9]{3}\) ?[0-9]{3}-[0-9]{4}${NO_DIGIT}`,
  version3: String.raw`버전 ?[0-9]+(?:\.[0-9]+){0,5}${END}`,
  path: "(?<![A-Za-z0-9./가-힣])[~.]{0,2}(?:/[A-Za-z0-9._-]+){2,}",
  file: String.raw`(?<=[가-힣])\.(?:${FILES})${END}`,
  prefixed: String.raw`(?<![^\s,/${OPENING}])(?:[.@#][A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*|[@#][가-힣][가-힣A-Za-z0-9_]*)`,
  sign: String.raw`(?<![^\s${OPENING}])[@#%&*+~=^$\\](?![^\s${CLOSING}])`,
};

/** @type {(patterns: Record<string, string>) => string} */
function either(patterns) {
  return Object.entries(patterns).map(([kind, source]) => `(?<${kind}>${source})`).join("|");
}

/** Any identifier; its kind is the name of the group. */
export const ANY = new RegExp(
  `(?<![A-Za-z0-9])(?:(?=[0-9])(?:${either(FROM_DIGIT)})|(?=[A-Za-z])(?:${either(FROM_LETTER)}))` +
    String.raw`|(?=[(+.~/@#%&*=^$\\버])(?:${either(FROM_SIGN)})`,
  "g",
);
