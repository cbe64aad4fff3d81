"""Text inside a block of a twin: emphasis, code, links, and what has to be escaped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from doum.markdown.twins.elements import Element

Content = Sequence[str | Element]

_BREAK = "\0"
_EDGES = f" \n{_BREAK}"
_MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "del": "~~", "s": "~~"}
_TAGS = {"b": "strong", "i": "em", "s": "del"}
_KEPT = frozenset("abbr bdo ins kbd mark q rp rt ruby sub sup u".split())
"""Elements without a notation in Markdown."""

_SPACES = re.compile(r"[ \t\r\f]{2,}|[\t\r\f]")
_SPECIAL = re.compile(r"[\\`*_\[\]<&!~|]")
_CHANGED = re.compile(rf"{_SPECIAL.pattern}|{_SPACES.pattern}")
_ENTITY = re.compile(r"&(?:#|\w+;|\Z)")
_AROUND_BREAK = re.compile(rf"[ \n]*{_BREAK}[ \n]*")
_AROUND_NEWLINE = re.compile(r" *\n[ \n]*")
_BOX = re.compile(r"\[[ xX]\]")
_START = re.compile(r"^(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|=+[ ]*$|[:|-][-:| ]*$|~~~)", re.M)
_NUMBER = re.compile(r"^([0-9]{1,9})([.)])(?=\s|$)", re.M)
_STARTS = frozenset("#-+>=:|~0123456789")
"""What a line begins with that these patterns may find."""
_TICKS = re.compile("`+")
_UNSAFE = re.compile(r"[\s<>()\\\"`|]")
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.I)


class Setting(Struct, frozen=True):
    """Where a text stands.

    Attributes:
        origin: what goes before the addresses of the site's own pages and files.
        is_one_line: whether it is in a heading or a cell.
        is_cell: whether it is in a cell of a table.
        is_link: whether it is the text of a link.
    """

    origin: str
    is_one_line: bool = False
    is_cell: bool = False
    is_link: bool = False


def lines_of(content: Content, setting: Setting) -> str:
    """Write a block's text; no line of it can be read as the beginning of another block."""
    text = _joined(content, setting, "")
    if _BREAK in text:
        text = _AROUND_BREAK.sub(_BREAK, text)
    text = text.strip(_EDGES)
    if "\n" in text:
        text = _AROUND_NEWLINE.sub("\n", text)
    if setting.is_one_line:
        return text.replace("\n", " ").replace(_BREAK, "<br>")
    text = text.replace(_BREAK, "\\\n")
    if "\n" not in text and text[:1] not in _STARTS:
        return text
    return _NUMBER.sub(r"\1\\\2", _START.sub(r"\\", text))


def emphasised(text: str, name: str = "strong", before: str = "", after: str = "") -> str:
    """Write emphasis around a text: by marks where they are read, else by tags.

    Args:
        name: the element, such as `strong` or `em`.
        before: the character before it, empty at the beginning.
        after: the character after it.
    """
    if not text.strip():
        return text
    mark = _MARKS[name]
    if _opens(text[0], before, mark) and _opens(text[-1], after, mark):
        return f"{mark}{text}{mark}"
    tag = _TAGS.get(name, name)
    return f"<{tag}>{text}</{tag}>"


def code_span(text: str, *, is_cell: bool = False) -> str:
    """Write code between as many backticks as it needs."""
    text = " ".join(text.split("\n"))
    if not text.strip():
        return text
    runs = {len(run) for run in _TICKS.findall(text)}
    ticks = "`" * next(n for n in range(1, len(runs) + 2) if n not in runs)
    if text[0] in "` " or text[-1] in "` ":
        text = f" {text} "
    return f"{ticks}{text.replace('|', chr(92) + '|') if is_cell else text}{ticks}"


def _opens(inner: str, outer: str, mark: str) -> bool:
    """Return whether CommonMark reads a mark between two characters; the rule has two sides."""
    if inner.isspace() or inner in (_BREAK, mark[0]) or outer == mark[0]:
        return False
    return not _is_punctuation(inner) or not outer or outer.isspace() or _is_outer(outer)


def _is_outer(character: str) -> bool:
    return character == _BREAK or _is_punctuation(character)


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"


def _joined(content: Content, setting: Setting, before: str, after: str = "") -> str:
    """Write texts and elements; emphasis is written when its neighbours are known."""
    if len(content) == 1 and isinstance(content[0], str):
        return _escaped(content[0], setting)
    pieces = [piece for piece in _pieces(content, setting) if piece[1]]
    following = [*(text[0] for _, text in pieces[1:]), after]
    written: list[str] = []
    for (name, text), follows in zip(pieces, following, strict=False):
        piece = emphasised(text, name, before, follows) if name in _MARKS else text
        written.append(piece)
        before = piece[-1]
    return "".join(written)


def _pieces(content: Content, setting: Setting) -> Iterator[tuple[str, str]]:
    """Yield the name of each element, empty for a text, and what is written of it."""
    for number, one in enumerate(content, start=1):
        if isinstance(one, str):
            yield "", _escaped(one, setting, is_last=number == len(content))
        else:
            yield one.name, _written(one, setting)


def _written(element: Element, setting: Setting) -> str:
    """Write an element; of emphasis only what is inside."""
    name = element.name
    if name == "code":
        return code_span(element.text, is_cell=setting.is_cell)
    if name == "a":
        return _link(element, setting)
    if name == "img":
        return _image(element, setting)
    if name == "br":
        return _BREAK
    if name == "input":
        return _box(element)
    if element.attributes.get("id", "").startswith("fnref"):
        return f"[^{element.text}]"
    mark = _MARKS.get(name, "")[:1]
    inner = _joined(element.content, setting, mark or "", mark)
    if name in _KEPT:
        return f"<{name}{_title(element)}>{inner.strip()}</{name}>"
    return f" {inner} " if element.is_block else inner


def _title(element: Element) -> str:
    title = element.attributes.get("title", "") if element.name == "abbr" else ""
    return ' title="' + title.replace("&", "&amp;").replace('"', "&quot;") + '"' if title else ""


def _box(element: Element) -> str:
    if element.attributes.get("type") != "checkbox":
        return ""
    return "[x] " if "checked" in element.attributes else "[ ] "


def _link(element: Element, setting: Setting) -> str:
    address = address_of(element.attributes.get("href", ""), setting.origin)
    if element.has_class("footnote-backref"):
        return ""
    text = _joined(element.content, replace(setting, is_link=True), "[", "]").strip(_EDGES)
    if not address or not text:
        return text
    if element.text == address and _SCHEME.match(address):
        return f"<{address}>"
    return f"[{text}]({address}{_quoted_title(element)})"


def _image(element: Element, setting: Setting) -> str:
    alternative = _escaped(element.attributes.get("alt", ""), replace(setting, is_link=True))
    address = address_of(element.attributes.get("src", ""), setting.origin)
    return f"![{alternative}]({address}{_quoted_title(element)})" if address else alternative


def _quoted_title(element: Element) -> str:
    title = " ".join(element.attributes.get("title", "").split())
    return ' "' + title.replace("\\", "\\\\").replace('"', '\\"') + '"' if title else ""


def address_of(address: str, origin: str) -> str:
    """Return an address as links write it; those of the site's own are made absolute."""
    if address[:1] == "/" and address[1:2] != "/":
        return origin + quote(address, safe="/#?=&%")
    return _UNSAFE.sub(lambda found: quote(found[0], safe=""), address)


def _escaped(text: str, setting: Setting, *, is_last: bool = True) -> str:
    """Write a text so that no character of it is read as notation."""
    if not _CHANGED.search(text):
        return text
    text = _SPACES.sub(" ", text)
    return _SPECIAL.sub(lambda found: _escape(found, setting, is_last=is_last), text)


def _escape(found: re.Match[str], setting: Setting, *, is_last: bool) -> str:
    character, text, at = found[0], found.string, found.start()
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if character == "&":
        return "&amp;" if _ENTITY.match(text, at) else "&"
    if character == "_":
        is_notation = not (before.isalnum() and after.isalnum())
    elif character == "|":
        is_notation = setting.is_cell
    elif character == "~":
        is_notation = "~" in (before, after) or not before or not after
    elif character == "[":
        is_notation = setting.is_link or after == "^" or bool(_BOX.match(text, at))
    elif character == "]":
        is_notation = setting.is_link or after in tuple("([:") or not (after or is_last)
    else:
        is_notation = _is_special_before(character, after)
    return f"\\{character}" if is_notation else character


def _is_special_before(character: str, after: str) -> bool:
    """Return whether a character is notation because of the next one; without one, it may be."""
    if character == "<":
        return not after or after.isalpha() or after in "/!?"
    if character == "!":
        return after in ("", "[")
    if character == "\\":
        return not after or after.isspace() or _is_punctuation(after)
    return True
