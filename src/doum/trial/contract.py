"""A run of all queries of the contract."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from msgspec import Struct

from doum.search.evaluate import Result

if TYPE_CHECKING:
    from doum.search.queries import Query
    from doum.trial.ask import Trial


class Run(Struct, frozen=True):
    """The results of every query, from the site's own search and from plain Pagefind."""

    ours: tuple[Result, ...]
    stock: tuple[Result, ...] = ()


def run_contract(trial: Trial, queries: Iterable[Query], *, with_stock: bool) -> Run:
    """Run every query.

    Raises:
        DoumError: if the search fails.
    """
    queries = tuple(queries)
    ours = tuple(Result(query=query, keys=_found(trial, query)) for query in queries)
    if not with_stock:
        return Run(ours)
    return Run(ours, tuple(Result(query=query, keys=_stock(trial, query)) for query in queries))


def _found(trial: Trial, query: Query) -> tuple[str, ...]:
    answer = trial.find(query.q, query.language, query.product)
    return tuple(item.key for item in answer.items)


def _stock(trial: Trial, query: Query) -> tuple[str, ...]:
    return tuple(trial.find_stock(query.q, query.language, query.product))
