"""Lists without a blank line before them.

Python-Markdown requires a blank line before a list, and after an indented paragraph inside one.
Other Markdown does not, so this inserts the blank line.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

_AFTER_FENCES = 24
_ITEM = re.compile(r"(?P<indent> *)(?:[-*+]|\d{1,9}[.)]) +\S")
_STARTS_LIST = re.compile(r" *(?:[-*+]|1[.)]) +\S")


class _BlankLines(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        """Insert a blank line before an item that follows a paragraph or deeper content."""
        if not any(_ITEM.match(line) for line in lines):
            return lines
        out: list[str] = []
        in_list = False
        for line in lines:
            before = out[-1] if out else ""
            item = _ITEM.match(line)
            if item and before.strip():
                deeper = _indent(before) >= _indent(line) + 4 and not _ITEM.match(before)
                begins = not in_list and not item["indent"] and _STARTS_LIST.match(line)
                if deeper or begins:
                    out.append("")
            in_list = bool(item) or (in_list and (not line.strip() or line.startswith(" ")))
            out.append(line)
        return out


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


class ListsExtension(Extension):
    """Registers the preprocessor."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        md.preprocessors.register(_BlankLines(md), "doum-lists", _AFTER_FENCES)
