"""Words, and the visible text of HTML. Shared by both sides of the comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from unicodedata import normalize

from msgspec import Struct

HTML_NAMES = frozenset(
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big"
    " blink blockquote body br button canvas caption center cite code col colgroup command content"
    " data datalist dd del details dfn dialog dir div dl dt element em embed fieldset figcaption"
    " figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe"
    " image img input ins isindex kbd keygen label legend li link listing main map mark marquee"
    " math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol"
    " optgroup option output p param picture plaintext pre progress q rb rbc rp rt rtc ruby s samp"
    " script search section select shadow slot small source spacer span strike strong style sub"
    " summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul"
    " var video wbr xmp".split()
)
"""Elements that HTML knows, old ones included: their tags are not text."""

_UNSEEN = frozenset("script style template svg math iframe object".split())
"""Elements with no text for readers, or removed with it and reported by a rule of their own."""

_CODE = ("code", "pre")
_WORD = re.compile(r"[^\W_]+")


class Text(Struct, frozen=True):
    """A piece of visible text at a line."""

    text: str
    line: int


class Word(Struct, frozen=True):
    """A word at a line."""

    text: str
    line: int


def line_of(word: Word) -> int:
    """Return the line of a word."""
    return word.line


def words_in(text: str) -> list[str]:
    """Split a text at spaces and punctuation."""
    return _WORD.findall(normalize("NFC", text))


class VisibleText(HTMLParser):
    """Collects the text that readers see in HTML: texts, alternative texts, unknown tags.

    Args:
        first_line: the line on which the HTML begins.
    """

    def __init__(self, first_line: int = 1) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[Text] = []
        self.attributes: list[str] = []
        self._first_line = first_line
        self._unseen: list[str] = []
        self._codes = self._end_tag = self._number = 0

    @property
    def is_unseen(self) -> bool:
        """Whether the text that follows is not for readers."""
        return bool(self._unseen)

    def read(self, html: str) -> VisibleText:
        """Read all of some HTML."""
        self.feed(html)
        self.close()
        return self

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Add the texts of attributes; a tag that HTML does not know is text."""
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag not in HTML_NAMES:
            self.handle_data(self.get_starttag_text() or "")
        elif not self._unseen:
            self._separate()
            self._codes += tag in _CODE
            self._read_attributes(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Read an element that has no end tag."""
        self.handle_starttag(tag, attrs)
        if tag in _UNSEEN:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """End what is not for readers; an end tag that HTML does not know is text."""
        if tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif tag not in HTML_NAMES:
            self.handle_data(self.rawdata[self._end_tag : self.rawdata.find(">", self._end_tag)])
        elif not self._unseen:
            self._codes -= tag in _CODE
            self._separate()

    def handle_data(self, data: str) -> None:
        """Add a text, line by line."""
        if self._unseen:
            return
        first = self._first_line + self.getpos()[0] - 1
        for number, line in enumerate(data.split("\n")):
            if number:
                self._add("\n", first + number)
            self._add(line, first + number)

    def parse_endtag(self, i: int) -> int:
        """Remember where an end tag is: its name is passed on in lower case."""
        self._end_tag = i
        return super().parse_endtag(i)

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002
        """Read `<![` as browsers do, which ignore it up to the next `>`."""
        return self.parse_bogus_comment(i)

    def _read_attributes(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("ol", "li"):
            self._read_number(tag, dict(attrs).get("start") or "")
        for name, value in attrs:
            if tag == "img" and name == "alt":
                self._add(f" {value or ''} ", self._first_line + self.getpos()[0] - 1)
            elif value:
                self.attributes.append(value)

    def _read_number(self, tag: str, start: str) -> None:
        """Count items: readers see their numbers, which another parser may take for text."""
        if tag == "ol":
            self._number = int(start) - 1 if start.isascii() and start.isdigit() else 0
        else:
            self._number += 1
            self.attributes.append(str(self._number))

    def _separate(self) -> None:
        """End a word at a tag, but not in code, where colours cut words."""
        if self._codes <= 0:
            self._add(" ", self._first_line + self.getpos()[0] - 1)

    def _add(self, text: str, line: int) -> None:
        self.texts.append(Text(text, line))


def words_at_lines(texts: list[Text]) -> Iterator[Word]:
    """Yield the words of texts that follow each other without spaces, with their lines."""
    start = 0
    for index, one in enumerate(texts):
        is_end = index + 1 == len(texts) or one.text[-1:].isspace()
        if is_end:
            joined = "".join(part.text for part in texts[start : index + 1])
            line = texts[start].line
            yield from (Word(word, line) for word in words_in(joined))
            start = index + 1
