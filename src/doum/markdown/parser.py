"""The Markdown that Doum supports: the parser and its extensions."""

from __future__ import annotations

from collections.abc import Mapping

from markdown import Markdown
from markdown.extensions import Extension
from pymdownx.keys import KeysExtension

from doum.markdown.blocks.block import Block
from doum.markdown.blocks.callouts import KINDS, Callout
from doum.markdown.blocks.details import Details
from doum.markdown.blocks.foreign_part import Language
from doum.markdown.blocks.steps import Steps
from doum.markdown.blocks.tabs import Tab
from doum.markdown.blocks.video import Video
from doum.markdown.figures import FiguresExtension
from doum.markdown.inline.attributes import AttributesExtension
from doum.markdown.inline.bare_addresses import BareAddresses
from doum.markdown.inline.emphasis import Emphasis
from doum.markdown.inline.fast_inline import quicken
from doum.markdown.inline.footnotes import Footnotes
from doum.markdown.inline.inline_reader import InlineReader, LineBreak
from doum.markdown.structure.block_parser import BlockReader
from doum.markdown.structure.list_items import CompactItems
from doum.markdown.writing import written

_AFTER_PRETTIFY = 9
_REPLACED = (
    "backtick escape reference link image_link image_reference short_reference short_image_ref "
    "autolink automail linebreak html entity em_strong"
).split()
"""The inline patterns of Python-Markdown whose work our own do."""


def make_parser(labels: Mapping[str, str], any_html: bool) -> Markdown:
    """Create the Markdown instance for a recipe.

    Args:
        labels: as in :class:`doum.markdown.render.Recipe`.
        any_html: whether HTML is published without sanitising it.
    """
    notes = Footnotes(labels.get("footnote", "{}"))
    parser = Markdown(
        extensions=[
            _Notation(labels, notes, any_html),
            AttributesExtension(),
            notes,
            KeysExtension(),
            FiguresExtension(),
        ],
        output_format="html",
    )
    parser.treeprocessors.deregister("unescape")
    parser.serializer = written
    return quicken(parser)


def blocks_with(labels: Mapping[str, str]) -> tuple[Block, ...]:
    """Return the blocks of Doum's own notation, with titles in a language."""
    callouts = (Callout(kind, labels.get(kind, kind)) for kind in KINDS)
    return (*callouts, Details(), Language(), Steps(), Tab(), Video())


class _Notation(Extension):
    """Replaces the block parser, and the inline patterns whose work our own do."""

    def __init__(self, labels: Mapping[str, str], notes: Footnotes, any_html: bool) -> None:
        super().__init__()
        self._labels, self._notes, self._any_html = labels, notes, any_html
        self._reader: BlockReader | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        md.parser = self._reader = BlockReader(
            md, blocks_with(self._labels), self._labels, self._any_html, self._notes.setFootnote
        )
        md.registerExtension(self)
        md.preprocessors.deregister("html_block")
        md.preprocessors.deregister("normalize_whitespace")
        for name in _REPLACED:
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(InlineReader(md, self._any_html), "doum-inline", 190)
        md.inlinePatterns.register(LineBreak(), "doum-line-break", 100)
        md.inlinePatterns.register(BareAddresses(), "doum-bare-addresses", 65)
        md.treeprocessors.register(CompactItems(md), "doum-compact-items", _AFTER_PRETTIFY)
        md.inlinePatterns.register(Emphasis(), "doum-emphasis", 60)

    def reset(self) -> None:
        """Called by Python-Markdown before each body."""
        if self._reader:
            self._reader.reset()
