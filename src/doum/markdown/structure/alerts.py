"""Alerts of GitHub, `> [!NOTE]`, as callouts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from doum.markdown.blocks.callouts import box_attributes

KIND_OF = {
    "note": "note",
    "info": "note",
    "tip": "tip",
    "hint": "tip",
    "success": "tip",
    "warning": "warning",
    "caution": "warning",
    "attention": "warning",
    "important": "danger",
    "danger": "danger",
    "error": "danger",
    **dict.fromkeys(("참고", "알림", "정보", "메모", "안내"), "note"),
    **dict.fromkeys(("팁", "도움말"), "tip"),
    **dict.fromkeys(("주의", "경고"), "warning"),
    **dict.fromkeys(("중요", "위험"), "danger"),
}
"""The callout for each kind of alert: those of GitHub, and what other tools add."""
_FIRST_LINE = re.compile(r"\[!(\w+)\][+-]?[ \t]*(.*)")


def to_callout(quote: Element, labels: Mapping[str, str]) -> None:
    """Turn a quotation into a callout if its first line is that of an alert.

    Args:
        quote: a `blockquote` with its content, before the inline notation is read.
        labels: the titles of callouts, by kind.
    """
    first = quote[0] if len(quote) else None
    if first is None or first.tag != "p":
        return
    line, _, rest = (first.text or "").partition("\n")
    found = _FIRST_LINE.fullmatch(line)
    kind = KIND_OF.get(found[1].lower()) if found else None
    has_body = bool(rest) or len(quote) > 1
    if found is None or kind is None or not (has_body or found[2]):
        return
    quote.tag = "div"
    quote.attrib.update(box_attributes(kind))
    title = Element("p", {"class": "callout-title"})
    title.text = (has_body and found[2]) or labels.get(kind, kind)
    quote.insert(0, title)
    first.text = rest if has_body else found[2]
    if not first.text:
        quote.remove(first)
