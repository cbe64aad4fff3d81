"""Callouts: `/// note | title`, also tip, warning and danger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block

KINDS = ("note", "tip", "warning", "danger")


class Callout(Block):
    """A callout: the block's name is its kind; the title is the argument or the kind's label."""

    ARGUMENT = None
    LABEL = ""

    def on_create(self, parent: Element) -> Element:
        """Create the box and its title."""
        box = SubElement(parent, "div", {"class": f"callout callout-{self.NAME}", "role": "note"})
        SubElement(box, "p", {"class": "callout-title"}).text = self.argument or self.LABEL
        return box


class CalloutsExtension(BlocksExtension):
    """Registers a block for each kind.

    Args:
        labels: the title of a callout without one, by kind, in the body's language.
    """

    def __init__(self, labels: Mapping[str, str]) -> None:
        self.labels = labels
        super().__init__()

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Called by pymdown-extensions."""
        for kind in KINDS:
            label = self.labels.get(kind, kind)
            block_mgr.register(type(kind.title(), (Callout,), {"NAME": kind, "LABEL": label}), {})
