"""Mistakes in front matter that a YAML parser refuses, each with the line as it should be.

A parser says where it gave up, in words about its grammar. Here the line with the mistake is
looked for by its shape. A suspicion counts if the corrected line brings the parser further.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from msgspec.structs import replace

from doum.content.line_mistakes import BULLET, Suspect, as_item, without_key
from doum.content.quote_mistakes import (
    broken_escapes,
    broken_item,
    closed_items,
    closed_quote,
    text_between,
)
from doum.content.quoting import as_written, quoted, with_quoted_items
from doum.content.values import text_keys
from doum.content.yaml_lines import FIRST_LINE, Line, lines_of

MOST_SUSPECTS = 200
_QUOTED = re.compile(
    r"""(?P<all>"(?P<double>(?:[^"\\]|\\.)*)"|'(?P<single>(?:[^']|'')*)')(?P<rest>.*)"""
)
_RESERVED = "@`%*&!|>,]}"
_SIGN = re.compile(rf"[{re.escape(_RESERVED)}]|[-?:](?=\s|$)")
_COLON = re.compile(r":(?=\s|$)")
_COMMENT = re.compile(r"\s#|^#")
_WITHOUT_COLON = re.compile(
    r"""(?P<key>["']?[^\W\d][\w-]*["']?)(?P<sign>\s*[：=]\s*|\s*:(?=\S))(?P<value>.*)"""
)
_MARKED_KEY = re.compile(
    r"(?P<indent>\s*)(?P<mark>\*\*|__|[`*_])(?P<key>[^\W\d][\w-]*)(?::(?P=mark)|(?P=mark):)\s*(?P<value>.*)"
)
_ITEM_COMMENT = re.compile(r"[\s\[{,]#")
_CLOSING = {"[": "]", "{": "}"}


def suspects(head: str, last: int) -> Iterator[Suspect]:
    """Yield what may be wrong in front matter.

    Args:
        last: the line at which the parser gave up; the mistake is there or before.
    """
    lines = [line for line in lines_of(head) if line.number <= last]
    found = (suspect for line in lines for suspect in _of_line(line))
    yield from islice(found, MOST_SUSPECTS)
    if any(_closed_brackets(line.value) != line.value for line in lines):
        return  # the lines below an open bracket belong into it
    yield from islice(without_key(lines), MOST_SUSPECTS)
    yield from islice(_indents(lines), MOST_SUSPECTS)


def _of_line(line: Line) -> Iterator[Suspect]:
    start = line.text[: len(line.text) - len(line.text.lstrip())] + line.dashes
    if found := _WITHOUT_COLON.fullmatch(line.text[len(start) :]):
        column = len(start) + found.end("key") + 1
        value = found["value"]
        if found["sign"].strip() == "=" and _QUOTED.fullmatch(value):
            written = value
        else:
            written = value if _looks_structured(value) else as_written(value)
        text = f"{start}{found['key']}: {written}".rstrip()
        yield Suspect("yaml-space", line.number, column, text)
    if marked := _MARKED_KEY.fullmatch(line.text):
        text = f"{marked['indent']}{marked['key']}: {marked['value']}".rstrip()
        yield Suspect("line-without-key", line.number, marked.start("mark") + 1, text)
    if line.indent and not line.key and not line.dashes and BULLET.match(line.value):
        yield as_item(line)
    if not line.value or not (line.key or line.dashes or line.indent):
        return
    if line.value[0] in "\"'":
        yield from _of_quoted(line)
    elif line.value[0] in "[{":
        yield from _of_brackets(line)
    else:
        yield from _of_plain(line)


def _looks_structured(value: str) -> bool:
    return value[:1] in ('"', "'", "[", "{")


def _whole(line: Line, rule: str, at: int = 0, **values: str) -> Suspect:
    """Suspect a value that should be in quotes as a whole."""
    text = line.with_value(quoted(line.value))
    return Suspect(rule, line.number, line.column + at, text, tuple(values.items()))


def _of_plain(line: Line) -> Iterator[Suspect]:
    if _SIGN.match(line.value):
        yield _whole(line, "yaml-quotes", sign=line.value[0])
    if found := _COLON.search(line.value):
        yield _whole(line, "yaml-colon", found.start())
    if found := _COMMENT.search(line.value):
        at = found.end() - 1
        whole = _whole(line, "yaml-comment", at, comment=line.value[at:])
        yield replace(whole, tried=line.with_value(line.value[:at]))


def _of_quoted(line: Line) -> Iterator[Suspect]:
    value, found = line.value, _QUOTED.fullmatch(line.value)
    if escapes := broken_escapes(value):
        yield _at(line, "yaml-backslash", *escapes)
        return
    if text := closed_quote(value) if not found or found["rest"].strip() else "":
        yield _at(line, "yaml-open", 0, text)
    if found and found["rest"].strip() in (",", ";"):
        yield _trailing(line, found.end("all"))
    elif found and found["rest"].strip():
        yield _at(line, "yaml-inner-quote", found.end("all"), quoted(text_between(value)))
    if not found and not text:
        yield _at(line, "yaml-open", 0, quoted(value))


def _at(line: Line, rule: str, at: int, value: str) -> Suspect:
    """Suspect a value at one of its characters, with the value as it should be."""
    return Suspect(rule, line.number, line.column + at, line.with_value(value))


def _trailing(line: Line, at: int) -> Suspect:
    """Suspect a sign behind a value that would be complete without it."""
    values = (("sign", line.value[at:].strip()),)
    text = line.with_value(line.value[:at])
    return Suspect("yaml-trailing", line.number, line.column + at, text, values)


def _of_brackets(line: Line) -> Iterator[Suspect]:
    value = line.value
    if line.key in text_keys() or value.startswith("{{"):
        yield _whole(line, "yaml-quotes", sign=value[0])
        return
    if escapes := broken_escapes(value):
        yield _at(line, "yaml-backslash", *escapes)
    end = value.rfind(_CLOSING[value[0]])
    if end > 0 and value[end + 1 :].strip() in (",", ";"):
        yield _trailing(line, end + 1)
    if end == len(value) - 1 and (closed := closed_items(value)):
        yield _at(line, "yaml-open", *closed)
    comment = _ITEM_COMMENT.search(value)
    fixed = with_quoted_items(value)
    if fixed and fixed != value:
        rule, at, values = _rule_of_items(value, comment)
        yield Suspect(rule, line.number, line.column + at, line.with_value(fixed), values)
    if 0 < end < len(value) - 1:
        yield _whole(line, "yaml-quotes", sign=value[0])
    if (closed_ones := _closed_brackets(value)) != value:
        yield _at(line, "yaml-open", 0, closed_ones)
    yield _whole(line, "yaml-quotes", sign=value[0])


def _rule_of_items(
    value: str, comment: re.Match[str] | None
) -> tuple[str, int, tuple[tuple[str, str], ...]]:
    """Return the rule that items of a list in brackets break, where, and its values."""
    if comment:
        at = comment.end() - 1
        return "yaml-comment", at, (("comment", value[at:]),)
    if found := re.search(rf"[\[,:{{]\s*([{re.escape(_RESERVED)}])", value):
        rule = "yaml-trailing" if found[1] == "," else "yaml-quotes"
        return rule, found.start(1), (("sign", found[1]),)
    return "yaml-inner-quote", broken_item(value), ()


def _closed_brackets(value: str) -> str:
    """Return a value with the brackets that are open at its end closed."""
    open_ones: list[str] = []
    for char in re.sub(r""""[^"]*"|'[^']*'""", "", value):
        if char in _CLOSING:
            open_ones.append(_CLOSING[char])
        elif open_ones and char == open_ones[-1]:
            open_ones.pop()
    return value + "".join(reversed(open_ones))


def _indents(lines: list[Line]) -> Iterator[Suspect]:
    """Suspect the last lines of being indented otherwise than a line above."""
    indents = [len(line.text) - len(line.text.lstrip()) for line in lines]
    for at in range(len(lines) - 1, max(len(lines) - 4, 0), -1):
        line, own = lines[at], indents[at]
        if line.key or line.dashes:
            nearest = sorted(set(indents) - {own}, key=lambda width: (abs(width - own), width))
            for width in dict.fromkeys([indents[at - 1], *nearest]):
                text = " " * width + line.text[own:]
                values = (("spaces", str(width)),)
                yield Suspect("yaml-indent", line.number, own + 1, text, values)


def replaced(head: str, suspect: Suspect) -> str:
    """Return front matter with the line of a suspect as it should be."""
    lines = head.split("\n")
    lines[suspect.line - FIRST_LINE] = suspect.text if suspect.tried is None else suspect.tried
    return "\n".join(lines)


def unquoted(head: str, line: int) -> Suspect | None:
    """Return the value on a line, of which a part is read as an anchor, an alias or a tag."""
    for found in lines_of(head):
        if found.number == line and found.value:
            is_list = found.key not in text_keys() and not found.value.startswith("{{")
            items = with_quoted_items(found.value) if is_list else ""
            text = found.with_value(items) if items else found.with_value(quoted(found.value))
            return Suspect("yaml-quotes", line, found.column, text)
    return None
