"""A run of all queries of the contract."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

from msgspec import Struct

from doum.search.evaluate import Result
from doum.search.generated.cases import Case, Row
from doum.search.generated.verdicts import GeneratedRun, Reply, askings
from doum.search.queries import Query
from doum.trial.ask import Searched, Trial

BATCH = 100
"""How many queries a page answers at once: few enough to show progress."""

Progress = Callable[[int, int], None]
"""Called with the number of queries that were run, and of all."""

Place = tuple[str, str, str]
"""A query, its language and its product."""


class Run(Struct, frozen=True):
    """The results of every query, from the site's own search and from plain Pagefind."""

    ours: tuple[Result, ...]
    stock: tuple[Result, ...] = ()


def _silent(_done: int, _total: int) -> None:
    pass


def run_contract(
    trial: Trial, queries: Iterable[Query], *, with_stock: bool, progress: Progress = _silent
) -> Run:
    """Run every query.

    Raises:
        DoumError: if the search fails.
    """
    queries = tuple(queries)
    needed = [
        (language, Searched(q=q, product=product))
        for q, language, product in dict.fromkeys(
            place for one in queries for place in _places(one)
        )
    ]
    ours, stock = _replies(trial, needed, with_stock=with_stock, progress=progress)
    return Run(
        tuple(_result(query, ours) for query in queries),
        tuple(_result(query, stock) for query in queries) if with_stock else (),
    )


def _places(query: Query) -> Iterator[Place]:
    yield query.q, query.language, query.product
    if query.without:
        yield query.without, query.language, query.product


def _result(query: Query, replies: Mapping[Place, Reply]) -> Result:
    reply, *plain = (replies[place] for place in _places(query))
    return Result(
        query=query,
        keys=reply.keys,
        total=reply.total,
        plain_total=plain[0].total if plain else 0,
        is_fit=reply.is_fit,
        is_contact=reply.is_contact,
    )


def run_generated(
    trial: Trial,
    cases: Sequence[Case],
    totals: Mapping[Row, int],
    *,
    with_stock: bool,
    progress: Progress = _silent,
) -> GeneratedRun:
    """Run every generated query.

    Args:
        totals: how many cases each row had before a sample was taken.

    Raises:
        DoumError: if the search fails.
    """
    needed = [(at, Searched(q=q, size=size)) for (at, q), size in askings(cases).items()]
    ours, stock = _replies(trial, needed, with_stock=with_stock, progress=progress)
    return GeneratedRun(
        cases=tuple(cases),
        totals=totals,
        ours={(language, q): reply for (q, language, _), reply in ours.items()},
        stock={(language, q): reply for (q, language, _), reply in stock.items()},
    )


def _replies(
    trial: Trial,
    needed: Sequence[tuple[str, Searched]],
    *,
    with_stock: bool,
    progress: Progress,
) -> tuple[dict[Place, Reply], dict[Place, Reply]]:
    """Ask the site's search, and plain Pagefind, batch by batch."""
    ours: dict[Place, Reply] = {}
    stock: dict[Place, Reply] = {}
    for language, batch in _batches(needed):
        places = [(one.q, language, one.product) for one in batch]
        ours |= zip(places, _found(trial, language, batch), strict=True)
        if with_stock:
            stock |= zip(places, _found_by_stock(trial, language, batch), strict=True)
        progress(len(ours), len(needed))
    return ours, stock


def _batches(
    needed: Iterable[tuple[str, Searched]],
) -> Iterator[tuple[str, list[Searched]]]:
    by_language: dict[str, list[Searched]] = defaultdict(list)
    for language, one in needed:
        by_language[language].append(one)
    for language, queries in by_language.items():
        left = iter(queries)
        while batch := list(islice(left, BATCH)):
            yield language, batch


def _found(trial: Trial, language: str, batch: Iterable[Searched]) -> Iterator[Reply]:
    for answer in trial.find_all(language, batch):
        yield Reply(
            keys=tuple(item.key for item in answer.items),
            total=answer.total,
            is_fit=answer.is_fit,
            is_contact=bool(answer.is_contact),
        )


def _found_by_stock(trial: Trial, language: str, batch: Iterable[Searched]) -> Iterator[Reply]:
    for answer in trial.find_stock(language, batch):
        yield Reply(keys=answer.keys, total=answer.total, is_fit=answer.total > 0)
