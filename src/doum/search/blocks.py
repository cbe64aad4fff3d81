"""The text of a body as readers see it: blocks in order, for analysis and for excerpts."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from doum.markdown.finish import without_tokens
from doum.markdown.html import bold_texts, texts_between_blocks
from doum.markdown.raw_html import visible
from doum.markdown.tags import TextBefore


class Block(Struct, frozen=True, array_like=True, omit_defaults=True):
    """A paragraph, a row or a heading.

    Attributes:
        anchor: id of a heading, empty for what is none.
    """

    text: str
    anchor: str = ""
    is_heading: bool = False


def blocks_of(html: str) -> tuple[Block, ...]:
    """Split a body into its blocks; the cells of a table's row stay together.

    Args:
        html: a rendered body with its tokens.
    """
    return tuple(block for block in _blocks(visible(without_tokens(html))) if block.text)


def labels_of(html: str) -> tuple[str, ...]:
    """Return the texts in bold: mostly names of menus and buttons, as on the screen."""
    return bold_texts(visible(without_tokens(html)))


def _blocks(html: str) -> Iterator[Block]:
    heading, anchor = False, ""
    row: list[str] | None = None
    for piece in texts_between_blocks(html):
        if row is None:
            yield Block(piece.text, anchor, heading)
            heading = piece.tag[:1] == "h" and not piece.closes
            anchor = piece.id if heading else ""
        elif piece.text:
            row.append(piece.text)
        if row is not None and _ends_row(piece):
            yield Block(" · ".join(row))
            row = None
        if piece.tag == "tr" and not piece.closes:
            row = []


def _ends_row(piece: TextBefore) -> bool:
    return piece.tag in ("tr", "") or (piece.tag == "table" and piece.closes)
