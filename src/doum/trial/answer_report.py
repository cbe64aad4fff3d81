"""The report of an answer: how the query was understood, and how each result was scored."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from doum.report import say
from doum.trial.answer import Answer, Concept, Item
from doum.trial.published import Published


def answer_report(query: str, answer: Answer, published: Published) -> RenderableType:
    """Return the report of an answer.

    Args:
        query: the query as typed.
    """
    return Group(*_understood(answer), Text(), *_found(query, answer, published))


def _understood(answer: Answer) -> Iterator[RenderableType]:
    if not answer.concepts:
        yield Text(say("not_understood"))
        return
    yield Text(say("concepts"), style="bold")
    table = Table.grid(padding=(0, 3))
    for concept in answer.concepts:
        rarity = say("rarity", rarity=f"{concept.rarity:.2f}")
        table.add_row(Text(concept.text, style="cyan"), Text(rarity), Text(_ways(concept)))
    yield Padding(table, (0, 0, 0, 2))
    if answer.corrected:
        typed, meant = answer.corrected.typed, answer.corrected.meant
        yield Text(say("corrected", typed=typed, meant=meant), style="yellow")


def _ways(concept: Concept) -> str:
    """Format the alternatives of a concept, with their weights unless those are 1."""
    return " · ".join(
        "+".join(way.words) + ("" if way.weight == 1 else f" ×{way.weight:.2f}")
        for way in concept.ways
    )


def _found(query: str, answer: Answer, published: Published) -> Iterator[RenderableType]:
    if not answer.items:
        yield Text(say("nothing_found", query=query), style="bold")
        return
    yield Text(say("found_total", total=answer.total, shown=len(answer.items)), style="bold")
    table = Table.grid(padding=(0, 2))
    for _ in range(2):
        table.add_column(justify="right", no_wrap=True)
    for rank, item in enumerate(answer.items, start=1):
        table.add_row(str(rank), _figure(item.score), Group(*_lines(item, published)))
    yield table


def _lines(item: Item, published: Published) -> Iterator[Text]:
    yield Text.assemble(*((part, "bold green" if hit else "bold") for part, hit in item.title))
    place = " › ".join(item.category.split("/"))
    yield Text(f"{item.key}  {place}")
    yield Text(published.href(item.url), style="blue")
    figures = {**(item.parts or {}), "covered": item.covered}
    yield Text(" · ".join(f"{name} {_figure(value)}" for name, value in figures.items()), "dim")
    yield Text()


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"
