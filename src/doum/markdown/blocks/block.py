"""What every block of Doum's own notation (`/// name | argument`) provides."""

from __future__ import annotations

from abc import ABC, abstractmethod
from xml.etree.ElementTree import Element


class Block(ABC):
    """A kind of block.

    Attributes:
        name: the name after the slashes.
        needs_argument: whether something must follow a `|`.
    """

    name = ""
    needs_argument = False

    def accepts(self, argument: str) -> bool:
        """Return whether the block can be made of an argument; otherwise it remains as typed."""
        return bool(argument) or not self.needs_argument

    @abstractmethod
    def begin(self, parent: Element, argument: str) -> Element:
        """Append the block to its parent; return the element for its content."""

    def end(self, content: Element, argument: str) -> None:  # noqa: B027 (most need not)
        """Finish the block, with its content in place."""
