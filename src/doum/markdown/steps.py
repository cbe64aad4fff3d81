"""Steps: `/// steps` around a numbered list of instructions."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block


class Steps(Block):
    """A numbered list drawn as a path."""

    NAME = "steps"

    def on_create(self, parent: Element) -> Element:
        """Create the element around the list."""
        return SubElement(parent, "div", {"class": "steps"})


class StepsExtension(BlocksExtension):
    """Registers the block."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Called by pymdown-extensions."""
        block_mgr.register(Steps, {})
