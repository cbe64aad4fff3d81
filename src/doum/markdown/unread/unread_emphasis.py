"""Emphasis, code, fences and headings of ours that were typed so that they are not read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from doum.markdown.unread.unread_lines import Find, SearchedLeaf, hidden, shortened

_ADDRESSES = re.compile(r"\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|<[^<>\n]+>|https?://[^\s*~]+")
_RUNS = {
    "**": re.compile(r"(?<!\*)\*\*(?!\*)"),
    "~~": re.compile(r"(?<!~)~~(?!~)"),
    "__": re.compile(r"(?<![_\w])__(?![_\s])|(?<![_\s])__(?![_\w])"),
}
_IDENTIFIER = re.compile(r"[A-Za-z]\w*")
_ARGUMENT = re.compile(r"[A-Za-z_]\w*(?=\s*[,)]|$)", re.ASCII | re.MULTILINE)
_BEFORE_ARGUMENT = re.compile(r"[(,][ \t]?\Z")
_NOTE = re.compile(r"^\*\*(?!\*)(?:(?!\*\*).)*$", re.MULTILINE)
_NOTED = re.compile(r"(?<=[^\s*])\*\*(?=[\s.,)]|$)", re.MULTILINE)
_STAR_NOTE = re.compile(r"^\*(?![*\s])", re.MULTILINE)
_TICKS = re.compile(r"`+")
_FENCE = re.compile(r"^[ \t]*(?:`{3,}[^`\n]*|~{3,}[^~\n]*)$", re.MULTILINE)
_AS_TYPED = ("<pre", "<script", "<style", "<textarea", "<!--")
_HASHES = re.compile(r"^(#{2,6})(?=[^\s#])(.*)$", re.MULTILINE)
_STOPS = ".,;:!?)]}"
_LETTERS = re.compile(r" ?\w{1,8}")
_SHOWN = 40


def emphasis(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the marks of emphasis in a leaf that have no partner."""
    text = _ADDRESSES.sub(lambda found: hidden(found[0]), leaf.text)
    for sign, runs in _RUNS.items():
        if sign in text and sign + sign[0] not in text:
            finds = [
                find
                for find in _unpaired(text, sign, runs)
                if leaf.is_shown(_beside(text, find.at, len(sign)))
            ]
            if finds and not (sign == "**" and _has_notes(leaf.whole)):
                yield from finds


@lru_cache(maxsize=4)
def _has_notes(whole: str) -> bool:
    """Return whether a body has a price with two stars, and below it a line that explains them."""
    noted = _NOTED.search(whole)
    return bool(noted and _NOTE.search(whole, noted.end()))


def _unpaired(text: str, sign: str, runs: re.Pattern[str]) -> Iterator[Find]:
    """Pair marks in their order: one opens with text behind it, and closes with text before it."""
    open_at = loose_at = -1
    is_quiet = False
    for found in runs.finditer(text):
        at, end = found.span()
        can_open, can_close = _has_text(text[end : end + 1]), at > 0 and _has_text(text[at - 1])
        if open_at >= 0 and can_close:
            open_at = -1
        elif open_at >= 0 and not is_quiet:
            yield _spaced(text, open_at, end, sign)
            open_at = -1
        elif can_open:
            open_at, is_quiet = at, _is_no_mark(text, at, end, sign)
        elif can_close:
            if sign == "**":
                yield _alone(text, at, sign)
        elif loose_at >= 0 and sign != "__":
            yield _spaced(text, loose_at, end, sign)
            loose_at = -1
        else:
            loose_at = at
    if open_at >= 0 and not is_quiet:
        yield _alone(text, open_at, sign)


def _beside(text: str, at: int, length: int) -> str:
    """Return the mark at a place with the letters behind it, as a page shows what is not read."""
    found = _LETTERS.match(text, at + length)
    return text[at : found.end()] if found else text[at : at + length]


def _has_text(character: str) -> bool:
    return bool(character) and not character.isspace()


def _is_no_mark(text: str, at: int, end: int, sign: str) -> bool:
    """Return whether a mark belongs to a power, a name in code or a drawn-out sound."""
    before, after = text[at - 1 : at] if at else "", text[end : end + 1]
    if sign == "~~":
        return _has_text(before) and before not in "([\"'“‘"
    if sign == "__":
        return bool(_IDENTIFIER.match(text, end))
    if after in tuple(")/.") or _is_star_note(text, at):
        return True
    if _ARGUMENT.match(text, end) and _BEFORE_ARGUMENT.search(text, max(0, at - _SHOWN), at):
        return True
    return before.isascii() and before.isalnum() and after.isascii()


def _is_star_note(text: str, at: int) -> bool:
    """Return whether a mark begins a line, like one star in another line: `*부가세 별도`."""
    return text[at - 1 : at] in ("", "\n") and _STAR_NOTE.search(text) is not None


def _alone(text: str, at: int, sign: str) -> Find:
    """Create a find of a mark without a partner, in the words next to it."""
    if not _has_text(text[at + len(sign) : at + len(sign) + 1]):
        start = max(text.rfind("\n", 0, at) + 1, at - _SHOWN)
        written = shortened(text[start : at + len(sign)])
        return _find(at, written, f"{sign}{written}")
    written = shortened(text[at : at + _SHOWN].partition("\n")[0])
    return _find(at, written, f"{written.rstrip('*_~ ')}{sign}")


def _spaced(text: str, start: int, end: int, sign: str) -> Find:
    inner = text[start + len(sign) : end - len(sign)].strip()
    return _find(start, shortened(text[start:end]), f"{sign}{shortened(inner)}{sign}")


def _find(at: int, written: str, instead: str) -> Find:
    return Find(at, "emphasis-not-read", {"written": written, "instead": instead})


def code(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the backticks in a leaf that have no partner; one in brackets is the key itself."""
    text = leaf.text
    for found in _TICKS.finditer(text):
        at, end = found.span()
        if _is_sign(text, at, end) or not leaf.is_shown(_beside(text, at, end - at)):
            continue
        written = shortened(text[at : at + _SHOWN].partition("\n")[0])
        yield _find(at, written, f"{found[0]}{written.strip('`')}{found[0]}")


def _is_sign(text: str, at: int, end: int) -> bool:
    """Return whether backticks mean the key itself, or are a fence, and begin no code."""
    before, after = text[at - 1 : at] if at else "", text[end : end + 1]
    if end - at > len("``") and not text[text.rfind("\n", 0, at) + 1 : at].strip():
        return True
    is_in_brackets = before != "" and before in "([{'\"“‘" and after in ")]}'\"”’"
    return not _has_text(after) or after in _STOPS or is_in_brackets


def fences(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the first fence of code in a leaf: it is text, and so is the code below it."""
    found = _FENCE.search(leaf.original)
    if found and not leaf.original.lower().startswith(_AS_TYPED):
        yield Find(found.start(), "fence-not-read", {"written": shortened(found[0])})


def headings(leaf: SearchedLeaf) -> Iterator[Find]:
    """Yield the headings in a paragraph that lack the space behind their hashes."""
    for found in _HASHES.finditer(leaf.text):
        if leaf.is_shown(_beside(leaf.text, found.start(), len(found[1]))):
            instead = shortened(f"{found[1]} {found[2]}")
            values = {"written": shortened(found[0]), "instead": instead}
            yield Find(found.start(), "heading-not-read", values)
