"""A body being read: the containers that are open, and what has come of the lines so far."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString
from msgspec import Struct

from doum.markdown.blocks.block import Block
from doum.markdown.coloured_code import coloured
from doum.markdown.html_tags import published_block
from doum.markdown.structure.alerts import to_callout
from doum.markdown.structure.code_blocks import Fence, IndentedCode, RawBlock
from doum.markdown.structure.containers import Box, Container, Definition, ListState, Quote
from doum.markdown.structure.definitions import References
from doum.markdown.structure.leaf import Leaf
from doum.markdown.structure.line import Line
from doum.markdown.structure.list_items import finish_list
from doum.markdown.structure.paragraph import Paragraph, joined
from doum.markdown.structure.tables import Table
from doum.problems import Problem, at_line

OpenLeaf = Paragraph | Table | Fence | IndentedCode | RawBlock
MAX_DEPTH = 100
"""The number of containers inside each other; what is deeper remains as typed."""


class Notation(Struct, frozen=True, kw_only=True):
    """What a body may contain, and where parts of it go.

    Attributes:
        blocks: the blocks of Doum's own notation, by name.
        labels: the titles of callouts, by kind.
        any_html: whether HTML is published without sanitising it.
        references: receives the definitions of links.
        store: keeps HTML for the end; returns what stands for it until then.
        note: receives the label, the element and the line of a footnote; returns whether it is the
            first with that label.
    """

    blocks: Mapping[str, Block]
    labels: Mapping[str, str]
    any_html: bool
    references: References
    store: Callable[[str], str]
    note: Callable[[str, Element, int], bool]


class Reading:
    """The state while the lines of a body are read.

    Args:
        root: receives the blocks.
        notation: what the body may contain.
        lines: the lines of the body.

    Attributes:
        depth: how many of the open containers the current line belongs to.
        leaves: the pieces of inline text found so far.
        problems: the mistakes found so far.
    """

    def __init__(self, root: Element, notation: Notation, lines: Sequence[str]) -> None:
        self.notation = notation
        self.depth = 1
        self.leaves: list[Leaf] = []
        self.problems: list[Problem] = []
        self._lines = lines
        self._last: dict[str, int] = {}
        self._stack = [Container(root)]
        self._leaf: OpenLeaf | None = None
        self._lists: list[ListState] = []
        self._blank_in: int | None = None  # the quotations around the blank line before this one

    # The current line

    def match(self, line: Line) -> None:
        """Find the open containers that a line belongs to."""
        depth, stack = 1, self._stack
        while depth < len(stack) and stack[depth].continues(line):
            depth += 1
        self.depth = depth

    @property
    def container(self) -> Container:
        """The innermost container that the line belongs to."""
        return self._stack[self.depth - 1]

    @property
    def containers(self) -> Sequence[Container]:
        """The containers that the line belongs to, from the outside in."""
        return self._stack[: self.depth]

    @property
    def leaf(self) -> OpenLeaf | None:
        """The open leaf, if the line belongs to all containers around it."""
        return self._leaf if self.depth == len(self._stack) else None

    @property
    def paragraph(self) -> Paragraph | None:
        """The paragraph that the line would interrupt."""
        return self.leaf if isinstance(self.leaf, Paragraph) else None

    def pop_term(self) -> str | None:
        """Take the last line of a definition that another term follows without a blank line."""
        leaf = self._leaf
        is_in_definition = isinstance(self._stack[-1], Definition) and self.leaf is None
        if not isinstance(leaf, Paragraph) or not is_in_definition or "\n" not in leaf.text:
            return None
        term = leaf.last()
        leaf.pop()
        return term

    @property
    def full(self) -> bool:
        """Whether no container fits into the current one."""
        return self.depth >= MAX_DEPTH

    def apart(self) -> bool:
        """Return whether a blank line of the current container comes before the line."""
        return self._blank_in is not None and self._blank_in == self.container.quotes

    def ends_after(self, line: Line) -> Callable[[str], bool]:
        """Return a function that tells whether an end tag of a name is in a line or below."""
        return self._ends_from(line.number)

    def _ends_from(self, number: int) -> Callable[[str], bool]:
        return lambda name: self._last_line_with(f"</{name}") >= number

    def _last_line_with(self, text: str) -> int:
        if text not in self._last:
            lines = enumerate(self._lines, start=1)
            self._last[text] = max((n for n, line in lines if text in line.lower()), default=0)
        return self._last[text]

    # Changes

    def continue_paragraph(self, line: Line) -> bool:
        """Add a line to the open paragraph, even without the markers of its containers.

        A row of a table begins a block of its own there.
        """
        if isinstance(self._leaf, Paragraph) and (self.leaf or line.content[:1] != "|"):
            self._leaf.add(line.content)
            return True
        return False

    def blank(self) -> None:
        """End the paragraph and the containers that do not go on."""
        self._settle()
        self.note_blank()

    def note_blank(self) -> None:
        """Remember that the line is blank."""
        self._blank_in = self.container.quotes

    def next_line(self) -> None:
        """Forget the blank line."""
        self._blank_in = None

    def place(self) -> Element:
        """End what is open inside the current container; return the element for a new block."""
        self._settle()
        container = self.container
        if container.begun and self.apart():
            container.set_apart()
        container.begun = True
        container.items = None
        return container.element

    def open_leaf(self, leaf: OpenLeaf) -> None:
        """Begin a leaf in the current container."""
        self.place()
        self._leaf = leaf

    def replace_leaf(self, leaf: OpenLeaf) -> None:
        """Go on with another leaf in place of a paragraph that has no lines left."""
        self._leaf = leaf

    def drop_leaf(self) -> None:
        """Forget the leaf."""
        self._leaf = None

    def enter(self, container: Container) -> None:
        """Open a container inside the current one."""
        self._stack.append(container)
        self.depth += 1

    def list_for(self, kind: str, number: int) -> ListState:
        """Return the list that an item belongs to: the one before it, or a new one."""
        self._settle()
        container = self.container
        state = container.items
        if state is None or state.kind != kind:
            parent = self.place()
            element = SubElement(parent, "ol" if kind in ".)" else "ul")
            if kind in ".)" and number != 1:
                element.set("start", str(number))
            state = ListState(element, kind)
            self._lists.append(state)
        elif self.apart():
            state.loose = True
        container.items = state
        state.next_number = number + 1
        return state

    def end_box(self, length: int) -> bool:
        """End the innermost block with a number of slashes that the line belongs to."""
        for index in reversed(range(1, self.depth)):
            container = self._stack[index]
            if isinstance(container, Box) and container.length == length:
                container.ended = True
                self.depth = index
                self._settle()
                return True
        return False

    def finish(self) -> None:
        """End everything."""
        self.depth = 1
        self._settle()
        for state in reversed(self._lists):
            finish_list(state)

    def report_depth(self, line: Line) -> None:
        """Report the first line that would go deeper than containers may be nested."""
        if not any(found.rule == "body-too-deep" for found in self.problems):
            self.report(line.number, "body-too-deep")

    def report(self, line: int, rule: str, **values: object) -> None:
        """Add a problem."""
        self.problems.append(at_line(line, rule, **values))

    def _settle(self) -> None:
        """End the leaf, and the containers that the line does not belong to."""
        self._end_leaf()
        while len(self._stack) > self.depth:
            container = self._stack.pop()
            container.close()
            if isinstance(container, Quote):
                to_callout(container.element, self.notation.labels)
            elif isinstance(container, Box) and not container.ended:
                self.report(container.line, "block-open", name=container.block.name)

    # Leaves

    def _end_leaf(self) -> None:
        leaf, self._leaf = self._leaf, None
        if leaf is None:
            return
        parent = self._stack[-1].element
        if isinstance(leaf, Paragraph):
            self._end_paragraph(leaf, parent)
        elif isinstance(leaf, Table):
            self.leaves += leaf.close(parent)
            for line, cells in leaf.wide_rows:
                self.report(line, "table-cells", cells=cells, columns=leaf.width)
        elif isinstance(leaf, RawBlock):
            self._end_raw(leaf, parent)
        else:
            if isinstance(leaf, Fence) and not leaf.closed:
                self.report(leaf.line, "fence-open", mark=leaf.mark)
            self._put_html(coloured(leaf.text, leaf.language, leaf.title), parent)

    def _end_paragraph(self, leaf: Paragraph, parent: Element) -> None:
        self.take_definitions(leaf)
        if leaf.text:
            self.leaves.append(Leaf(leaf.line, leaf.text, "paragraph"))
            SubElement(parent, "p").text = joined(leaf.text)

    def take_definitions(self, paragraph: Paragraph) -> None:
        """Move the definitions at the beginning of a paragraph to the references."""
        line = paragraph.line
        taken = paragraph.take_definitions(self.notation.references)
        if taken:
            self.leaves.append(Leaf(line, taken, "definition"))

    def _end_raw(self, leaf: RawBlock, parent: Element) -> None:
        html = leaf.text
        self.leaves.append(Leaf(leaf.line, html, "html"))
        if leaf.end.what and not leaf.closed:
            self.report(leaf.line, "html-open", what=leaf.end.what)
        ends = self._ends_from(leaf.line + 1)
        self._put_html(html if self.notation.any_html else published_block(html, ends), parent)

    def _put_html(self, html: str, parent: Element) -> None:
        """Append an element without a tag, which Python-Markdown writes as its text."""
        element = SubElement(parent, "p")
        element.tag = None  # type: ignore[assignment]
        # in the text: a tail costs Python-Markdown a look at all elements beside it
        element.text = AtomicString(self.notation.store(html) + "\n")
