"""Tabs: consecutive `/// tab | title` blocks, such as for devices; stacked without scripts."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from pymdownx.blocks import BlocksExtension
from pymdownx.blocks.block import Block


class Tab(Block):
    """One of several alternatives; joins the group of tabs directly before it."""

    NAME = "tab"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """Create the tab in its group; return the group, so that nothing is put around it."""
        before = parent[-1] if len(parent) else None
        joins = before is not None and before.get("class") == "tabs"
        group = before if joins else SubElement(parent, "div", {"class": "tabs"})
        assert group is not None
        tab = SubElement(group, "div", {"class": "tab"})
        SubElement(tab, "p", {"class": "tab-title"}).text = self.argument
        return group

    def on_add(self, block: Element) -> Element:
        """Put what follows into the tab, which is the last of its group."""
        return block[-1]


class TabsExtension(BlocksExtension):
    """Registers the block."""

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:  # noqa: N802
        """Called by pymdown-extensions."""
        block_mgr.register(Tab, {})
