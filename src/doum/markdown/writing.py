"""The tree of a body as HTML.

Python-Markdown's serialiser asks of every element whether it is a comment, an instruction or has a
qualified name; bodies have none of them. Here characters that were escaped are restored on the
way, which Python-Markdown goes through the tree once more for.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.serializers import BOOLEAN_ATTRIBUTES, RE_AMP  # type: ignore[attr-defined]
from markdown.util import ETX, STX

_ESCAPED = re.compile(rf"{STX}(\d+){ETX}")
_WITHOUT_END = frozenset({"br", "hr", "img"})
_BOOLEAN = BOOLEAN_ATTRIBUTES["html"]


def written(root: Element) -> str:
    """Return a tree as HTML; an element without a tag is its content."""
    html: list[str] = []
    waiting: list[Element | str] = [root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            html.append(one)
            continue
        html.append(_opening(one))
        rest = _closing(one)
        if len(one):
            waiting.append(rest)
            waiting.extend(reversed(one))
        else:
            html.append(rest)
    return "".join(html)


def _opening(element: Element) -> str:
    """Return the start tag and the text that follows it."""
    tag = element.tag
    text = _text(element.text, restored=tag != "code") if element.text else ""
    if tag is None:
        return text
    if not element.attrib:
        return f"<{tag}>{text}"
    attributes = "".join(_attribute(*one) for one in sorted(element.items()))
    return f"<{tag}{attributes}>{text}"


def _closing(element: Element) -> str:
    """Return the end tag and the text that follows it."""
    tag, tail = element.tag, _text(element.tail) if element.tail else ""
    return tail if tag is None or tag in _WITHOUT_END else f"</{tag}>{tail}"


def _attribute(name: str, value: str) -> str:
    value = _text(value).replace('"', "&quot;")
    return f" {name}" if name == value and name in _BOOLEAN else f' {name}="{value}"'


def _text(text: str, *, restored: bool = True) -> str:
    """Return a text as HTML; entities in it remain.

    Args:
        restored: whether to restore characters that were escaped; code has none.
    """
    if STX in text and restored:
        text = _ESCAPED.sub(lambda found: chr(int(found[1])), text)
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text
