"""Tabs: consecutive `/// tab | title` blocks, such as for devices; stacked without scripts."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from doum.markdown.block import Block


class Tab(Block):
    """One of several alternatives; joins the group of tabs directly before it."""

    name = "tab"
    needs_argument = True

    def begin(self, parent: Element, argument: str) -> Element:
        """Create the tab in its group."""
        before = parent[-1] if len(parent) else None
        joins = before is not None and before.get("class") == "tabs"
        group = before if joins else SubElement(parent, "div", {"class": "tabs"})
        assert group is not None
        tab = SubElement(group, "div", {"class": "tab"})
        SubElement(tab, "p", {"class": "tab-title"}).text = argument
        return tab
