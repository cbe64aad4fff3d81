"""Footnotes and links by name that lead to no definition, and definitions nobody refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from doum.markdown.inline.addressing import normalized
from doum.markdown.unread.unread_lines import Find, shortened
from doum.problems import Problem, at_line, closest

_NOTE = re.compile(r"\[\^([^\]\[\s^][^\]\[\n]{0,80})\](?![:(+*?{])")
_RANGE = re.compile(r"\w-\w|\\")
_LINK = re.compile(r"(?<![\w\]\\)])(!?)\[([^\[\]\n]+)\]\[([^\[\]\n]*)\](?![\[(])")
_LABEL = re.compile(r"(?=.*[a-z0-9])[A-Za-z0-9][\w./ -]*", re.ASCII)

_MOST_COMPARED = 50


@lru_cache(maxsize=256)
def _guess(label: str, known: frozenset[str]) -> str:
    """Return the label that was meant, where few enough are known to compare them all."""
    return closest(label, known) if len(known) <= _MOST_COMPARED else ""


def notes_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield where a leaf refers to a footnote, and its label; a set of letters is none."""
    if "[^" in text:
        for found in _NOTE.finditer(text):
            if not _RANGE.search(found[1]):
                yield found.start(), found[1]


def undefined_notes(text: str, notes: frozenset[str]) -> Iterator[Find]:
    """Yield the references to footnotes that are not defined."""
    for at, label in notes_in(text):
        if normalized(label) not in notes:
            values = {"label": label, "guess": _guess(normalized(label), notes)}
            yield Find(at, "footnote-undefined", values)


def undefined_links(text: str, labels: frozenset[str]) -> Iterator[Find]:
    """Yield the links by name whose name is not defined."""
    for found in _LINK.finditer(text):
        label = found[3].strip() or found[2]
        if normalized(label) in labels or not found[2].strip():
            continue
        guess = _guess(normalized(label), labels)
        if guess or not found[3].strip() or _LABEL.fullmatch(found[3].strip()):
            values = {"written": shortened(found[0]), "label": label, "guess": guess}
            yield Find(found.start(), "reference-undefined", values)


def unused_notes(notes: Mapping[str, int], used: Iterable[str]) -> Iterator[Problem]:
    """Yield the definitions of footnotes that nothing refers to."""
    referred = {normalized(label) for label in used}
    for label, line in notes.items():
        if normalized(label) not in referred:
            yield at_line(line, "footnote-unused", label=label)
