"""The leaf of each article: what a result shows, and the data by which the first are scored."""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from doum.search.blocks import Block
from doum.search.records import Record

_LEAST, _MOST = 8, 32
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


def write_leaves(folder: Path, leaves: Iterable[tuple[str, bytes]]) -> dict[str, Any]:
    """Write leaves to folders named by the digest of what is in them.

    A name for each leaf would cost every reader three bytes an article. So each folder has
    neighbours of the same place, and its leaves are numbered.

    Args:
        folder: an existing folder.
        leaves: (place, leaf) in the order of the index.

    Returns:
        For the entry file: the names of the folders in one text, and how many leaves each has.
    """
    groups = list(_groups(leaves))
    names = [digest_of(b"".join(group)) for group in groups]
    for name, group in zip(names, groups, strict=True):
        (folder / name).mkdir(exist_ok=True)
        for number, data in enumerate(group):
            (folder / name / f"{number}.leaf").write_bytes(data)
    return {"names": "".join(names), "sizes": [len(group) for group in groups]}


def _groups(leaves: Iterable[tuple[str, bytes]]) -> Iterator[list[bytes]]:
    """Join neighbours, where possible as far as their place ends."""
    group: list[bytes] = []
    before = ""
    for place, data in leaves:
        if len(group) == _MOST or (len(group) >= _LEAST and place != before):
            yield group
            group = []
        group.append(data)
        before = place
    if group:
        yield group


def packed(data: bytes) -> bytes:
    """Compress a published file, reproducibly."""
    return gzip.compress(data, 9, mtime=0)


def digest_of(data: bytes) -> str:
    """Return the digest for the name of a published file."""
    return blake2b(data, digest_size=8).hexdigest()


def write_packed(folder: Path, data: bytes) -> str:
    """Compress and write a file, named by its digest; return its name."""
    compressed = packed(data)
    name = f"{digest_of(compressed)}.words"
    (folder / name).write_bytes(compressed)
    return name
