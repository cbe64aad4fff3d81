"""Look-up of categories by what writers call them: slugs, titles, folders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from doum.model import Product, walk
from doum.problems import Finding, closest, finding


class Tree(Struct, frozen=True):
    """Look-up table for a product's tree.

    Attributes:
        root: the product's slug.
        children: path of a parent -> slug or title -> path.
        order: the position of each path in the tree.
    """

    root: str
    children: Mapping[str, Mapping[str, str]]
    order: Mapping[str, int]

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

    def unknown(self, path: str, names: Sequence[str]) -> Finding:
        """Return what to report about unknown names below a category."""
        below = self.children.get(path, {})
        guess = closest(names[0], below) or self.path_to(names[-1])
        if below:
            known = self.known_below(path)
            return finding("unknown-category", name=names[0], guess=guess, known=known)
        parent = self.titles(path)[-1:] or [self.root]
        values = {"name": names[0], "guess": guess, "parent": parent[0], "product": self.root}
        return finding("no-categories", **values)

    def known_below(self, path: str) -> str:
        """List the names directly below a category; titles rather than slugs."""
        below = self.children.get(path, {})
        titles = [t for t, place in below.items() if t != place.rpartition("/")[2]]
        return ", ".join(titles or below) or "-"

    def path_to(self, name: str) -> str:
        """Return the front matter for the only category with a name; an empty text if none.

        Args:
            name: a title or slug, or a path with slashes, as in `new --category`, which ends in it.
        """
        places = self._places(name.rpartition("/")[2].strip())
        return f"[{', '.join(self.titles(places.pop()))}]" if len(places) == 1 else ""

    def titles(self, path: str) -> list[str]:
        """Return the titles from the top of the tree down to a category."""
        above = path.rpartition("/")[0]
        below = self.children.get(above, {})
        title = next((name for name, place in below.items() if place == path), "")
        return [*self.titles(above), title] if title else []

    def _places(self, name: str) -> set[str]:
        """Return the paths of all categories with a name."""
        return {below[name] for below in self.children.values() if name in below}


def tree_of(product: Product) -> Tree:
    """Make the look-up table for a product's tree."""
    children: dict[str, dict[str, str]] = {}
    order = {product.slug: 0}
    for category in walk(product.categories):
        order[category.path] = len(order)
        below = children.setdefault(category.path.rpartition("/")[0], {})
        for title in category.titles.values():
            below.setdefault(title, category.path)
        below[category.slug] = category.path
    return Tree(product.slug, children, order)
