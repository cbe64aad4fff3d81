"""Details: `/// details | title`, a collapsed part that readers can open."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block


class Details(Block):
    """A native `<details>`, which works without scripts and with the browser's own search."""

    NAME = "details"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """Create the element and its summary."""
        details = SubElement(parent, "details", {"class": "details"})
        SubElement(details, "summary").text = self.argument
        return details


class DetailsExtension(BlocksExtension):
    """Registers the block."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Called by pymdown-extensions."""
        block_mgr.register(Details, {})
