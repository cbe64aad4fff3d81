"""Emphasis: runs of `*`, `_` and `~~` that open and close it.

The runs are paired as CommonMark does (0.31.2, section 6.2 and the appendix). Which ones open and
close differs: CommonMark asks for a space or punctuation outside of some marks, which the
particles of Korean do not leave (`**결제(카드)**는`), and it reads marks between letters, where
Korean masks names (`홍*동`), multiplies (`10*20`), writes ranges (`9시~~6시`) and draws words out.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor

from doum.markdown.inline.inline_reader import Stash

_RUN = re.compile(r"\*+|_+|~+")
_STOPS = r",.;:!?)\]}…·、。，」』）"
_QUOTES = r"(\[{<\"'“‘「『（"
_HANGUL = r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"
_APART, _BEHIND_LETTER = r"(?<![^\W_])", r"(?<=[^\W_])"
_OPENS = {
    "*": re.compile(
        rf"{_APART}\*(?![*\s./^)])(?!$)|{_APART}\*{{2,3}}(?![*\s])(?!$)"
        rf"|{_BEHIND_LETTER}\*{{2,3}}(?![*\s{_STOPS}])(?!$)|{_APART}\*{{4,}}(?=[A-Za-z])"
    ),
    "_": re.compile(r"(?<!\w)_+(?![_\s])(?!$)"),
    "~": re.compile(rf"(?<!\w)~~(?![~\s])(?!$)|(?<=\w)~~(?=[{_QUOTES}])"),
}
"""What may open: no single `*` after a letter, four or more only before Latin letters."""
_CLOSES = {
    "*": re.compile(r"(?<=\S)\*{1,3}(?!\*)|(?<=[A-Za-z])\*{4,}(?!\*)"),
    "_": re.compile(rf"(?<=\S)_+(?!\w|\.\w)|(?<={_HANGUL})_{{1,3}}(?={_HANGUL})"),
    "~": re.compile(r"(?<=\S)~~(?!~)"),
}


class Emphasis(InlineProcessor):
    """Reads all emphasis of a text at once."""

    def __init__(self) -> None:
        super().__init__(_RUN.pattern)

    def sweep(self, data: str, stash: Stash) -> str:
        """Return a text with placeholders for its emphasis."""
        return _Pairing(data, stash).result()


class _Run:
    """A run of one sign: where it is among the pieces of the text, and what is left of it."""

    __slots__ = ("closes", "is_between", "left", "length", "opens", "piece", "sign")

    def __init__(self, data: str, found: re.Match[str], piece: int) -> None:
        start, end = found.span()
        self.sign, self.length, self.left = found[0][0], end - start, end - start
        self.opens = _OPENS[self.sign].match(data, start) is not None
        self.closes = _CLOSES[self.sign].match(data, start) is not None
        beside = data[max(start - 1, 0) : start], data[end : end + 1]
        self.is_between = all(one and not one.isspace() for one in beside)
        self.piece = piece

    def pairs_with(self, opener: _Run) -> bool:
        """Return whether the run closes what another opens, by CommonMark's rule of three."""
        if opener.sign != self.sign or not opener.opens or not opener.left:
            return False
        if self.sign == "~":
            return True
        either = self.is_between or (opener.is_between and opener.closes)
        both_thirds = self.length % 3 == 0 and opener.length % 3 == 0
        return not either or (self.length + opener.length) % 3 != 0 or both_thirds


class _Pairing:
    """The pieces of a text: what is between the runs, and what is left of each run."""

    def __init__(self, data: str, stash: Stash) -> None:
        self._stash = stash
        self._pieces: list[str] = []
        self._runs: list[_Run] = []
        start = 0
        for found in _RUN.finditer(data):
            self._pieces += [data[start : found.start()], found[0]]
            run = _Run(data, found, len(self._pieces) - 1)
            if run.opens or run.closes:
                self._runs.append(run)
            start = found.end()
        self._pieces.append(data[start:])

    def result(self) -> str:
        """Pair the runs, and return the text."""
        openers: list[_Run] = []
        bottoms: dict[tuple[str, bool, int], int] = {}
        for run in self._runs:
            while run.closes and run.left:
                kind = (run.sign, run.opens, run.length % 3)
                index = self._opener(openers, run, bottoms.get(kind, 0))
                if index < 0:
                    bottoms[kind] = len(openers)
                    break
                self._enclose(openers[index], run)
                del openers[index + (openers[index].left > 0) :]
                bottoms = {one: min(at, len(openers)) for one, at in bottoms.items()}
            if run.opens and run.left:
                openers.append(run)
        return "".join(self._pieces)

    def _opener(self, openers: list[_Run], run: _Run, bottom: int) -> int:
        for index in range(len(openers) - 1, bottom - 1, -1):
            if run.pairs_with(openers[index]):
                return index
        return -1

    def _enclose(self, opener: _Run, closer: _Run) -> None:
        """Put what is between two runs into an element, and take its marks off the runs."""
        size = 2 if opener.left > 1 and closer.left > 1 else 1
        node = Element("del" if opener.sign == "~" else "strong" if size == 2 else "em")
        first, last = opener.piece + 1, closer.piece
        node.text = "".join(self._pieces[first:last])
        self._pieces[first:last] = [self._stash.keep(node), *[""] * (last - first - 1)]
        for run in (opener, closer):
            run.left -= size
            self._pieces[run.piece] = run.sign * run.left
