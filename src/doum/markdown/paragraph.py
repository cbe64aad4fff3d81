"""Paragraphs: lines of text up to the next block."""

from __future__ import annotations

import re

from doum.markdown.definitions import References, take_definitions

_WITHOUT_SPACES = (
    r"[\u2e80-\u30ff\u31c0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uff9f"
    r"\U00020000-\U0003ffff]"
)
"""Characters of Chinese and Japanese, between which a line may end; not those of Korean."""
_SOFT_BREAK = re.compile(rf"(?<={_WITHOUT_SPACES})([*_~\])`]*)\n([*_~\[(`]*)(?={_WITHOUT_SPACES})")


class Paragraph:
    """A paragraph being read.

    Attributes:
        line: the line on which it begins.
    """

    def __init__(self, line: int, content: str) -> None:
        self.line = line
        self._lines = [content]

    def add(self, content: str) -> None:
        """Add a line, without its indentation."""
        self._lines.append(content)

    def last(self) -> str:
        """Return the last line."""
        return self._lines[-1]

    def pop(self) -> int:
        """Remove the last line; return its number."""
        self._lines.pop()
        return self.line + len(self._lines)

    @property
    def text(self) -> str:
        """The text."""
        return "\n".join(self._lines).rstrip(" \t")

    def take_definitions(self, references: References) -> str:
        """Move the definitions at its beginning to the references; return their text."""
        if not self._lines or not self._lines[0].startswith("["):
            return ""
        text = self.text
        end = take_definitions(text, references)
        self.line += text.count("\n", 0, end)
        self._lines = text[end:].split("\n") if text[end:] else []
        return text[:end]


def joined(text: str) -> str:
    """Remove line ends between characters of languages that are written without spaces."""
    return _SOFT_BREAK.sub(r"\1\2", text) if "\n" in text and not text.isascii() else text
