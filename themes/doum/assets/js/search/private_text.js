/* Recognises texts that may say who somebody is, so that they are never sent. A text too many is better
   than one too few. */

const LONGEST = 100; /* a search is short: what is longer was pasted */
const MOST_DIGITS = 9; /* in all of a text */

/* What stands between the digits of a number: signs, spaces, and 다시 for a hyphen. */
const BETWEEN = String.raw`(?:[\s\-‐-―−~_.,·:/()+*]|다시|에)*`;

/* A telephone, card, account or identity number, or a date of birth: seven digits and more. */
const NUMBER = new RegExp(String.raw`(?:\p{Nd}${BETWEEN}){7,}`, "u");

/* The same, spelled out: 공일공 일이삼사 오육칠팔. */
const SPOKEN = /(?:[공영일이삼사오육륙칠팔구][\s-]*){8,}/;

/* Six digits of a date of birth and the first of the seven that follow, however they are hidden. */
const IDENTITY = /\p{Nd}{6}\s*[-–—]\s*[\p{Nd}*•x]/iu;

const MAIL = /[^\s@]@[^\s@]|[\w.-]\s?@\s?[\p{L}\p{N}-]+\s?\.\s?\p{L}|(?:골뱅이|앳|[[(]\s*at\s*[\])])\s*[\p{L}\p{N}-]+\s*(?:\.|닷|쩜|점|dot)/iu;

/* A key, a password or an address with one in it: long, without spaces, letters and digits mixed. */
const TOKEN = /(?=\S*\p{L}\S*)(?=\S*\p{Nd}\S*)[\x21-\x7e]{20,}/u;

/** @type {(text: string) => boolean} */
export function isPrivate(text) {
  const plain = text.normalize("NFKC").replace(/[\p{Cf}\p{Mn}]/gu, "");
  const digits = plain.match(/\p{Nd}/gu)?.length ?? 0;
  return (
    plain.length > LONGEST ||
    digits > MOST_DIGITS ||
    [NUMBER, SPOKEN, IDENTITY, MAIL, TOKEN].some((pattern) => pattern.test(plain))
  );
}
