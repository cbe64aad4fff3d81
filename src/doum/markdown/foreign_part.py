"""Language: `/// language | en`, a part in a language other than that of the body."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block


class Language(Block):
    """A part with its own language, for screen readers and translation."""

    NAME = "language"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """Create the element."""
        return SubElement(parent, "div", {"lang": self.argument})


class LanguageExtension(BlocksExtension):
    """Registers the block."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Called by pymdown-extensions."""
        block_mgr.register(Language, {})
