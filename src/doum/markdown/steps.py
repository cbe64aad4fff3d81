"""Steps: `/// steps` around a numbered list of instructions."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from doum.markdown.block import Block


class Steps(Block):
    """A numbered list drawn as a path."""

    name = "steps"

    def accepts(self, argument: str) -> bool:
        """Accept no argument, since nothing would show it."""
        return not argument

    def begin(self, parent: Element, argument: str) -> Element:
        """Create the element around the list."""
        return SubElement(parent, "div", {"class": "steps"})
