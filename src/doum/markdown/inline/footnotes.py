"""Footnotes: `[^1]` in a text, and `[^1]: …` for the note; listed at the end of the body."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension, FootnoteInlineProcessor
from markdown.treeprocessors import Treeprocessor

_AFTER_INLINE = 14


class Footnotes(FootnoteExtension):
    """Footnotes whose notes were read by the block reader.

    Args:
        back: the title of the link from a note back to the text; `{}` is its number.
    """

    def __init__(self, back: str) -> None:
        self.numbers: dict[str, int] = {}
        self._order: dict[str, int] = {}
        super().__init__(BACKLINK_TITLE=back)

    def reset(self) -> None:
        """Called by Python-Markdown before each body."""
        super().reset()
        self.numbers = {}

    def number_of(self, label: str) -> int:
        """Return the number of a note, by the order of the notes; note that a text refers to it."""
        if not self.numbers:
            self._order = {one: number for number, one in enumerate(self.footnotes, start=1)}
        return self.numbers.setdefault(label, self._order[label])

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        super().extendMarkdown(md)
        md.inlinePatterns.register(NoteReference(self), "footnote", 175)
        md.treeprocessors.register(_Unused(md, self), "doum-unused-notes", _AFTER_INLINE)

    def next_reference(self, label: str) -> str:
        """Return the id of a further reference to a note; they are numbered from the second on."""
        first = self.makeFootnoteRefId(label)
        times = self.found_refs[first] = self.found_refs.get(first, 0) + 1
        return first if times == 1 else first.replace("fnref", f"fnref{times}", 1)


class NoteReference(FootnoteInlineProcessor):
    """Refers to a note; that of Python-Markdown looks through all notes each time."""

    def __init__(self, notes: Footnotes) -> None:
        super().__init__(r"\[\^([^\]]*)\]", notes)
        self._notes = notes

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the mark of a match."""
        label = m[1]
        if label not in self._notes.footnotes:
            return None, None, None
        number = self._notes.number_of(label)
        mark = Element("sup", {"id": self._notes.next_reference(label)})
        target = "#" + self._notes.makeFootnoteId(label)
        link = SubElement(mark, "a", {"href": target, "class": "footnote-ref"})
        link.text = str(number)
        return mark, m.start(), m.end()


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
            if label not in self._notes.numbers
        }
        if not unused:
            return
        for parent in root.iter("p"):
            for link in parent.findall("a[@class='footnote-backref']"):
                if link.get("href") in unused:
                    parent.remove(link)
