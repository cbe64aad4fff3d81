"""Look-up of categories by what writers call them: slugs, titles, folders."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from doum.model import Product, walk
from doum.problems import Finding, closest, finding, has_errors

_SEPARATOR = re.compile(r"[>/|,\u203a\u00bb\u2192\u3001\uff1e\uff0f]|::")
_SPACE = re.compile(r"\s+")


class Tree(Struct, frozen=True):
    """Look-up table for a product's tree.

    Attributes:
        root: the product's slug.
        children: path of a parent -> slug or title -> path.
        names: path -> titles by language, the site's own first.
        order: the position of each path in the tree.
        is_whole: whether no category is missing because its declaration has errors.
    """

    root: str
    children: Mapping[str, Mapping[str, str]]
    names: Mapping[str, Mapping[str, str]]
    order: Mapping[str, int]
    is_whole: bool = True

    def locate(self, names: Sequence[str]) -> tuple[str, int | None]:
        """Follow names from the top down.

        Returns:
            The path as far as it is known, and the index of the first unknown name.
        """
        path = self.root
        for index, name in enumerate(names):
            below = self.children.get(path, {})
            if name not in below:
                return path, index
            path = below[name]
        return path, None

    def of_folder(self, folders: Sequence[str]) -> str:
        """Return the category that a folder of the product is named after; empty if none is.

        Args:
            folders: the folders from the product down. If they do not follow the tree, the last
                one decides, provided that only one category has its name.
        """
        for names in (folders, [folder.lower() for folder in folders]) if folders else ():
            path, unknown = self.locate(names)
            places = {path} if unknown is None else self._places(names[-1])
            if len(places) == 1:
                return places.pop()
        return ""

    def unknown(self, path: str, names: Sequence[str], language: str = "") -> Finding:
        """Return what to report about unknown names below a category, in a document's language."""
        below = self.children.get(path, {})
        guess = self._rearranged(path, names, language)
        guess = guess or closest(names[0], below) or self.path_to(names[-1], language)
        if below:
            known = self.known_below(path, language)
            return finding("unknown-category", name=names[0], guess=guess, known=known)
        parent = self.titles(path, language)[-1:] or [self.root]
        values = {"name": names[0], "guess": guess, "parent": parent[0], "product": self.root}
        return finding("no-categories", **values)

    def _rearranged(self, path: str, names: Sequence[str], language: str) -> str:
        """Return the front matter for a path that is written in one name, or from below."""
        for separator in (_SEPARATOR, _SPACE):
            cut = [part.strip() for name in names for part in separator.split(name)]
            parts = [part for part in cut if part]
            for words in (parts, parts[::-1]) if len(parts) > 1 else ():
                above = self._slugs(path)
                for start in (above, []):
                    place, unknown = self.locate([*start, *words])
                    if unknown is None:
                        return _listed(self.titles(place, language))
        return ""

    def _slugs(self, path: str) -> list[str]:
        return path.split("/")[1:]

    def known_below(self, path: str, language: str = "") -> str:
        """List the titles directly below a category, in a language."""
        places = dict.fromkeys(self.children.get(path, {}).values())
        return ", ".join(self._title(place, language) for place in places) or "-"

    def path_to(self, name: str, language: str = "") -> str:
        """Return the front matter for the only category with a name; an empty text if none.

        Args:
            name: a title or slug, or a path with slashes, as in `new --category`, which ends in it.
        """
        places = self._places(name.rpartition("/")[2].strip())
        return _listed(self.titles(places.pop(), language)) if len(places) == 1 else ""

    def titles(self, path: str, language: str = "") -> list[str]:
        """Return the titles from the top of the tree down to a category."""
        title = self._title(path, language)
        return [*self.titles(path.rpartition("/")[0], language), title] if title else []

    def _title(self, path: str, language: str) -> str:
        titles = self.names.get(path, {})
        return titles.get(language) or next(iter(titles.values()), "")

    def _places(self, name: str) -> set[str]:
        """Return the paths of all categories with a name."""
        return {below[name] for below in self.children.values() if name in below}


def _listed(titles: Sequence[str]) -> str:
    """Return titles as a list of front matter."""
    return f"[{', '.join(titles)}]"


def tree_of(product: Product) -> Tree:
    """Make the look-up table for a product's tree."""
    children: dict[str, dict[str, str]] = {}
    order = {product.slug: 0}
    names = {category.path: category.titles for category in walk(product.categories)}
    for category in walk(product.categories):
        order[category.path] = len(order)
        below = children.setdefault(category.path.rpartition("/")[0], {})
        for title in category.titles.values():
            below.setdefault(title, category.path)
        below[category.slug] = category.path
    is_whole = not any(has_errors(intro.problems) for intro in product.intros.values())
    return Tree(product.slug, children, names, order, is_whole)
