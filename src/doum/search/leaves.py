"""Leaves: a file for each article, for browsers, with what a result shows.

The first results are scored by them, too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
from msgspec import Struct

from doum.search.blocks import Block
from doum.search.packing import name_of, packed
from doum.search.records import Record

_FOLDERS = "leaves/"
_LEAST, _MOST = 6, 12
"""Leaves in a folder: if one changes, all of them have new names."""


def leaf(record: Record, blocks: tuple[Block, ...]) -> bytes:
    """Return the leaf of an article: compressed JSON for `search/engine/leaves.js`."""
    filters: dict[str, list[str]] = defaultdict(list)
    for name, value in record.filters:
        filters[name].append(value)
    product, category = filters.pop("product", [""])[0], filters.pop("category", [""])[-1]
    if record.key == category:  # the page of a category belongs to the one above
        category = category.rpartition("/")[0]
    content = {
        "key": record.key,
        "url": record.url,
        "title": record.title,
        "summary": record.summary,
        "updated": record.updated,
        "product": product,
        "category": category,
        "facets": filters,
        "keywords": record.keywords,
        "places": record.places,
        "popular": record.popular,
        "blocks": [_block(block) for block in blocks],
    }
    return packed(msgspec.json.encode(content))


def _block(block: Block) -> str | tuple[str, str]:
    return (block.text, block.anchor) if block.is_heading else block.text


class MadeLeaf(Struct, frozen=True, array_like=True):
    """A leaf that was made: the digests of what it is made from, and of itself."""

    source: str
    digest: str


class LeafFolder(Struct, frozen=True, array_like=True):
    """A folder of leaves: its name, by the digests of what is in it, and how many those are."""

    name: str
    size: int

    @property
    def path(self) -> str:
        """Where it is kept, as one file."""
        return _FOLDERS + self.name

    @property
    def published(self) -> tuple[str, ...]:
        """The paths of its leaves."""
        return tuple(f"{_FOLDERS}{self.name}/{number}.leaf" for number in range(self.size))


def is_folder(path: str) -> bool:
    """Return whether a path in the store is that of a folder of leaves."""
    return path.startswith(_FOLDERS)


def folder_sizes(categories: Iterable[str]) -> list[int]:
    """Return how many leaves each folder has: neighbours, if possible as far as a category goes.

    A name for each leaf would cost every reader three bytes an article. So each folder has
    neighbours of the same category, and its leaves are numbered.

    Args:
        categories: the category of each leaf, in the order of the index.
    """
    sizes: list[int] = []
    before = ""
    for category in categories:
        if not sizes or sizes[-1] == _MOST or (sizes[-1] >= _LEAST and category != before):
            sizes.append(0)
        sizes[-1] += 1
        before = category
    return sizes


def folder_of(digests: Sequence[str]) -> LeafFolder:
    """Return the folder of leaves with these digests."""
    return LeafFolder(name_of("".join(digests).encode()), len(digests))
