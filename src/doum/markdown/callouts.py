"""Callouts: `/// note | title`, also tip, warning and danger."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from doum.markdown.block import Block

KINDS = ("note", "tip", "warning", "danger")


class Callout(Block):
    """A callout: the block's name is its kind; the title is the argument or the kind's label.

    Args:
        kind: one of `KINDS`.
        label: the title of a callout without one, in the body's language.
    """

    def __init__(self, kind: str, label: str) -> None:
        self.name = kind
        self._label = label

    def begin(self, parent: Element, argument: str) -> Element:
        """Create the box and its title."""
        box = SubElement(parent, "div", box_attributes(self.name))
        SubElement(box, "p", {"class": "callout-title"}).text = argument or self._label
        return box


def box_attributes(kind: str) -> dict[str, str]:
    """Return the attributes of a callout's box."""
    return {"class": f"callout callout-{kind}", "role": "note"}
