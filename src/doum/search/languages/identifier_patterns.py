"""What numbers, codes, addresses and names with signs look like.

`search/engine/identifier_patterns.js` has the same patterns. A digit after a name only keeps
names apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from doum.search.languages.counters import CANONICAL, COUNTER

_COUNTERS = "".join(sorted({spelling[0] for spelling in CANONICAL if not spelling.isascii()}))
_ASCII = re.compile("[!-~]+")
_N = "[A-Za-z0-9]"
_END = "(?![A-Za-z0-9])"
_NO_DIGIT = "(?![0-9])"
_YEAR = "(?:19|20)[0-9]{2}"
_MONTH = "(?:1[0-2]|0?[1-9])"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
_STAGE = "(?:-?(?:alpha|beta|rc)[.]?[0-9]*)?"
_OPENING = r"""("'\[「『“"""
_CLOSING = r""")"'\]」』”"""

_MAIL = rf"{_N}[A-Za-z0-9._%+-]{{0,63}}@{_N}[A-Za-z0-9-]{{0,63}}(?:\.{_N}+)+"
_DOTTED = rf"{_N}[A-Za-z0-9_-]{{0,63}}(?:\.[A-Za-z0-9_-]+)+"
_AND = rf"{_N}{{1,3}} ?& ?{_N}{{1,3}}{_END}|{_N}+&{_N}+{_END}"
_PRESSED = rf"{_N}+(?:\+{_N}+| \+ {_N}+)+{_END}"
_NUMBER = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_HUNDREDS = rf"{_NUMBER} ?[천백千]"
_TEN_THOUSANDS = rf"{_NUMBER} ?[십백천十百千]?[만万]"
_HUNDRED_MILLIONS = rf"{_NUMBER} ?[십백천十百千]?[억億]"
_AMOUNT = (
    rf"(?:{_HUNDRED_MILLIONS}(?: ?{_TEN_THOUSANDS})?(?: ?{_HUNDREDS})?"
    rf"|{_TEN_THOUSANDS}(?: ?{_HUNDREDS})?|{_HUNDREDS}(?= ?[원명개건장회円]))"
    rf"(?: ?[0-9]{{3,4}}(?= ?[원명개건円]))?(?![0-9만억천万億千])(?: ?(?:{COUNTER}))?"
)
_COMPOUND = rf"{_N}+(?:[-_]{_N}+)+(?![-_]?{_N})"

_FILES = (
    "hwpx?|docx?|xlsx?|pptx?|pdf|csv|txt|zip|png|jpe?g|gif|mp4|mov|heic|svg|json|xml|html?"
    "|exe|dmg|apk|log|pem|ics|eml|HWPX?|DOCX?|XLSX?|PPTX?|PDF|CSV|ZIP|PNG|JPE?G"
)

_FROM_DIGIT = {
    "mail": _MAIL,
    "date": rf"{_YEAR}(?:[-./] ?|[년年] ?){_MONTH}(?:[-./] ?|[월月] ?){_DAY}{_NO_DIGIT}",
    "month": rf"{_YEAR}(?:-|[년年] ?){_MONTH}(?:[월月]|(?![0-9-]))",
    "telephone": rf"0[0-9]{{1,3}}(?:\) ?|[-. ])[0-9]{{3,4}}[-. ][0-9]{{3,4}}{_NO_DIGIT}",
    "grouped": "[0-9]+(?:-[0-9]{2,})+(?![A-Za-z0-9_-])|[0-9]{4}(?: [0-9]{4}){2,3}(?![0-9])",
    "version": rf"[0-9]+(?:\.[0-9]+){{2,5}}{_STAGE}{_END}",
    "pressed": _PRESSED,
    "ratio": rf"[0-9]+(?:[:/][0-9]+)+{_NO_DIGIT}|[0-9] ?대 ?[0-9]{_NO_DIGIT}",
    "amount": _AMOUNT,
    "percent": r"[0-9]+(?:[.,][0-9]+)? ?(?:%|퍼센트|percent)",
    "counted": rf"{_NUMBER} ?(?:{COUNTER})",
    "number": rf"[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?{_NO_DIGIT}"
    rf"|[0-9]{{1,3}}(?:\.[0-9]{{3}})+,[0-9]{{1,2}}{_NO_DIGIT}"
    rf"|[0-9]{{1,3}}(?:(?:'[0-9]{{3}})+|(?: 000)+){_NO_DIGIT}"
    r"|[0-9]+\.[0-9]+(?![0-9]|\.[A-Za-z0-9])",
    "dotted": _DOTTED,
    "and": _AND,
    "compound": _COMPOUND,
    "mixed": rf"[0-9]+[A-Za-z]{_N}*",
}
_FROM_LETTER = {
    "mail2": _MAIL,
    "address": "(?:https?://|www[.])[!#-&*-;=?-Z_a-z~]+",
    "drive": r"[A-Za-z]:\\[!-)+-;=@-~가-힣]+",
    "version2": rf"(?:[vV]|[vV]er|[vV]ersion)[. ]{{0,2}}[0-9]+(?:\.[0-9]+){{0,5}}{_STAGE}{_END}",
    "release": r"[A-Za-z]+[0-9]+(?:\.[0-9]+)+(?![.]?[A-Za-z0-9])",
    "spelt": r"[A-Za-z] (?:and|n) [A-Za-z](?![A-Za-z0-9'’-])",
    "dotted2": _DOTTED + rf"(?:#(?!{_N}))?",
    "signed": rf"[A-Za-z]{_N}{{0,31}}(?:\+\+|[+#])(?![A-Za-z0-9+#])",
    "pressed2": _PRESSED,
    "and2": _AND,
    "slashed": rf"[A-Za-z]{{1,4}}(?:/[A-Za-z]{{1,4}})+{_END}",
    "compound2": _COMPOUND,
    "mixed2": rf"[A-Za-z]+[0-9]{_N}*",
    "camel": rf"[A-Za-z]*(?:[a-z][A-Z]|[A-Z]{{2}}[a-z]{{2}}){_N}*",
    "capitals": rf"[A-Z]{{2,5}}{_END}",
}
_FROM_SIGN = {
    "international": r"\+[1-9][0-9() .-]{6,18}[0-9](?![0-9])",
    "telephone2": rf"\(0[0-9]{{1,3}}\) ?[0-9]{{3,4}}[-. ][0-9]{{3,4}}{_NO_DIGIT}"
    rf"|\([0-9]{{3}}\) ?[0-9]{{3}}-[0-9]{{4}}{_NO_DIGIT}",
    "version3": r"버전 ?[0-9]+(?:\.[0-9]+){0,5}(?![A-Za-z0-9])",
    "path": r"(?<![A-Za-z0-9./가-힣])[~.]{0,2}(?:/[A-Za-z0-9._-]+){2,}",
    "file": rf"(?<=[가-힣])\.(?:{_FILES}){_END}",
    "prefixed": rf"(?<![^\s,/{_OPENING}])"
    rf"(?:[.@#][A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+)*|[@#][가-힣][가-힣A-Za-z0-9_]*)",
    "sign": rf"(?<![^\s{_OPENING}])[@#%&*+~=^$\\](?![^\s{_CLOSING}])",
}


def _either(patterns: dict[str, str]) -> str:
    return "|".join(f"(?P<{kind}>{source})" for kind, source in patterns.items())


@cache
def any_identifier() -> re.Pattern[str]:
    """Return the pattern of any identifier; its kind is the name of the group.

    It takes long to compile, and most builds analyse nothing.
    """
    return re.compile(
        rf"(?<![A-Za-z0-9])(?:(?=[0-9])(?:{_either(_FROM_DIGIT)})"
        rf"|(?=[A-Za-z])(?:{_either(_FROM_LETTER)}))"
        rf"|(?=[(+.~/@#%&*=^$\\버])(?:{_either(_FROM_SIGN)})"
    )


def candidates(text: str) -> Iterator[re.Match[str]]:
    """Yield what is not just a word: only around such is it worth looking."""
    match, end = _candidate().match, 0
    for run in _ASCII.finditer(text):
        if run.start() >= end and (candidate := match(text, run.start())):
            end = candidate.end()
            yield candidate


@cache
def _candidate() -> re.Pattern[str]:
    """Return the pattern of a candidate, which begins with a run of ASCII.

    Such runs are found much faster than by this pattern, which begins with what may not follow.
    """
    return re.compile(
        r"""(?![->|]+(?![!-~])"""
        r"""|(?<![vVrn전] )["'(\[]*[0-9]+[.,:;!?)\]"']*(?![!-~])"""
        rf"""(?! ?[년年월月만万천千백百십十억億대퍼{_COUNTERS}]| [0-9&+A-Za-z])"""
        r"""|["'(\[]*[A-Za-z]?[a-z]*(?:'[a-z]{1,2})?[.,:;!?)\]"']*(?![!-~])"""
        r"""(?! (?:and|n) [A-Za-z](?![!-~])))[!-~]+[^\s]*"""
    )
