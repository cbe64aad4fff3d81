"""What `html.py` finds in rendered HTML."""

from __future__ import annotations

from msgspec import Struct


class HeadingTag(Struct, frozen=True, kw_only=True):
    """A heading in the HTML.

    Attributes:
        id: empty where it has none.
        title: its plain text.
        nested: whether it stands inside a box, a list or a table.
    """

    level: int
    id: str
    title: str
    nested: bool


class AddressTag(Struct, frozen=True, kw_only=True):
    """A link or an image.

    Attributes:
        address: where it leads, without entities.
        sized: whether it says how wide or high it is.
    """

    address: str
    image: bool
    sized: bool


class TextBefore(Struct, frozen=True, kw_only=True):
    """The plain text up to an edge of a block, and that edge.

    Attributes:
        tag: the edge's name, empty at the end of the HTML.
        closes: whether the edge ends the block.
        id: the id that the edge gives the block.
    """

    text: str
    tag: str = ""
    closes: bool = False
    id: str = ""
