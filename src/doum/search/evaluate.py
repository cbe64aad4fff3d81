"""Evaluation of a search: recall, reciprocal rank and success, compared with thresholds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Literal

from msgspec import Struct

from doum.search.queries import KINDS, K, Kind, Limits, Query, Thresholds

Ranks = tuple[int | None, ...]
"""The rank of each answer of a query, from 1; `None` if it is not among the results."""

Part = Literal["all", "tuned", "set_aside"]
Measure = Literal["recall", "mrr", "kind_recall", "stock", "beaten"]
_ALMOST = 1e-9
UNANSWERED: frozenset[Kind] = frozenset({"nonsense", "padding"})
"""Kinds of queries that a search which finds nothing passes."""


def recall_of(ranks: Ranks) -> float:
    """Return the share of answers among the first five results."""
    return sum(rank is not None and rank <= K for rank in ranks) / max(len(ranks), 1)


def reciprocal_of(ranks: Ranks) -> float:
    """Return 1 / rank of the first answer; 0 if none was found."""
    return 1 / min((rank for rank in ranks if rank), default=float("inf"))


class Result(Struct, frozen=True, kw_only=True):
    """The results of a query.

    Attributes:
        keys: the articles found, best first.
        total: how many were found.
        plain_total: for padding, how many are found without the added words.
        is_fit: whether they are shown as answers.
        is_contact: whether the ways to ask a person are shown first.
    """

    query: Query
    keys: tuple[str, ...]
    total: int = 0
    plain_total: int = 0
    is_fit: bool = True
    is_contact: bool = False

    @property
    def ranks(self) -> Ranks:
        """The rank of each answer; of a query without answers, 1 if it passes."""
        if not self._passes:
            return (None,) * max(len(self.query.answers), 1)
        if not self.query.answers:
            return (1,)
        places = {key: place for place, key in reversed(list(enumerate(self.keys, start=1)))}
        return tuple(places.get(answer) for answer in self.query.answers)

    @property
    def _passes(self) -> bool:
        """Whether everything but the articles is as it should be."""
        match self.query.kind:
            case "nonsense":
                return not self.is_fit
            case "contact":
                return self.is_contact
            case "padding":
                return self.total <= self.plain_total
            case _:
                return True

    @property
    def is_complete(self) -> bool:
        """Whether every answer is among the first five."""
        return recall_of(self.ranks) == 1


class Score(Struct, frozen=True, kw_only=True):
    """The figures for a number of queries.

    Attributes:
        recall: the mean share of answers among the first five results.
        mrr: the mean of 1 / rank of the first answer.
        success: the share of queries whose first result is an answer.
    """

    queries: int = 0
    recall: float = 0.0
    mrr: float = 0.0
    success: float = 0.0


class Shortfall(Struct, frozen=True, kw_only=True):
    """A figure below its threshold.

    Attributes:
        measure: the key of the threshold, `stock` if plain Pagefind finds more of a kind, or
            `beaten` if it finds more of single queries.
        kind: the kind of query; empty for all of them.
    """

    part: Part
    measure: Measure
    kind: str = ""
    reached: float
    wanted: float


def score(results: Sequence[Result]) -> Score:
    """Return the figures for results."""
    if not results:
        return Score()
    ranks = [result.ranks for result in results]
    return Score(
        queries=len(ranks),
        recall=sum(map(recall_of, ranks)) / len(ranks),
        mrr=sum(map(reciprocal_of, ranks)) / len(ranks),
        success=sum(1 in found for found in ranks) / len(ranks),
    )


def by_kind(results: Iterable[Result]) -> Mapping[Kind, Score]:
    """Return the figures for each kind of query, in the order of the kinds."""

    def place(result: Result) -> int:
        return KINDS.index(result.query.kind)

    groups = groupby(sorted(results, key=place), key=place)
    return {KINDS[at]: score(list(group)) for at, group in groups}


def part_of(results: Iterable[Result], part: Part) -> list[Result]:
    """Return the results of a part of the queries."""
    return [
        result
        for result in results
        if part == "all" or result.query.set_aside == (part == "set_aside")
    ]


def shortfalls(
    results: Sequence[Result], thresholds: Thresholds, stock: Sequence[Result] = ()
) -> list[Shortfall]:
    """Return the figures of a run that are below the thresholds.

    Args:
        results: the results of all queries of the run.
        stock: plain Pagefind's results of the same queries, below which no kind may be.
    """
    found = list(_under(part_of(results, "all"), thresholds, "all"))
    found += _under(part_of(results, "set_aside"), thresholds.set_aside, "set_aside")
    ours, theirs = by_kind(results), by_kind(stock)
    for kind in ours.keys() & theirs.keys() - UNANSWERED:
        if ours[kind].recall < theirs[kind].recall - _ALMOST:
            reached, wanted = ours[kind].recall, theirs[kind].recall
            found.append(
                Shortfall(part="all", measure="stock", kind=kind, reached=reached, wanted=wanted)
            )
    if lost := beaten(results, stock):
        share = 1 - len(lost) / len(results)
        found.append(Shortfall(part="all", measure="beaten", reached=share, wanted=1.0))
    return found


def _under(results: Sequence[Result], limits: Limits, part: Part) -> Iterable[Shortfall]:
    if not results:
        return
    whole = score(results)
    figures: list[tuple[Measure, str, float, float]] = [
        ("recall", "", whole.recall, limits.recall),
        ("mrr", "", whole.mrr, limits.mrr),
    ]
    for name, figure in by_kind(results).items():
        figures.append(("kind_recall", name, figure.recall, limits.kind_recall))
    for measure, kind, reached, wanted in figures:
        if reached < wanted - _ALMOST:
            yield Shortfall(part=part, measure=measure, kind=kind, reached=reached, wanted=wanted)


def beaten(results: Sequence[Result], stock: Sequence[Result]) -> list[Result]:
    """Return the results of queries of which plain Pagefind finds more answers.

    Queries that are right if nothing is found do not count: it finds nothing of most.
    """
    return [
        ours
        for ours, theirs in zip(results, stock, strict=False)
        if ours.query.kind not in UNANSWERED
        and recall_of(ours.ranks) < recall_of(theirs.ranks) - _ALMOST
    ]
