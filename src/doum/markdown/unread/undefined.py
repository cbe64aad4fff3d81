"""Footnotes and links by name that lead to no definition, and definitions nobody refers to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from doum.markdown.inline.addressing import normalized
from doum.markdown.structure.leaf import Leaf
from doum.markdown.unread.unread_lines import Find, blanked, shortened
from doum.markdown.unread.unread_links import TAGS
from doum.problems import Problem, at_line, closest

_NOTE = re.compile(r"\[\^([^\]\[\s^][^\]\[\n]{0,80})\](?![(+*?{])")
_RANGE = re.compile(r"\w-\w|\\")
_LINK = re.compile(r"(?<![\w\]\\)])(!?)\[([^\[\]\n]+)\]\[([^\[\]\n]*)\](?![\[(])")
_LABEL = re.compile(r"(?=.*[a-z0-9])[A-Za-z0-9][\w./ -]*", re.ASCII)

_DEFINITION = re.compile(r"^\[((?:[^\[\]\\]|\\.)+)\]:[ \t]*\n?[ \t]*(\S*)", re.MULTILINE)
_BRACKETS = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]")
_REMARK = re.compile(r"[\W_]*|_?(?:comment|meta)\b.*|metadata.*", re.IGNORECASE)
_NOWHERE = frozenset({"#", "<>", "<#>", "/", "-", ""})

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
        if guess or not found[3].strip() or _is_name(found[2].strip(), label, labels):
            values = {"written": shortened(found[0]), "label": label, "guess": guess}
            yield Find(found.start(), "reference-undefined", values)


def _is_name(text: str, label: str, labels: frozenset[str]) -> bool:
    """Return whether a word in brackets names a link, unlike `[설정][알림]`, `[1][2]`."""
    if label.isascii():
        return bool(_LABEL.fullmatch(label)) and not (text.isdigit() and label.isdigit())
    if TAGS.intersection((text.lower(), label.lower())) or text == label:
        return False
    if labels or text.isascii() or text[:2] == label[:2]:
        return True
    return " " in text and _last(text) != _last(label)


def _last(text: str) -> str:
    return text.rpartition(" ")[2]


def unused_links(leaves: Iterable[Leaf]) -> Iterator[Problem]:
    """Yield the definitions of links that nothing refers to, but for remarks."""
    leaves = list(leaves)
    defined = [leaf for leaf in leaves if leaf.kind == "definition"]
    if not defined:
        return
    used = {
        normalized(label)
        for leaf in leaves
        if leaf.kind not in ("definition", "html") and "[" in leaf.text
        for label in _BRACKETS.findall(blanked(leaf.text))
    }
    for leaf in defined:
        line, counted = leaf.line, 0
        for found in _DEFINITION.finditer(leaf.text):
            line += leaf.text.count("\n", counted, found.start())
            counted = found.start()
            label, address = found[1], found[2]
            is_remark = address in _NOWHERE or _REMARK.fullmatch(label)
            if normalized(label) not in used and not is_remark:
                yield at_line(line, "reference-unused", label=label)


def unused_notes(notes: Mapping[str, int], used: Iterable[str]) -> Iterator[Problem]:
    """Yield the definitions of footnotes that nothing refers to."""
    referred = {normalized(label) for label in used}
    for label, line in notes.items():
        if normalized(label) not in referred:
            yield at_line(line, "footnote-unused", label=label)
