"""SVG files, read as browsers read them: as XML, for what would run when one is opened."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal
from xml.parsers import expat

SvgState = Literal["", "active", "bare", "broken", "other"]

_NAMESPACE = "http://www.w3.org/2000/svg"
_RUNNING = frozenset(
    ("script", "handler", "iframe", "frame", "frameset", "embed", "object", "applet", "meta")
)
"""Elements that run code, show another page, or lead elsewhere by themselves."""

_BLANK = re.compile(r"[\x00-\x20]+")
_CODE = re.compile(r"(?:^|;)(?:java|vb|live)script:", re.I)
_STYLE = re.compile(r"""\btype\s*=\s*["']text/css["']""")
_ENCODING = re.compile(rb"""<\?xml[^>]*?\bencoding\s*=\s*["']([\w.-]+)["']""")
_DECODED = frozenset(
    "euc-kr cp949 ks_c_5601-1987 windows-949 shift_jis euc-jp gb2312 gbk gb18030 big5".split()
)
"""Encodings that browsers know and expat does not."""


def state_of(data: bytes) -> SvgState:
    """Return what is wrong with an SVG file.

    Returns:
        `active` if it contains what runs, `bare` if browsers do not take it for a drawing because
        its namespace is missing, `broken` if it cannot be read, `other` if it is another XML
        file; empty if nothing is wrong.
    """
    reader = _Reader()
    try:
        reader.parse(data)
    except (expat.ExpatError, ValueError, LookupError):
        return "active" if reader.active else "broken"
    if reader.root != "svg":
        return "other"
    if reader.active:
        return "active"
    return "" if reader.is_named else "bare"


class _Reader:
    """Notes what the root element is, and whether anything runs code."""

    def __init__(self) -> None:
        self.active = False
        self.root = ""
        self.is_named = False

    def parse(self, data: bytes) -> None:
        found = _ENCODING.match(data)
        encoding = found[1].decode().lower() if found else ""
        known = encoding in _DECODED
        if known:
            data = data.decode("cp949" if "949" in encoding else encoding).encode()
        parser = expat.ParserCreate("utf-8" if known else None)
        parser.StartElementHandler = self._element
        parser.ProcessingInstructionHandler = self._instruction
        parser.Parse(data, True)

    def _element(self, name: str, attributes: Mapping[str, str]) -> None:
        prefix, _, local = name.rpartition(":")
        if not self.root:
            self.root = local
            named = attributes.get(f"xmlns:{prefix}" if prefix else "xmlns")
            self.is_named = named == _NAMESPACE
        if local.lower() in _RUNNING:
            self.active = True
        for key, value in attributes.items():
            if key.lower().startswith("on") or _CODE.search(_BLANK.sub("", value)):
                self.active = True

    def _instruction(self, target: str, data: str) -> None:
        if target == "xml-stylesheet" and not _STYLE.search(data):
            self.active = True
