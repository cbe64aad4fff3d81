"""Anchors: what of a page a link with `#` means, also as other tools write it.

A link that works on GitHub, or in the tool that a text was written for, names a heading by a
slug that is made otherwise than Doum's. Such a link is led to the heading's own id.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from unicodedata import category, normalize

from doum.model import Heading, Rendered

RESERVED = frozenset(
    "main q search-options feedback dialog-popular-title popular-title recent-title "
    "navigation-title related-title answers-title categories-title guides-title".split()
)
"""The ids that the theme gives to parts of pages that have a body."""

_TOP = "top"  # to browsers, the beginning of any page
_GITHUB_PREFIX = "user-content-"
_VARIATION = re.compile("[\ufe0e\ufe0f]")
_GAPS = re.compile(r"[-\s]+")


class Anchors:
    """The anchors of one rendered body."""

    def __init__(self, rendered: Rendered) -> None:
        self._ids = frozenset(rendered.anchors)
        self._anchors, self._headings = rendered.anchors, rendered.headings
        self._names: dict[str, str] | None = None

    def find(self, anchor: str) -> str | None:
        """Return the id that an anchor means, percent-decoded and in NFC, or `None`.

        What is an id means that; after ids come the names that other tools make, in their order.
        """
        if anchor in self._ids:
            return anchor
        names = self._names
        if names is None:
            names = self._names = dict(_names(self._anchors, self._headings))
        key = _key(anchor).removeprefix(_GITHUB_PREFIX)
        return names.get(key) or names.get(_letters(key)) or (anchor if key == _TOP else None)


def _names(anchors: Iterable[str], headings: tuple[Heading, ...]) -> Iterator[tuple[str, str]]:
    """Yield names and the ids that they mean, the most certain last."""
    found = chain(
        ((_key(anchor), anchor) for anchor in anchors),
        _given_way(anchors),
        *(_numbered(headings, make, mark) for make, mark in _RECIPES),
        ((_letters(heading.title), heading.id) for heading in headings),
    )
    return ((name, anchor) for name, anchor in reversed(list(found)) if name)


def _given_way(anchors: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the reserved ids that a writer used, and what replaced them."""
    for anchor in anchors:
        written = anchor.removesuffix("-2")
        if written in RESERVED:
            yield written, anchor


def _numbered(
    headings: Iterable[Heading], make: Callable[[str], str], mark: str
) -> Iterator[tuple[str, str]]:
    """Yield the anchors that a tool makes of headings; those of equal headings are numbered."""
    seen: dict[str, int] = {}
    for heading in headings:
        name = make(_key(heading.title))
        number = seen[name] = seen.get(name, -1) + 1
        if name or mark == "_":
            number = number if name else number + 1
            yield (f"{name}{mark}{number}" if number else name), heading.id


def _key(text: str) -> str:
    return _VARIATION.sub("", text.lower())


def _letters(text: str) -> str:
    """Return only the letters and digits, which all tools keep."""
    return "".join(char for char in normalize("NFKC", text).lower() if char.isalnum())


def _kept(title: str, also: str) -> str:
    """Return the letters, marks and digits of a title, with the signs that a tool keeps."""
    return "".join(char for char in title if char in also or _is_word(char))


def _is_word(char: str) -> bool:
    return category(char)[0] in "LM" or category(char) in ("Nd", "Pc")


def _github(title: str) -> str:
    """GitHub, Docusaurus, Hugo: every space is a hyphen, punctuation goes."""
    return _kept(title.strip(), "- ").replace(" ", "-")


def _gitlab(title: str) -> str:
    """GitLab and Python-Markdown: the same, with one hyphen for several."""
    return _GAPS.sub("-", _kept(title, "- ").strip())


def _pandoc(title: str) -> str:
    """Pandoc: full stops stay, and what comes before the first letter goes."""
    name = _GAPS.sub("-", _kept(title, "-. ").strip())
    return name.lstrip("".join(char for char in set(name) if not char.isalpha()))


def _kramdown(title: str) -> str:
    """Jekyll: as GitHub, without what comes before the first letter."""
    name = _github(title)
    return name.lstrip("".join(char for char in set(name) if not char.isalpha()))


def _mkdocs(title: str) -> str:
    """MkDocs as it comes: letters beyond ASCII go."""
    return _gitlab(normalize("NFKD", title).encode("ascii", "ignore").decode())


_RECIPES: tuple[tuple[Callable[[str], str], str], ...] = (
    (_github, "-"),
    (_gitlab, "-"),
    (_gitlab, "_"),
    (_kramdown, "-"),
    (_pandoc, "-"),
    (_mkdocs, "_"),
)
