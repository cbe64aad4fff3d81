"""Attributes in braces: `{#id .class key=value}`. Any other braces are text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.attr_list import AttrListExtension, AttrListTreeprocessor

_VALUE = r"\"[^\"\n]*\"|'[^'\n]*'|[^\s\"'=}]+"
_ONE = rf"(?:[#.][^\s{{}}#.\"'=]+|[A-Za-z][\w\-]*=(?:{_VALUE}))"
LIST = rf"\{{:?[ ]*({_ONE}(?:[ ]+{_ONE})*)[ ]*\}}"
"""A list of attributes, with its content as a group."""


class Attributes(AttrListTreeprocessor):
    """Takes lists of attributes out of the texts, and leaves other braces alone."""

    BASE_RE = LIST  # type: ignore[misc]
    HEADER_RE = re.compile(rf"[ ]*{LIST}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{LIST}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{LIST}")  # type: ignore[misc]

    def run(self, doc: Element) -> None:
        """Take the attributes of the elements of a tree, if the body has any braces."""
        if any("{" in line for line in self.md.lines):  # type: ignore[attr-defined]
            super().run(doc)


class AttributesExtension(AttrListExtension):
    """Registers the tree processor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        super().extendMarkdown(md)
        md.treeprocessors.register(Attributes(md), "attr_list", 8)
