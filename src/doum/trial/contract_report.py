"""The report of a run of the contract: figures by kind, missing answers, and changes.

Of queries that are set aside, only totals are printed unless requested: those who tune the
search must not see them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from doum.report import say
from doum.search.evaluate import (
    Part,
    Ranks,
    Result,
    Score,
    Shortfall,
    beaten,
    by_kind,
    part_of,
    score,
)
from doum.search.queries import K, Limits, Query, Thresholds
from doum.search.results import Change, Comparison
from doum.trial.contract import Run

_PARTS: tuple[tuple[Part, str], ...] = (
    ("tuned", "part_tuned"),
    ("set_aside", "part_set_aside"),
    ("all", "part_all"),
)
Asked = TypeVar("Asked", Result, Change)
_MEASURES = {"recall": f"recall@{K}", "mrr": "MRR"}


def tables(run: Run, thresholds: Thresholds) -> Iterator[RenderableType]:
    """Yield tables with the figures of each part of the queries that was run, and of all."""
    asked = [(part, name) for part, name in _PARTS if part_of(run.ours, part)]
    for part, name in asked if len(asked) > 2 else asked[:1]:  # a single part equals all
        limits = thresholds.set_aside if part == "set_aside" else thresholds
        yield _table(say(name), part_of(run.ours, part), part_of(run.stock, part), limits)


def _table(
    title: str, ours: Sequence[Result], stock: Sequence[Result], limits: Limits
) -> RenderableType:
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    table.add_column(say("kind"))
    for name in (say("number"), *_columns("")):
        table.add_column(name, justify="right", no_wrap=True)
    for name in _columns("Pagefind ") if stock else ():
        table.add_column(name, justify="right", style="dim")
    theirs = by_kind(stock)
    for kind, figures in by_kind(ours).items():
        other = theirs.get(kind, Score())
        is_low = figures.recall < max(limits.kind_recall, other.recall)
        table.add_row(kind, *_row(figures, is_low), *(_cells(other) if stock else ()))
    whole = score(ours)
    is_low = whole.recall < limits.recall or whole.mrr < limits.mrr
    last = (*_row(whole, is_low), *(_cells(score(stock)) if stock else ()))
    table.add_row(say("in_all"), *last, style="bold")
    return Group(table, Text())


def _columns(prefix: str) -> tuple[str, ...]:
    return tuple(f"{prefix}{name}" for name in (*_MEASURES.values(), "success@1"))


def _row(figures: Score, is_low: bool) -> list[str | Text]:
    style = "red" if is_low else ""
    return [str(figures.queries), *(Text(cell, style) for cell in _cells(figures))]


def _cells(figures: Score) -> tuple[str, ...]:
    return tuple(f"{value:.3f}" for value in (figures.recall, figures.mrr, figures.success))


def failures(run: Run, *, is_open: bool) -> Iterator[RenderableType]:
    """Yield the queries whose answers are not all among the first results.

    Args:
        is_open: whether to list the queries that are set aside, too.
    """
    failed = [result for result in run.ours if not result.is_complete]
    if not failed:
        return
    yield Text(say("failures", n=len(failed), most=K), style="bold")
    for result in _shown(failed, is_open):
        yield _heading(result.query)
        table = Table.grid(padding=(0, 2))
        pairs = zip(_wanted(result.query), result.ranks, strict=True)
        wanted = ", ".join(f"{answer} ({_rank(rank)})" for answer, rank in pairs)
        table.add_row(say("wanted"), wanted)
        table.add_row(say("got"), ", ".join(result.keys[:K]) or say("no_rank"))
        yield Padding(table, (0, 0, 0, 4))
    if hidden := len(failed) - len(_shown(failed, is_open)):
        yield Text(say("failures_aside", n=hidden))
    yield Text()


def _wanted(query: Query) -> tuple[str, ...]:
    """Return what must be found: the answers, or what is shown in their place."""
    if query.answers:
        return query.answers
    return (say("nothing_fits" if query.kind == "nonsense" else "contact_first"),)


def losses(run: Run, *, is_open: bool) -> Iterator[RenderableType]:
    """Yield the queries of which plain Pagefind finds more answers.

    Args:
        is_open: whether to list the queries that are set aside, too.
    """
    lost = beaten(run.ours, run.stock)
    if not lost:
        return
    yield Text(say("beaten", n=len(lost)), style="bold")
    for result in _shown(lost, is_open):
        yield _heading(result.query)
    if hidden := len(lost) - len(_shown(lost, is_open)):
        yield Text(say("failures_aside", n=hidden))
    yield Text()


def _heading(query: Query, after: tuple[str, str] = ("", "")) -> Padding:
    facts = (query.kind, query.language, query.product)
    words = " · ".join(word for word in facts if word)
    line = Text.assemble((query.q, "cyan"), "  ", (words, "dim"), "  ", after)
    return Padding(line, (0, 0, 0, 2))


def _rank(rank: int | None) -> str:
    return say("rank", rank=rank) if rank else say("no_rank")


def changes(comparison: Comparison, *, is_open: bool) -> Iterator[RenderableType]:
    """Yield the queries with better or worse results than in the record.

    Args:
        is_open: whether to list the queries that are set aside, too.
    """
    better, worse, new = comparison.better, comparison.worse, comparison.new
    counts = [len(better), len(worse), len(new)]
    sentence = say(
        "compared", better=counts[0], worse=counts[1], new=counts[2], gone=comparison.gone
    )
    yield Text(sentence, style="bold")
    shown = [len(_shown(better, is_open)), len(_shown(worse, is_open)), len(_shown(new, is_open))]
    for change in _shown(better, is_open):
        yield _heading(change.query, (_step("better", change), "green"))
    for change in _shown(worse, is_open):
        yield _heading(change.query, (_step("worse", change), "red"))
    for result in _shown(new, is_open):
        yield _heading(result.query, (f"{say('new')}: {_ranks(result.ranks)}", ""))
    if shown != counts:
        hidden = [number - seen for number, seen in zip(counts, shown, strict=True)]
        yield Text(say("compared_aside", better=hidden[0], worse=hidden[1], new=hidden[2]))
    yield Text()


def _step(name: str, change: Change) -> str:
    return f"{say(name)}: {_ranks(change.before)} → {_ranks(change.result.ranks)}"


def _ranks(ranks: Ranks) -> str:
    return ", ".join(map(_rank, ranks))


def _shown(found: Iterable[Asked], is_open: bool) -> list[Asked]:
    """Return the results or changes to list: without those of queries set aside by default."""
    return [one for one in found if is_open or not one.query.set_aside]


def verdict(found: Sequence[Shortfall]) -> Iterator[RenderableType]:
    """Yield each figure that the run misses."""
    for one in found:
        yield Text(f"✗ {_sentence(one)}", style="red")


def outcome(*, is_passed: bool) -> RenderableType:
    """Return whether the test passes, as the last line of the report."""
    if is_passed:
        return Text(say("test_passed"), style="bold green")
    return Text(say("test_failed"), style="bold red")


def _sentence(found: Shortfall) -> str:
    reached, wanted = f"{found.reached:.3f}", f"{found.wanted:.3f}"
    part = say(dict(_PARTS)[found.part])
    if found.measure == "beaten":
        return say("under_beaten", reached=reached)
    if found.measure == "stock":
        return say("under_stock", kind=found.kind, reached=reached, wanted=wanted)
    if found.kind:
        return say("under_kind", part=part, kind=found.kind, reached=reached, wanted=wanted)
    measure = _MEASURES[found.measure]
    return say("under", part=part, measure=measure, reached=reached, wanted=wanted)
