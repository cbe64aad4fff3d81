"""Lists, once all of their items are read: paragraphs of tight lists, and tasks."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from doum.markdown.containers import ListState, unwrap

_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
_BOXES = {" ": "\u2610", "x": "\u2611"}


class CompactItems(Treeprocessor):
    """Removes the line ends that Python-Markdown puts between an item and its paragraph."""

    def run(self, root: Element) -> None:
        """Process the finished tree."""
        for item in root.iter("li"):
            if item.text == "\n" and item[0].tag == "p":
                item.text = None


def finish_list(state: ListState) -> None:
    """Take the text of a tight list out of its paragraphs, and draw the boxes of tasks."""
    for item in state.element:
        _draw_box(item)
        if not state.loose:
            unwrap(item)


def _draw_box(item: Element) -> None:
    """Replace `[ ]` and `[x]` at the beginning of an item by the characters for them."""
    first = item[0] if len(item) else None
    if first is None or first.tag != "p" or not (first.text or "").startswith("["):
        return
    found = _TASK.match(first.text or "")
    if found:
        first.text = f"{_BOXES[found[1].lower()]} {(first.text or '')[found.end() :]}"
        item.set("class", "task")
