"""Figures and tables.

An image alone in its paragraph becomes a figure with its title as the caption. A table gets a
scrollable container.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_AFTER_INLINE_AND_ATTRIBUTES = 7


class _Frames(Treeprocessor):
    def run(self, root: Element) -> None:
        """Process the finished tree."""
        for parent in list(root.iter()):
            for index, child in enumerate(parent):
                if child.tag == "p":
                    _to_figure(child)
                elif child.tag == "table" and parent.get("class") != "table-wrap":
                    parent[index] = _wrapped(child)
        first = root.find(".//figure/img")
        if first is not None:  # often the largest thing on the first screen: it waits for nothing
            first.attrib.pop("loading", None)


def _to_figure(paragraph: Element) -> None:
    if len(paragraph) != 1 or (paragraph.text or "").strip():
        return
    image = paragraph[0]
    if image.tag != "img" or (image.tail or "").strip():
        return
    paragraph.tag = "figure"
    image.set("loading", "lazy")
    title = image.attrib.pop("title", "")
    if title:
        SubElement(paragraph, "figcaption").text = title


def _wrapped(table: Element) -> Element:
    wrap = Element("div", {"class": "table-wrap"})
    wrap.tail, table.tail = table.tail, None
    wrap.append(table)
    return wrap


class FiguresExtension(Extension):
    """Registers the tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        md.treeprocessors.register(_Frames(md), "doum-frames", _AFTER_INLINE_AND_ATTRIBUTES)
