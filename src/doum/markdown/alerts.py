"""Alerts of GitHub, `> [!NOTE]`, as callouts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element

from doum.markdown.callouts import box_attributes

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
}
"""The callout for each kind of alert: those of GitHub, and what other tools add."""
_FIRST_LINE = re.compile(r"\[!([A-Za-z]+)\][+-]?[ \t]*(.*)")


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
    if found is None or kind is None or not (rest or len(quote) > 1):
        return
    quote.tag = "div"
    quote.attrib.update(box_attributes(kind))
    title = Element("p", {"class": "callout-title"})
    title.text = found[2] or labels.get(kind, kind)
    quote.insert(0, title)
    if rest:
        first.text = rest
    else:
        quote.remove(first)
