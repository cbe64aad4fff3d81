"""Footnotes: `[^1]` in a text, and `[^1]: …` for the note; listed at the end of the body."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.treeprocessors import Treeprocessor

_AFTER_INLINE = 14


class Footnotes(FootnoteExtension):
    """Footnotes whose notes were read by the block reader.

    Args:
        back: the title of the link from a note back to the text; `{}` is its number.
    """

    def __init__(self, back: str) -> None:
        super().__init__(BACKLINK_TITLE=back)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        super().extendMarkdown(md)
        md.treeprocessors.register(_Unused(md, self), "doum-unused-notes", _AFTER_INLINE)


class _Unused(Treeprocessor):
    """Removes the links back from notes that no text refers to."""

    def __init__(self, md: Markdown, notes: Footnotes) -> None:
        super().__init__(md)
        self._notes = notes

    def run(self, root: Element) -> None:
        """Process the finished tree."""
        unused = {
            "#" + self._notes.makeFootnoteRefId(label)
            for label in self._notes.footnotes
            if label not in self._notes.footnote_order
        }
        if not unused:
            return
        for parent in root.iter("p"):
            for link in parent.findall("a[@class='footnote-backref']"):
                if link.get("href") in unused:
                    parent.remove(link)
