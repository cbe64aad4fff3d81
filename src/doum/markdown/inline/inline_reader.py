"""Code spans, escapes, entities, raw HTML, links and images, in one pass from left to right.

By CommonMark 0.31.2, sections 2.4, 2.5, 6.1, 6.3 to 6.6 and the appendix: what comes first wins,
and brackets are looked up when they close. What is found is kept as Python-Markdown keeps the
results of its inline patterns; emphasis and the rest of the patterns see placeholders for it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AMP_SUBSTITUTE, ETX, STX, AtomicString, code_escape

from doum.markdown.html_tags import CLOSING_TAG, OPEN_TAG, EndTags, is_text, name_of, published
from doum.markdown.inline.addressing import (
    ENTITY,
    FOLDER,
    INLINE_TARGET,
    LABEL,
    character_of,
    decoded,
    destination_of,
    encoded,
    normalized,
)
from doum.markdown.inline.code_spans import TickRuns

_MAX_BRACKETS = 50
_TOKEN = re.compile(
    rf"(?P<ticks>`+)|(?P<path>{FOLDER})|\\(?P<escaped>[!-/:-@\[-`{{-~])|\\\n|(?P<entity>{ENTITY})|(?P<open>!?\[)"
    r"|(?P<close>\])|<|&(?=\#?\w+;)"
)
_ANGLE = re.compile(
    r"<(?P<uri>[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>]*)>"
    r"|<(?P<mail>[A-Za-z0-9.!#$%&'*+/=?^_`{|}~\-]+@[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?"
    r"(?:\.[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?)*)>"
    rf"|(?P<tag>{OPEN_TAG}|{CLOSING_TAG})",
    re.S,
)
_COMMENT = re.compile(r"<!---?>|<!--.*?-->", re.S)
_OTHER = re.compile(r"<\?.*?\?>|<![A-Za-z][^>]*>|<!\[CDATA\[.*?\]\]>", re.S)
_ENDS = (("<![CDATA[", "]]>"), ("<!", ">"), ("<?", "?>"))
"""How markup other than elements and comments begins and ends."""
_LABEL = re.compile(LABEL, re.S)
_SIGNS = re.compile(r"[*_~+]")
_NOTE = re.compile(r"\[\^([^\]\s]+)\]")
_ADDRESS = re.compile(r"(?<=:)//|@|(?<=www)\.", re.I)
_ANCHOR_TEXT = re.compile(r"([^<\[]*+)</a", re.I)
_MAKES_ENTITY = re.compile(r"&(?=#?\w+;)")


class Stash(Protocol):
    """What keeps the results of inline patterns."""

    def keep(self, node: Element | str) -> str:
        """Apply the patterns after this one to a result and keep it; return its placeholder."""

    def words(self, text: str) -> str:
        """Return a text without notation, placeholders replaced by their words."""


class _Bracket:
    """An opening bracket: where it is, in the text and in the result so far."""

    __slots__ = ("active", "end", "image", "index")

    def __init__(self, index: int, end: int, image: bool) -> None:
        self.index, self.end, self.image = index, end, image
        self.active = True


class InlineReader(InlineProcessor):
    """Reads a text; see the module.

    Args:
        md: the Markdown instance.
        any_html: whether HTML is published without sanitising it.
    """

    def __init__(self, md: Markdown, any_html: bool) -> None:
        super().__init__(_TOKEN.pattern, md)
        self.any_html = any_html

    def sweep(self, data: str, stash: Stash) -> str:
        """Return a text with placeholders for everything found in it."""
        return _Sweep(self, data, stash).result()

    def html_of(self, tag: str, ends: Callable[[str], bool]) -> str | None:
        """Return what of a tag goes to the page as HTML; `None` if it is text."""
        if self.any_html:
            return tag
        return None if is_text(tag, ends) else published(tag)


class _Sweep:
    """One pass over a text."""

    def __init__(self, reader: InlineReader, data: str, stash: Stash) -> None:
        assert reader.md is not None
        self._reader, self._data, self._stash = reader, data, stash
        self._md = reader.md
        self._out: list[str] = []
        self._brackets: list[_Bracket] = []
        self._ends = EndTags(data)
        self._runs: TickRuns | None = None
        self._last: dict[str, int] = {}

    def result(self) -> str:
        """Read from left to right."""
        data, position = self._data, 0
        while found := _TOKEN.search(data, position):
            self._out.append(data[position : found.start()])
            position = self._take(found)
        self._out.append(data[position:])
        return "".join(self._out)

    def _take(self, found: re.Match[str]) -> int:
        """Read a token; return where reading goes on."""
        if found["ticks"]:
            return self._code(found)
        if found["path"]:
            return self._type(_SIGNS.sub(lambda sign: character(sign[0]), found[0]), found.end())
        if found["escaped"]:
            return self._put(character(found["escaped"]), found.end())
        if found["entity"]:
            return self._entity(found)
        if found["open"]:
            return self._open(found)
        if found["close"]:
            return self._close(found.end())
        if found[0] == "&":
            return self._type(f"{AMP_SUBSTITUTE}amp;", found.end())
        if found[0] == "\\\n":
            return self._put(Element("br"), found.end())
        return self._angle(found.start())

    def _put(self, node: Element | str, end: int) -> int:
        self._out.append(self._stash.keep(node))
        return end

    def _type(self, text: str, end: int) -> int:
        """Leave a text as it is."""
        self._out.append(text)
        return end

    def _code(self, found: re.Match[str]) -> int:
        start, length = found.end(), len(found[0])
        close = self._closing_ticks(start, length)
        if close < 0:
            return self._type(found[0], start)
        text = self._data[start:close].replace("\n", " ")
        if text[:1] == " " == text[-1:] and text.strip(" "):
            text = text[1:-1]
        code = Element("code")
        code.text = AtomicString(code_escape(text))
        return self._put(code, close + length)

    def _closing_ticks(self, start: int, length: int) -> int:
        if self._runs is None:
            self._runs = TickRuns(self._data)
        return self._runs.closing(start, length)

    def _entity(self, found: re.Match[str]) -> int:
        characters = character_of(found["entity"])
        if characters == found["entity"]:
            return self._type(AMP_SUBSTITUTE + "amp;" + characters[1:], found.end())
        return self._put("".join(map(character, characters)), found.end())

    def _angle(self, start: int) -> int:
        found = _ANGLE.match(self._data, start)
        if not found:
            return self._other(start)
        if address := found["uri"] or found["mail"]:
            link = Element("a", {"href": attribute(_target_of(found))})
            link.text = AtomicString(address)
            return self._put(link, found.end())
        tag = found["tag"]
        html = self._reader.html_of(tag, self._ends.after(found.end()))
        if html is None:
            return self._type("<", start + 1)
        self._type(self._md.htmlStash.store(html) if html else "", found.end())
        is_link = tag[1] != "/" and name_of(tag) == "a"
        return self._anchor(found.end()) if is_link else found.end()

    def _other(self, start: int) -> int:
        """Hide a comment; anything else that is not an element is text."""
        found = None
        if self._data.startswith("<!--", start) and self._comes("-->", start):
            found = _COMMENT.match(self._data, start)
        elif self._reader.any_html and any(
            self._data.startswith(begin, start) and self._comes(end, start) for begin, end in _ENDS
        ):
            found = _OTHER.match(self._data, start)
        if not found:
            return self._type("<", start + 1)
        return self._type(self._md.htmlStash.store(found[0]), found.end())

    def _comes(self, end: str, start: int) -> bool:
        """Return whether an end comes behind a place."""
        if end not in self._last:
            self._last[end] = self._data.rfind(end)
        return self._last[end] > start

    def _anchor(self, start: int) -> int:
        """Keep bare addresses inside `<a>` from becoming links."""
        found = _ANCHOR_TEXT.match(self._data, start)
        if not found:
            return start
        text = _ADDRESS.sub(lambda sign: character(sign[0][0]) + sign[0][1:], found[1])
        return self._type(text, found.end(1))

    def _open(self, found: re.Match[str]) -> int:
        note = _NOTE.match(self._data, found.end() - 1)
        footnotes = getattr(self._md.parser, "notes", {})
        if note and note[1] in footnotes and found[0] == "[":
            return self._type(note[0], note.end())
        if len(self._brackets) < _MAX_BRACKETS:
            bracket = _Bracket(len(self._out), found.end(), found[0] == "![")
            self._brackets.append(bracket)
        return self._type(found[0], found.end())

    def _close(self, end: int) -> int:
        bracket = self._brackets.pop() if self._brackets else None
        target = self._target(bracket, end) if bracket and bracket.active else None
        if bracket is None or target is None:
            return self._type("]", end)
        address, title, end = target
        text = "".join(self._out[bracket.index + 1 :])
        del self._out[bracket.index :]
        if bracket.image:
            node = Element("img", {"src": attribute(address), "alt": self._stash.words(text)})
        else:
            node = Element("a", {"href": attribute(address)})
            node.text = text
            for other in self._brackets:
                other.active = other.active and other.image
        if title is not None:
            node.set("title", attribute(title))
        return self._put(node, end)

    def _target(self, bracket: _Bracket, end: int) -> tuple[str, str | None, int] | None:
        """Return address, title and end of the link that a closing bracket completes."""
        data = self._data
        if found := INLINE_TARGET.match(data, end):
            written, title = found["to"] or found["file"] or "", found["title"] or found["its"]
            return destination_of(written), title and decoded(title[1:-1]), found.end()
        label = data[bracket.end : end - 1]
        full = _LABEL.match(data, end)
        if full and full[1].strip():
            label, end = full[1], full.end()
        elif data.startswith("[]", end):
            end += 2
        elif not _LABEL.fullmatch(f"[{label}]"):
            return None
        known = self._md.references.get(normalized(label))
        return (*known, end) if known else None


def _target_of(found: re.Match[str]) -> str:
    """Return where an address between `<` and `>` leads."""
    return encoded(found["uri"]) if found["uri"] else f"mailto:{found['mail']}"


class LineBreak(InlineProcessor):
    """A line break: two or more spaces at the end of a line."""

    def __init__(self) -> None:
        super().__init__(r" {2,}\n")

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Return the break of a match."""
        return Element("br"), m.start(), m.end()


def character(text: str) -> str:
    """Return a character such that no pattern and no serialiser reads it as notation."""
    return f"{AMP_SUBSTITUTE}amp;" if text == "&" else f"{STX}{ord(text)}{ETX}"


def attribute(text: str) -> str:
    """Return a text as the value of an attribute: what looks like an entity is none."""
    return _MAKES_ENTITY.sub(f"{AMP_SUBSTITUTE}amp;", text) if "&" in text else text
