"""What a browser filters and sorts articles by, without asking Pagefind.

Pagefind's own filters and sorts would cost every reader a download that grows with both, and
a listing by filter makes it load the whole index.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from doum.search.leaves import write_packed
from doum.search.records import Record
from doum.search.vocabulary import front_coded

Traits = dict[str, tuple[str, ...]]
"""Name of a filter -> values; of a category only the deepest path."""


def write_articles(folder: Path, records: Mapping[str, Record]) -> dict[str, str]:
    """Write the traits of articles and their orders.

    Args:
        folder: the folder of files named by digest; is there.
        records: what Pagefind calls each article -> the article.

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
    """Return the place of each article in an order; articles by their names."""
    place = {name: number for number, (name, _) in enumerate(ordered)}
    return [place[name] for name in names]
