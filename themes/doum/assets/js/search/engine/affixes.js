/* Syllables that make another word of a Korean noun and say little themselves: 보험금, 환불일, 재결제. */

const SUFFIXES = new Set("금료비세율률액권증서장식용별형급일월년분건창사란칸함실소점처측팀과원자인님들기론법제화성적상하내외간중후전선표문글값망폰앱팩형수량도력감체품물구판안집부본선단층계대");
const PREFIXES = new Set("재신미무비총첫본부타각매전현구고저최순");

/**
 * Whether a text is a suffix, or else a prefix, of nouns.
 * @type {(text: string, isBehind: boolean) => boolean}
 */
export function isAffix(text, isBehind) {
  return (isBehind ? SUFFIXES : PREFIXES).has(text);
}
