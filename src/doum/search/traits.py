"""The data by which browsers filter and sort articles, without Pagefind.

With Pagefind's own filters and sorting, every reader would download data that grows with both,
and a list by filter would load the whole index.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from doum.search.leaves import write_packed
from doum.search.records import Record
from doum.search.vocabulary import front_coded

Traits = dict[str, tuple[str, ...]]
"""Name of a filter -> values; for categories, only the deepest path."""


def write_articles(folder: Path, records: Mapping[str, Record]) -> dict[str, str]:
    """Write the traits of articles and their sort orders.

    Args:
        folder: an existing folder for files named by digest.
        records: Pagefind's name for an article -> the article.

    Returns:
        Names of the files: `articles` and `orders`.
    """
    kinds: dict[bytes, int] = {}
    encode = msgspec.json.Encoder(order="sorted").encode
    of_article = {
        name: kinds.setdefault(encode(_traits(record)), len(kinds))
        for name, record in sorted(records.items())
    }
    listed = b"[" + b",".join(kinds) + b"]\n" + front_coded(of_article).encode()
    names = sorted(records)
    newest = sorted(records.items(), key=lambda item: (item[1].title, item[1].key))
    newest.sort(key=lambda item: item[1].updated, reverse=True)
    by_title = sorted(records.items(), key=lambda item: (item[1].title.casefold(), item[1].key))
    orders = {"updated": _places(names, newest), "title": _places(names, by_title)}
    return {
        "articles": write_packed(folder, listed),
        "orders": write_packed(folder, encode(orders)),
    }


def _traits(record: Record) -> Traits:
    traits: Traits = {}
    for name, value in record.filters:
        traits[name] = (value,) if name == "category" else (*traits.get(name, ()), value)
    return traits


def _places(names: Iterable[str], ordered: Iterable[tuple[str, Record]]) -> list[int]:
    """Return the position in a sort order of each article, in the order of `names`."""
    place = {name: number for number, (name, _) in enumerate(ordered)}
    return [place[name] for name in names]
