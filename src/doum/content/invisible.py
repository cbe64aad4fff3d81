"""Characters that nobody sees: those of no width, and spaces that YAML does not take for spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from doum.characters import DIRECTIONS, NO_WIDTH, ODD_SPACES, name_of_unseen
from doum.content.yaml_lines import FIRST_LINE, lines_of
from doum.problems import Problem, problem
from doum.text import named

_ODD_SPACE = re.compile(f"[{ODD_SPACES}]")
_ODD_GAP = re.compile(rf"[^\n:]:\s*[{ODD_SPACES}]|^\s*(?:-\s*)*[{ODD_SPACES}]", re.MULTILINE)
_INVISIBLE = re.compile(f"[{NO_WIDTH}]")
_JOINERS = "\u200c\u200d"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_WITHOUT_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer, which mark the ends of words with U+200B."""

_JOINED = re.compile("[^\\s\u0000-\u024f\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\uac00-\ud7a3]")
"""Characters that a joiner may stand between: no Latin, Hangul or kana."""


class Cleaned(Struct, frozen=True):
    """Front matter without invisible characters, and their columns by line."""

    head: str
    removed: dict[int, list[int]]
    problems: list[Problem]

    def column(self, line: int, column: int) -> int:
        """Return the column in the file of a column in the cleaned text."""
        for taken in self.removed.get(line, ()):
            if taken <= column:
                column += 1
        return column


def cleaned(path: str, head: str) -> Cleaned:
    """Remove what nobody sees from front matter, and report the first such character of a line."""
    if not _INVISIBLE.search(head):
        return Cleaned(head, {}, [])
    removed: dict[int, list[int]] = {}
    problems: list[Problem] = []
    lines = head.split("\n")
    for index, text in enumerate(lines):
        columns = [at for at in _invisible_in(text) if not text.lstrip().startswith("#")]
        if columns:
            line = index + FIRST_LINE
            removed[line] = [at + 1 for at in columns]
            gone = frozenset(columns)
            lines[index] = "".join(c for at, c in enumerate(text) if at not in gone)
            problems.append(
                character_problem("invisible-character", path, line, columns[0] + 1, text)
            )
    return Cleaned("\n".join(lines), removed, problems)


def _invisible_in(text: str) -> Iterator[int]:
    """Yield the positions of invisible characters that have no use where they are."""
    for found in _INVISIBLE.finditer(text):
        at, char = found.start(), found[0]
        if char in _JOINERS:
            around = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
            useful = all(_JOINED.match(side) for side in around)
        elif char in DIRECTIONS:
            useful = bool(_RIGHT_TO_LEFT.search(text))
        else:
            useful = char == "\u200b" and bool(_WITHOUT_SPACES.search(text))
        if not useful:
            yield at


def without_invisible(text: str) -> str:
    """Return a text without what nobody sees."""
    return _INVISIBLE.sub("", text)


def has_odd_space(head: str) -> bool:
    """Return whether front matter has a space that is not a plain one."""
    return not head.isascii() and bool(_ODD_SPACE.search(head))


def odd_space(path: str, head: str) -> Problem | None:
    """Report the first space in the place of a plain one: indenting, or behind a key or a `-`."""
    if not has_odd_space(head) or not _ODD_GAP.search(head):
        return None
    for line in lines_of(head):
        is_structure = line.key or line.dashes or not line.value
        indent = line.indent + line.dashes if is_structure else ""
        for part, start in ((indent, 0), (line.gap, line.column - 1 - len(line.gap))):
            if found := _ODD_SPACE.search(part):
                column = start + found.start() + 1
                return character_problem("odd-space", path, line.number, column, line.text)
    return None


def character_problem(rule: str, path: str, line: int, column: int, text: str) -> Problem:
    """Make a problem about the character at a column, with its code and its name."""
    char = text[column - 1]
    return problem(rule, path, line, column, code=named(ord(char)), character=name_of_unseen(char))
