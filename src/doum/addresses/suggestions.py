"""What a link that leads nowhere may have meant: what exists under a similar path or name."""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Collection, Mapping

from doum.problems import closest

_SIMILAR = 0.75
_MOST_COMPARED = 100
_SUFFIX = re.compile(r"\.(?:md|mdx|markdown|html?|php|aspx?|jsp)$", re.I)
_INDEX = re.compile(r"(?:^|/)(?:index|readme|_index|_category)$", re.I)


class Suggestions:
    """Suggests what exists for what does not.

    Args:
        places: what links may lead to, by its path in `content/`, each as links lead to it: the
            path of a file, or that of a page.
        keys: the keys of articles.
    """

    def __init__(self, places: Mapping[str, str], keys: Collection[str]) -> None:
        self._keys, self._places = keys, places
        self._names = {
            posixpath.basename(path).casefold(): path
            for path in sorted(places)
            if path == places[path]
        }
        self._by_place: dict[str, str] = {}
        self._by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._compared = 0

    def near(self, folder: str, target: str) -> str:
        """Return how to write in a file of a folder what was meant there; empty if unknown."""
        if not self._by_place:
            self._index()
        stem = _stem(target)
        found = self._same_place(folder, stem) or self._same_name(folder, stem)
        return _from(folder, found) if found else self._similar(folder, target)

    def _index(self) -> None:
        """Sort everything by its place and by its last name, both without case and suffix."""
        for path, shown in sorted(self._places.items()):
            place = posixpath.splitext(path)[0].casefold()
            self._by_place.setdefault(place, shown)
            self._by_name[posixpath.basename(place)].append((place, shown))

    def _same_place(self, folder: str, stem: str) -> str:
        product = "/".join(folder.split("/")[:2])
        roots = (folder, product, "content")
        places = (posixpath.normpath(posixpath.join(root, stem.lstrip("/"))) for root in roots)
        return next(filter(None, map(self._by_place.get, map(str.casefold, places))), "")

    def _same_name(self, folder: str, stem: str) -> str:
        """Return the only page of the product, or else of the site, with a name."""
        name = posixpath.basename(stem).casefold()
        product = "/".join(folder.split("/")[:2]).casefold() + "/"
        everywhere = self._by_name.get(name, []) if name else []
        within = [shown for place, shown in everywhere if place.startswith(product)]
        known = dict.fromkeys(within or (shown for _, shown in everywhere))
        return next(iter(known)) if len(known) == 1 else ""

    def _similar(self, folder: str, target: str) -> str:
        """Return what has a similar name; only so many are compared with all names of a site."""
        self._compared += 1
        if self._compared > _MOST_COMPARED:
            return ""
        if not target.endswith(".md") and target.strip("/").count("/") == 1 and target[0] != ".":
            near = closest(target.strip("/"), self._keys, _SIMILAR)
            if near:
                return near
        wanted = posixpath.basename(target.replace("\\", "/")).casefold()
        name = closest(wanted, self._names, _SIMILAR)
        return posixpath.relpath(self._names[name], folder) if name else ""


def _stem(target: str) -> str:
    """Return a target without what other tools write behind the name of a page."""
    stem = _SUFFIX.sub("", target.partition("?")[0].replace("\\", "/").rstrip("/"))
    return _INDEX.sub("", stem) or stem


def _from(folder: str, found: str) -> str:
    """Return a target as it is written in a file of a folder."""
    return posixpath.relpath(found, folder) if found.startswith("content/") else found
