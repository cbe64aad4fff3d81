"""The block structure of a body, read line by line as CommonMark 0.31.2 does (appendix A).

`BlockReader` takes the place of Python-Markdown's block parser: a tree comes out whose texts are
still as typed, for Python-Markdown's inline patterns. Beside the tree it collects the texts with
their lines, and the mistakes in the notation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import cast
from xml.etree.ElementTree import Element, ElementTree

from markdown import Markdown
from markdown.blockparser import BlockParser

from doum.markdown.blocks.block import Block
from doum.markdown.structure.body_reading import Notation, Reading
from doum.markdown.structure.code_blocks import Fence, IndentedCode, RawBlock
from doum.markdown.structure.definitions import References
from doum.markdown.structure.leaf import Leaf
from doum.markdown.structure.line import Line
from doum.markdown.structure.paragraph import Paragraph
from doum.markdown.structure.starts import STARTS, Start
from doum.markdown.structure.tables import Table
from doum.problems import Problem


class BlockReader(BlockParser):
    """Reads the blocks of one body after another.

    Args:
        md: the Markdown instance.
        blocks: the blocks of Doum's own notation.
        labels: the titles of callouts, by kind.
        any_html: whether HTML is published without sanitising it.
        set_note: lists a footnote by its label.

    Attributes:
        leaves: the pieces of inline text of the last body.
        notes: the lines of its footnotes, by label.
        problems: the mistakes in its notation.
    """

    def __init__(
        self,
        md: Markdown,
        blocks: Iterable[Block],
        labels: Mapping[str, str],
        any_html: bool,
        set_note: Callable[[str, str], None],
    ) -> None:
        super().__init__(md)
        self.leaves: tuple[Leaf, ...] = ()
        self.problems: tuple[Problem, ...] = ()
        self.notes: dict[str, int] = {}
        self._note_elements: dict[str, Element] = {}
        self._set_note = set_note
        self._notation = Notation(
            blocks={block.name: block for block in blocks},
            labels=labels,
            any_html=any_html,
            references=cast("References", md.references),
            store=md.htmlStash.store,
            note=self._add_note,
        )

    def reset(self) -> None:
        """Forget the last body."""
        self.leaves, self.problems = (), ()
        self.notes, self._note_elements = {}, {}

    def parseDocument(  # type: ignore[override]  # noqa: N802
        self, lines: Iterable[str]
    ) -> ElementTree[Element]:
        """Read a body."""
        self.root = Element(self.md.doc_tag)
        texts = list(lines)
        reading = Reading(self.root, self._notation, texts)
        for number, text in enumerate(texts, start=1):
            read_line(reading, Line(number, text))
        reading.finish()
        self.leaves, self.problems = tuple(reading.leaves), tuple(reading.problems)
        return ElementTree(self.root)

    def parseChunk(self, parent: Element, text: str) -> None:  # noqa: N802
        """Append the content of a footnote, for the extension that lists them.

        Args:
            parent: receives the content.
            text: the label of the footnote.
        """
        parent.extend(self._note_elements[text])

    def _add_note(self, label: str, element: Element, line: int) -> bool:
        if label in self.notes:
            return False
        self.notes[label] = line
        self._note_elements[label] = element
        self._set_note(label, label)
        return True


def read_line(reading: Reading, line: Line) -> None:
    """Read one line."""
    reading.match(line)
    leaf = reading.leaf
    if isinstance(leaf, Fence | RawBlock | IndentedCode) and not leaf.closed and leaf.takes(line):
        if isinstance(leaf, IndentedCode) and line.blank:
            reading.note_blank()
        return
    if line.blank:
        reading.blank()
        return
    if not _starts(reading, line):
        _add_text(reading, line)
    reading.next_line()


def _starts(reading: Reading, line: Line) -> bool:
    """Open the blocks that a line starts; return whether nothing of it is left."""
    while not line.blank:
        if line.indent >= 4:
            return False
        if reading.full:
            reading.report_depth(line)
            return False
        start = Start.NOTHING
        for begin in STARTS.get(line.content[0], ()):
            start = begin(reading, line)
            if start is not Start.NOTHING:
                break
        if start is not Start.CONTAINER:
            return start is Start.LEAF
        reading.next_line()
    return True


def _add_text(reading: Reading, line: Line) -> None:
    leaf = reading.leaf
    if isinstance(leaf, Table) and line.indent < 4:
        leaf.add(line.number, line.content)
    elif not reading.continue_paragraph(line):
        if line.indent >= 4:
            reading.open_leaf(IndentedCode(line))
        else:
            reading.open_leaf(Paragraph(line.number, line.content))
