"""Details: `/// details | title`, a collapsed part that readers can open."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from doum.markdown.block import Block


class Details(Block):
    """A native `<details>`, which works without scripts and with the browser's own search."""

    name = "details"
    needs_argument = True

    def begin(self, parent: Element, argument: str) -> Element:
        """Create the element and its summary."""
        details = SubElement(parent, "details", {"class": "details"})
        SubElement(details, "summary").text = argument
        return details
