"""Blocks that contain blocks: quotations, list items, notes, definitions, and Doum's own.

Each says whether a line continues it (CommonMark 0.31.2, section 5), and builds its element.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from doum.markdown.blocks.block import Block
from doum.markdown.structure.line import Line

_STEP = 3
"""The columns of `1. `."""
_NUMBER = re.compile(r"(\d{1,9})[.)] ")
_BEGINS_LIST = re.compile(r"(?:[-+*]|1[.)]) ")


class ListState:
    """A list and whether its items are apart, so that their text is in paragraphs.

    Args:
        element: the `ul` or `ol`.
        kind: the bullet, or the character behind the number.
        next_number: the number that a further item would have.
    """

    def __init__(self, element: Element, kind: str, next_number: int = 0) -> None:
        self.element = element
        self.kind = kind
        self.next_number = next_number
        self.loose = False


class Container:
    """An open block that contains blocks.

    Args:
        element: the element for its content.
        parent: the container around it.

    Attributes:
        quotes: the number of quotations around its content.
        items: the list that the last child belongs to, which another item would join.
    """

    def __init__(self, element: Element, parent: Container | None = None) -> None:
        self.element = element
        self.quotes: int = parent.quotes if parent else 0
        self.items: ListState | None = None
        self.begun = False

    def continues(self, line: Line) -> bool:
        """Read the container's marker of a line; return whether the line belongs to it."""
        return True

    def set_apart(self) -> None:
        """Note that a blank line separates two of its blocks."""

    def close(self) -> None:
        """Finish the element."""


class Quote(Container):
    """A block quotation."""

    def __init__(self, element: Element, parent: Container) -> None:
        super().__init__(element, parent)
        self.quotes += 1

    def continues(self, line: Line) -> bool:
        """Read `>` and one space."""
        if line.indent >= 4 or not line.content.startswith(">"):
            return False
        line.advance(line.indent + 1)
        if line.indent:
            line.advance(1)
        return True


class Indented(Container):
    """A block whose lines are indented by the width of its marker.

    Args:
        width: the columns of the marker and the spaces around it.
    """

    def __init__(self, element: Element, parent: Container, width: int) -> None:
        super().__init__(element, parent)
        self.width = width

    def continues(self, line: Line) -> bool:
        """Read the indentation; blank lines belong to a block that has content."""
        if line.blank:
            return self.begun
        if line.indent < self.width:
            return False
        line.advance(self.width)
        return True


class Item(Indented):
    """An item of a list.

    Args:
        marker: the columns before its marker.
        ordered: whether it has a number.
    """

    def __init__(
        self,
        element: Element,
        parent: Container,
        width: int,
        of: ListState,
        *,
        marker: int,
        ordered: bool,
    ) -> None:
        super().__init__(element, parent, width)
        self._list = of
        self._marker = marker
        self._ordered = ordered

    def continues(self, line: Line) -> bool:
        """Read the indentation; below a number, two columns are enough for a list.

        Writers indent what belongs to a step by two or three columns, whatever the width of the
        number is. CommonMark would end the list there.
        """
        if self._ordered and self._is_meant(line):
            self.width = line.indent
        return super().continues(line)

    def _is_meant(self, line: Line) -> bool:
        """Return whether a line that CommonMark leaves out belongs to the step."""
        if not 2 <= line.indent - self._marker < self.width - self._marker or line.blank:
            return False
        number = _NUMBER.match(line.content)
        if number and int(number[1]) == self._list.next_number:
            return False
        return line.indent - self._marker >= _STEP or _BEGINS_LIST.match(line.content) is not None

    def set_apart(self) -> None:
        """Make the list loose."""
        self._list.loose = True


class Definition(Indented):
    """The definition of a term."""

    apart = False

    def set_apart(self) -> None:
        """Keep the paragraphs."""
        self.apart = True

    def close(self) -> None:
        """Take the text out of its paragraph."""
        if not self.apart:
            unwrap(self.element)


class Note(Indented):
    """The text of a footnote."""


class Box(Container):
    """A block of Doum's own notation.

    Attributes:
        line: the line on which it begins.
        length: the number of its slashes, with which it ends.
    """

    def __init__(
        self,
        element: Element,
        parent: Container,
        block: Block,
        argument: str,
        line: int,
        length: int,
    ) -> None:
        super().__init__(element, parent)
        self.block = block
        self.line = line
        self.length = length
        self.ended = False
        self._argument = argument

    def close(self) -> None:
        """Let the block finish its element."""
        self.block.end(self.element, self._argument)


def unwrap(element: Element) -> None:
    """Take the texts directly in an element out of their paragraphs."""
    before: Element | None = None
    for child in list(element):
        if child.tag != "p" or child.attrib:
            before = child
            continue
        element.remove(child)
        if before is None:
            element.text = (element.text or "") + (child.text or "")
        else:
            before.tail = (before.tail or "") + (child.text or "")
