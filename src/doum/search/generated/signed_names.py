"""Codes, numbers, addresses and names with signs in texts, and the ways that people type them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from doum.search.generated.article_text import folded

_MARKED = "À-ÖØ-öø-ɏ"
_A = r"(?<![A-Za-z0-9À-ɏ_@.+#&/:-])"
_Z = r"(?![A-Za-z0-9À-ɏ_@])"
_UNITS = r"원|명|개월|일|시간|분|초|회|건|개|년|장|자|%|GB|MB|KB|TB|円|名|日|時間|か月|ヶ月|年"
PATTERNS: dict[str, re.Pattern[str]] = {
    "mail": re.compile(rf"{_A}[A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", re.ASCII),
    "telephone": re.compile(
        rf"{_A}(?:\+\d{{1,3}}[- ])?\(?(?:0\d{{1,2}}|\d{{1,3}})\)?[- ]\d{{3,4}}-\d{{4}}{_Z}(?!-)"
        rf"|{_A}1[568]\d\d-\d{{4}}{_Z}(?!-)"
    ),
    "version": re.compile(rf"{_A}(?:v\d+(?:\.\d+)+|\d+\.\d+(?:\.\d+)+){_Z}(?![.-]\d|/\d)", re.I),
    "number": re.compile(
        rf"{_A}(?:\d{{1,3}}(?:,\d{{3}})+|\d+\.\d+|\d+)(?:{_UNITS})"
        rf"|{_A}(?:\d{{1,3}}(?:,\d{{3}})+|\d{{3,}}){_Z}(?![.,:/-]\d)"
    ),
    "code": re.compile(
        rf"{_A}(?:[A-Z]+[A-Z0-9]*(?:[-_][A-Z0-9]+)*[-_]?\d[A-Z0-9]*(?:-\d+)*"
        rf"|[A-Za-z][A-Za-z0-9]*(?:[_][A-Za-z0-9]+)+|[a-z][a-z0-9]+(?:\.[a-z0-9]+)+){_Z}(?![-.:/][A-Za-z0-9])"
    ),
    "name": re.compile(
        rf"{_A}(?:[A-Za-z]+(?:\+\+|\#)|(?<!\w)\.[A-Z][A-Za-z]+|[A-Za-z]+(?:&[A-Za-z]+)+|\d:\d|\d+/\d"
        rf"|[A-Za-z]+-[A-Z][A-Za-z]*|[A-Za-z]+['’][A-Z][a-z]+"
        rf"|[a-z]+[A-Z][A-Za-z]*|[A-Z][a-z]+(?:[A-Z][a-z]*)+"
        rf"|[A-Za-z]*[{_MARKED}][A-Za-z{_MARKED}]*){_Z}(?![-.:/,]?\d)(?![-.:/][A-Za-z])"
    ),
}
"""The kinds, in the order in which they take a piece of a text."""


_NUMBERED = re.compile(
    rf"{_A}(?<![A-Za-z] )[A-Za-z]*[A-Z][A-Za-z]+ \d+(?:\.\d+)?{_Z}(?![-:/,]\d)(?! [A-Za-z])"
)
"""A name and its number, such as iOS 17: in other scripts than Latin, where it stands out."""


def signed_in(text: str, *, is_latin: bool) -> Iterator[tuple[str, str]]:
    """Yield every such name in a text, with its kind.

    Args:
        is_latin: whether the text is in the Latin script.
    """
    if not is_latin:
        yield from (("name", name) for name in dict.fromkeys(_NUMBERED.findall(text)))
    for kind, pattern in PATTERNS.items():
        found = [match[0] for match in pattern.finditer(text)]
        text = pattern.sub(" ", text) if found else text
        yield from ((kind, name) for name in dict.fromkeys(found))


def typed(kind: str, name: str) -> list[str]:
    """Return a name as written, and in the other ways that people type it."""
    ways = [name, name.lower(), *_WAYS[kind](name)]
    return list(dict.fromkeys(" ".join(way.split()) for way in ways if way.strip()))


def _without(signs: str, *others: str) -> Callable[[str], list[str]]:
    """Return a function that replaces signs by nothing, and by other signs."""
    pattern = re.compile(f"[{signs}]")
    return lambda name: [pattern.sub(sign, name) for sign in ("", *others)]


def _names(name: str) -> list[str]:
    ways = [folded(name)]
    if "&" in name:
        ways += [name.replace("&", ""), name.replace("&", " & ")]
    if "-" in name or "'" in name or "’" in name:
        ways += [re.sub("['’-]", "", name), name.replace("-", " ")]
    if " " in name:
        ways.append(name.replace(" ", ""))
    return ways


_WAYS: dict[str, Callable[[str], list[str]]] = {
    "mail": lambda _: [],
    "telephone": _without(r"+() -", " "),
    "version": lambda name: [name.lstrip("vV")] if "." in name else [],
    "number": _without(","),
    "code": lambda name: _without("_-", " ")(name) if "." not in name else [],
    "name": _names,
}
