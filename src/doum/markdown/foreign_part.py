"""Language: `/// language | en`, a part in a language other than that of the body."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from doum.markdown.block import Block


class Language(Block):
    """A part with its own language, for screen readers and translation."""

    name = "language"
    needs_argument = True

    def begin(self, parent: Element, argument: str) -> Element:
        """Create the element."""
        return SubElement(parent, "div", {"lang": argument})
