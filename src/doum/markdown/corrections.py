"""Corrections of rendered HTML: what writers may type but HTML does not allow on a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from doum.content.fences import lines_outside_code
from doum.markdown.html import (
    empty_headings_in,
    plain_text,
    with_ids,
    with_image_sizes,
)
from doum.markdown.ids import Ids
from doum.markdown.inline.code_spans import without_code
from doum.markdown.raw_html import OneForm, in_one_form, with_aside
from doum.problems import Problem, at_line
from doum.text import CONTROLS, named, without_controls

_PIXELS = re.compile(r"\s*(\d+)(?:\.\d+)?\s*(?:px)?\s*;?\s*", re.I)
_HARMLESS = frozenset({"", "auto", "100%", "inherit", "initial"})
_SIZE = re.compile(r"""\b(width|height)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>}]+))""")
_ID = re.compile(r"""\bid\s*=\s*["']?([^\s"'>}]+)|\{[^{}#]*#([^\s{}]+)""")
_NOTE = re.compile(r"fn(?:ref\d*)?:")
_ENTITY = re.compile(r"&#(?:x([0-9a-f]{1,8})|(\d{1,10}));?", re.I)
_HEADING = re.compile(r"[ \t>]*(?:[-*+][ \t]+)?#{1,6}(?:[ \t]+|$)(.*?)[ \t#]*$")
_TEXTLESS = re.compile(r"!?\[\s*\]\([^)]*\)|\{[^}]*\}")


def prepared(html: str) -> str:
    """Return HTML, before it is sanitised, without what the sanitiser would lose or let pass.

    The anchors of older HTML, `<a name="here">`, get an id; entities of control characters go.
    """
    if "&#" in html:
        html = _ENTITY.sub(_without_control, html)
    if " name=" not in html or "<a " not in html.lower():
        return html
    form = in_one_form(html)
    return with_aside(form.html, form.aside)


def corrected(form: OneForm, text: str) -> tuple[OneForm, list[Problem]]:
    """Return HTML with unique ids, sizes in pixels and no control characters.

    Args:
        text: the Markdown text, for the lines of the problems.
    """
    problems = [*_entities(text), *_empty_headings(form.html, text)]
    html = _with_unique_ids(without_controls(form.html), text, problems)
    html = with_image_sizes(html, partial(_size, lines=_Lines(text, _SIZE), problems=problems))
    return replace(form, html=_with_class_of_details(html)), problems


def _with_class_of_details(html: str) -> str:
    """Give details that are written in HTML the looks and the script of the block."""
    if "<details" not in html:
        return html
    html = html.replace("<details>", '<details class="details">')
    return html.replace('<details open="">', '<details open="" class="details">')


class _Lines:
    """The lines of a text that contain a pattern, by the groups that it finds."""

    def __init__(self, text: str, pattern: re.Pattern[str]) -> None:
        self._text, self._pattern = text, pattern
        self._found: dict[str, list[int]] | None = None

    def of(self, written: str, nth: int = 1) -> int:
        """Return the line of the nth use, or the nearest known."""
        if self._found is None:
            self._found = {}
            for number, line in _lines(self._text):
                for found in self._pattern.finditer(line):
                    self._found.setdefault("".join(filter(None, found.groups())), []).append(number)
        known = self._found.get(written, [1])
        return known[min(nth, len(known)) - 1]


def _with_unique_ids(html: str, text: str, problems: list[Problem]) -> str:
    ids, lines = Ids(), _Lines(text, _ID)
    used: Counter[str] = Counter()

    def id_for(written: str) -> str:
        given = ids.free(written) if written else ""
        used[written] += 1
        if given != written and not _NOTE.match(written):
            line = lines.of(written, used[written])
            problems.append(at_line(line, "duplicate-id", id=written, given=given))
        return given

    return with_ids(html, id_for)


def _size(name: str, value: str, lines: _Lines, problems: list[Problem]) -> str:
    """Return a width or height as HTML wants it: pixels, without a unit."""
    found = _PIXELS.fullmatch(value)
    if found:
        return found[1]
    if value.strip().lower() not in _HARMLESS:
        problems.append(at_line(lines.of(name + value), "image-size", name=name, value=value))
    return ""


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text without code."""
    return ((number, without_code(line)) for number, line in lines_outside_code(text))


def _entities(text: str) -> Iterator[Problem]:
    """Report control characters that are written as `&#26;`."""
    if "&#" not in text:
        return
    for number, line in _lines(text):
        for found in _ENTITY.finditer(line):
            if _is_control(code := _code_of(found)):
                yield at_line(number, "control-character", code=named(code))


def _code_of(entity: re.Match[str]) -> int:
    return int(entity[1], 16) if entity[1] else int(entity[2])


def _without_control(entity: re.Match[str]) -> str:
    return "" if _is_control(_code_of(entity)) else entity[0]


def _is_control(code: int) -> bool:
    """Return whether a character has no meaning; browsers give one to those of Windows-1252."""
    if code > 0x10FFFF:
        return True
    return bool(CONTROLS.match(chr(code))) and not without_controls(chr(code)).strip()


def _empty_headings(html: str, text: str) -> Iterator[Problem]:
    """Report headings without a text; their lines are those that contain nothing else."""
    left = empty_headings_in(html) if "></h" in html else 0
    for number, line in lines_outside_code(text) if left else ():
        if left and _is_empty_heading(line):
            yield at_line(number, "empty-heading")
            left -= 1
    if left:
        yield at_line(1, "empty-heading")


def _is_empty_heading(line: str) -> bool:
    found = _HEADING.match(line)
    if not found:
        return "</h" in line and empty_headings_in(line) > 0
    return not plain_text(_TEXTLESS.sub("", found[1]))
