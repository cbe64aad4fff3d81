"""Plain Markdown: a body without Doum's own notation, for other Markdown tools.

Callouts become block quotes, titles of tabs and details become bold text, attributes are
removed, and links have the same targets as on the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import unquote

from doum.content.fences import lines_outside_code
from doum.markdown.callouts import KINDS

_SLASHES = re.compile(
    r"(?P<indent>[ \t]*)/{3,}[ \t]*(?:(?P<name>\w+)[ \t]*(?:\|[ \t]*(?P<title>.*?))?)?[ \t]*"
)
_ATTRIBUTES = re.compile(r"[ \t]*(?<=[\s)\]])\{(?:[ \t]*[#.]|:[ \t]*[#.\w])[^{}\n]*\}[ \t]*$")
_ADDRESS = re.compile(
    r"(?P<code>(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<before>\]\(<?|^[ ]{0,3}\[[^\]\n]+\]:[ \t]+<?|\b(?:href|src)=\")(?P<target>[^\s()<>\"]+)"
)


def plain_markdown(text: str, addresses: Mapping[str, str]) -> str:
    """Return a body as plain Markdown.

    Args:
        text: the body as written, snippets included.
        addresses: the URLs of its references, by target as written.
    """
    outside = dict(lines_outside_code(text))
    written = _Written()
    for number, line in enumerate(text.split("\n"), start=1):
        found = _SLASHES.fullmatch(line) if number in outside else None
        if number not in outside:
            written.line(line)
        elif not line.strip():
            written.apart()
        elif found is None:
            written.line(_plain_line(line, addresses))
        elif found["name"]:
            written.open(found["name"], found["title"] or "", found["indent"])
        else:
            written.close()
    return "\n".join(written.lines).strip("\n") + "\n"


def _plain_line(line: str, addresses: Mapping[str, str]) -> str:
    def replace(found: re.Match[str]) -> str:
        if found["code"]:
            return found["code"]
        target = found["target"]
        address = addresses.get(target) or addresses.get(unquote(target)) or target
        return f"{found['before']}{address}"

    return _ADDRESS.sub(replace, _ATTRIBUTES.sub("", line))


UNTITLED = frozenset({"video", "language"})
"""Blocks whose argument is not a title."""


class _Written:
    """The lines so far, and the blocks that are open: (name, title, indent)."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._open: list[tuple[str, str, str]] = []

    def line(self, text: str) -> None:
        """Write a line, quoted once for each open box around it."""
        boxes = [indent for name, _, indent in self._open if name in KINDS]
        if boxes:
            indent = boxes[0] if text.startswith(boxes[0]) else ""
            text = f"{indent}{'> ' * len(boxes)}{text[len(indent) :]}".rstrip()
        self.lines.append(text)

    def open(self, name: str, title: str, indent: str) -> None:
        """Start a block, with its title in bold."""
        self.apart()
        self._open.append((name, title, indent))
        if title and name not in UNTITLED:
            self.line(f"{indent}**{title}**")
            self.apart()

    def close(self) -> None:
        """End the innermost block; the URL of a video follows its title."""
        if self._open and self._open[-1][0] == "video":
            _, address, indent = self._open[-1]
            self.apart()
            self.line(f"{indent}<{address}>")
        if self._open:
            self._open.pop()
        self.apart()

    def apart(self) -> None:
        """Add an empty line unless the last one is empty."""
        if self.lines and self.lines[-1].strip("> \t"):
            self.line("")
