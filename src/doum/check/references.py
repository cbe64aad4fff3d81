"""Broken links and images, reported at the place where they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from doum.model import Reference
from doum.problems import Finding, Place, Problem
from doum.schema import Position

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
_FENCE = re.compile(r"^([ \t]*)(`{3,}|~{3,}).*?^\1\2[`~]*[ \t]*$", re.M | re.S)
_CODE = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.S)


def reference_problems(
    failures: Iterable[tuple[str, Reference, Finding]], texts: Mapping[str, str]
) -> list[Problem]:
    """Turn unresolved references into problems.

    Args:
        failures: (document path, reference, finding), in the order of the document.
        texts: the whole texts of those documents, by path.
    """
    found = []
    nth: dict[tuple[str, str], int] = {}
    for path, reference, what in failures:
        number = nth.get((path, reference.target), 0)
        nth[path, reference.target] = number + 1
        at = position_of(texts.get(path, ""), reference.target, number)
        found.append(Problem(place=Place(path, at.line, at.column), finding=what))
    return found


def position_of(text: str, target: str, nth: int) -> Position:
    """Find the nth (from 0) link to `target` in a source, ignoring code."""
    blank = _COMMENT.sub(_spaces, _CODE.sub(_spaces, _FENCE.sub(_spaces, text)))
    opening = re.compile(rf"""(?:\(\s*<?|\]:\s*<?|=["']?){re.escape(target)}(?=[\s)>"'])""")
    found = list(opening.finditer(blank))
    if not found:
        return Position()
    match = found[min(nth, len(found) - 1)]
    start = match.end() - len(target)
    line = text.count("\n", 0, start) + 1
    return Position(line, start - text.rfind("\n", 0, start))


def _spaces(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])
