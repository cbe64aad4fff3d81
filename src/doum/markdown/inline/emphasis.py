"""Which runs of `*`, `_` and `~~` open and close emphasis; Python-Markdown pairs them.

CommonMark (0.31.2, section 6.2) asks for a space or punctuation outside of some marks, which the
particles of Korean do not leave: `**결제(카드)**는`. And it reads marks between letters, where
Korean masks names (`홍*동`), multiplies (`10*20`) and writes ranges (`9시~~6시`).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown import Markdown

_STOPS = r",.;:!?)\]}…·、。，」』）"
_HANGUL = r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"
_BEHIND_LETTER = r"(?<=[^\W_])"
_APART = r"(?<![^\W_])"
_OPENS = {
    "*": (
        rf"{_APART}(?<!\*)\*{{1,3}}(?![*\s])(?!$)"
        rf"|{_BEHIND_LETTER}\*{{2,3}}(?![*\s{_STOPS}])(?!$)"
        rf"|{_APART}(?<!\*)\*{{4,}}(?=[A-Za-z])"
    ),
    "_": r"(?<!\w)_+(?![_\s])(?!$)",
    "~": r"(?<![\w~])~~(?![~\s])(?!$)|(?<=\w)~~(?![~\s\w])(?!$)",
}
"""What may open: no single `*` after a letter, four or more only before Latin letters."""
_CLOSES = {
    "*": r"(?<!^)(?<![*\s])\*{1,3}(?!\*)|(?<=[A-Za-z])\*{4,}(?!\*)",
    "_": rf"(?<!^)(?<![_\s])_+(?!\w)|(?<={_HANGUL})_{{1,3}}(?={_HANGUL})",
    "~": r"(?<!^)(?<![~\s])~~(?!~)",
}
_STARS = re.compile(r"\*+")


def without_masks(text: str, character: Callable[[str], str]) -> str:
    """Replace each `*` between letters that nothing before it opens: `홍*동`, `10*20`.

    Args:
        character: returns what stands for a character that is no notation.
    """
    out, start, is_open = [], 0, False
    for run in _STARS.finditer(text):
        if len(run[0]) > 1:
            continue
        before, after = text[max(run.start() - 1, 0) : run.start()], text[run.end() : run.end() + 1]
        is_behind = bool(before.strip())
        if before.isalnum() and after.isalnum() and not is_open:
            out += [text[start : run.start()], character("*")]
            start = run.end()
        elif is_open and is_behind:
            is_open = False
        elif not before.isalnum() and after.strip():
            is_open = True
    return "".join([*out, text[start:]])


def set_emphasis(md: Markdown) -> None:
    """Replace the patterns by which Python-Markdown finds marks of emphasis; add `~~`."""
    pairing = md.delimiters
    assert pairing is not None
    pairing.add("~", "del", double=True)
    for sign, delimiter in pairing.delimiters.items():
        opens, closes = _OPENS[sign], _CLOSES[sign]
        delimiter.boundary = re.compile(
            rf"(?P<ambiguous>(?={opens})(?:{closes}))|(?P<end>{closes})|(?P<start>{opens})"
        )
