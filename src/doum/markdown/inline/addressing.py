"""The parts of links: labels, destinations and titles, by CommonMark 0.31.2, section 6.3."""

from __future__ import annotations

import re
from html import unescape
from html.entities import html5
from urllib.parse import quote

ESCAPABLE = r"[!-/:-@\[-`{-~]"
"""The characters that a backslash makes text: ASCII punctuation."""

ENTITY = r"&(?:\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);"

_SPACE = r"[ \t\n]"
LABEL = r"\[((?:[^\[\]\\]|\\.){1,999})\]"
_ANGLE = r"<(?:[^<>\n\\]|\\.)*>"
_FLAT = rf"[^ ()\\\x00-\x1f]|\\{ESCAPABLE}|\\"
_DEPTH_1 = rf"\((?:{_FLAT})*\)"
_DEPTH_2 = rf"\((?:{_FLAT}|{_DEPTH_1})*\)"
_DEPTH_3 = rf"\((?:{_FLAT}|{_DEPTH_2})*\)"
BARE = rf"(?!<)(?:{_FLAT}|{_DEPTH_3})+"
DESTINATION = rf"{_ANGLE}|{BARE}"
TITLE = r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|\((?:[^()\\]|\\.)*\)'
SUFFIX = (
    r"\.(?:png|jpe?g|gif|svg|webp|avif|heic|heif|bmp|tiff?"
    r"|md|pdf|zip|xlsx?|docx?|pptx?|hwpx?|txt|csv)"
)
FILE = rf"(?:[^()<>\"'\n]|\([^()<>\n]*\))+?{SUFFIX}"
"""A file whose name has spaces, which CommonMark reads only between `<` and `>`."""

_SAFE = "%;/?:@&=+$,-_.!~*'()#"

INLINE_TARGET = re.compile(
    rf"\({_SPACE}*(?:(?P<to>{DESTINATION})(?:{_SPACE}+(?P<title>{TITLE}))?)?{_SPACE}*\)"
    rf"|\((?P<file>{FILE})(?:{_SPACE}+(?P<its>{TITLE}))?{_SPACE}*\)",
    re.S | re.I,
)
"""What follows a text in brackets: the destination and the title of a link."""

_SEGMENT = r"[^\s`<>|\"*_()\[\]]"
FOLDER = rf"(?<![\w\\`(\[<])(?:[A-Za-z]:\\|\\\\(?=\w)){_SEGMENT}*(?:[*_()\[\]]{_SEGMENT}+)*"
"""A path of Windows, in which a backslash escapes nothing: `C:\\_temp\\(1)`."""

_TO_DECODE = re.compile(rf"\\({ESCAPABLE})|({ENTITY})")


def normalized(label: str) -> str:
    """Return a label as definitions and references are compared: case and spaces aside."""
    return " ".join(label.split()).casefold()


def decoded(text: str) -> str:
    """Resolve the backslash escapes and entities of a destination or a title."""
    if "\\" not in text and "&" not in text:
        return text
    return _TO_DECODE.sub(lambda found: found[1] or character_of(found[2]), text)


def character_of(entity: str) -> str:
    """Return the characters of an entity, or the entity where HTML has no such name."""
    if entity[1] != "#":
        return html5.get(entity[1:], entity)
    number = int(entity[3:-1], 16) if entity[2] in "xX" else int(entity[2:-1])
    return "\ufffd" if number == 0 else unescape(entity) or "\ufffd"


def destination_of(written: str) -> str:
    """Return the address that a destination stands for."""
    return encoded(decoded(written[1:-1] if written[:1] == "<" else written))


def encoded(address: str) -> str:
    """Percent-encode an address on another host; those in the site remain as typed."""
    return quote(address, safe=_SAFE) if "://" in address else address
