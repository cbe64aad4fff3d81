"""The data by which browsers filter and sort articles, without Pagefind.

With Pagefind's own filters and sorting, every reader would download data that grows with both,
and a list by filter would load the whole index.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from doum.search.packing import Put, put_packed
from doum.search.records import Record
from doum.search.vocabulary import base_36

Traits = dict[str, tuple[str, ...]]
"""Name of a filter -> values; for categories, only the deepest path."""


def write_articles(put: Put, records: Sequence[Record]) -> dict[str, str]:
    """Write the traits of articles and their sort orders.

    Args:
        put: takes the files.
        records: the articles in the order of the index.

    Returns:
        Names of the files: `articles` and `orders`.
    """
    kinds: dict[bytes, int] = {}
    encode = msgspec.json.Encoder(order="sorted").encode
    of_article = [kinds.setdefault(encode(_traits(r)), len(kinds)) for r in records]
    listed = b"[" + b",".join(kinds) + b"]\n" + ",".join(map(base_36, of_article)).encode()
    newest = sorted(records, key=lambda record: (record.title, record.key))
    newest.sort(key=lambda record: record.updated, reverse=True)
    by_title = sorted(records, key=lambda record: (record.title.casefold(), record.key))
    orders = {"updated": _places(records, newest), "title": _places(records, by_title)}
    return {
        "articles": put_packed(put, listed),
        "orders": put_packed(put, encode(orders)),
    }


def _traits(record: Record) -> Traits:
    traits: Traits = {}
    for name, value in record.filters:
        traits[name] = (value,) if name == "category" else (*traits.get(name, ()), value)
    return traits


def _places(records: Sequence[Record], ordered: Iterable[Record]) -> list[int]:
    """Return the position of each record in a sort order."""
    place = {record.url: number for number, record in enumerate(ordered)}
    return [place[record.url] for record in records]
