"""The Markdown that Doum supports: the parser and its extensions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from pymdownx.highlight import HighlightExtension
from pymdownx.keys import KeysExtension
from pymdownx.superfences import SuperFencesCodeExtension

from doum.markdown.callouts import CalloutsExtension
from doum.markdown.details import DetailsExtension
from doum.markdown.figures import FiguresExtension
from doum.markdown.foreign_part import LanguageExtension
from doum.markdown.list_starts import ListsExtension
from doum.markdown.quick import quicken
from doum.markdown.steps import StepsExtension
from doum.markdown.tabs import TabsExtension
from doum.markdown.video import VideoExtension


def make_parser(labels: Mapping[str, str]) -> Markdown:
    """Create the Markdown instance for a recipe.

    Args:
        labels: as in :class:`doum.markdown.render.Recipe`.
    """
    parser = Markdown(
        extensions=[
            AttrListExtension(),
            DefListExtension(),
            FootnoteExtension(BACKLINK_TITLE=labels.get("footnote", "{}")),
            TableExtension(use_align_attribute=True),
            HighlightExtension(guess_lang=False, anchor_linenums=False, pygments_lang_class=True),
            SuperFencesCodeExtension(),
            KeysExtension(),
            CalloutsExtension(labels),
            DetailsExtension(),
            FiguresExtension(),
            LanguageExtension(),
            ListsExtension(),
            StepsExtension(),
            TabsExtension(),
            VideoExtension(),
        ],
        output_format="html",
    )
    ordered: Any = parser.parser.blockprocessors["olist"]
    ordered.LAZY_OL = False  # a list may begin at 3
    return quicken(parser)
