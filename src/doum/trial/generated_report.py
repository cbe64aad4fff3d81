"""The report of the generated tests: a line for each row, and what is not answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from doum.report import say
from doum.search.generated.cases import Case
from doum.search.generated.verdicts import GeneratedRun, Reply, RowResult, RowShortfall
from doum.search.queries import GeneratedLimits, K

_LISTED = 10


def row_table(rows: Sequence[RowResult], limits: GeneratedLimits) -> RenderableType:
    """Return a table of the rows: how many were asked and answered, and the same of Pagefind."""
    title = say("generated")
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    table.add_column(say("row"))
    has_stock = any(row.stock is not None for row in rows)
    for name in ("asked", "answered", "share", "limit", *(("stock",) if has_stock else ())):
        table.add_column(say(f"row_{name}") if name != "stock" else "Pagefind", justify="right")
    for row in rows:
        table.add_row(*_cells(row, getattr(limits, row.name)))
    sampled = [row for row in rows if row.asked < row.total]
    notes = [Text(_sampled(row), style="dim") for row in sampled]
    return Group(table, *notes, Text())


def _cells(row: RowResult, limit: float) -> Iterator[str | Text]:
    is_low = row.share < max(limit, row.stock or 0 if row.name != "stock" else 0)
    yield say(f"row_of_{row.name}")
    yield str(row.asked)
    yield str(row.found)
    yield Text(f"{row.share:.3f}", "red" if is_low else "")
    yield f"{limit:.3f}"
    if row.stock is not None:
        yield Text(f"{row.stock:.3f}", style="dim")


def _sampled(row: RowResult) -> str:
    return say("row_sampled", row=say(f"row_of_{row.name}"), asked=row.asked, total=row.total)


def row_failures(
    rows: Iterable[RowResult], run: GeneratedRun, *, is_open: bool
) -> Iterator[RenderableType]:
    """Yield the cases of each row that are not answered: the first ten, or all."""
    for row in rows:
        if not row.failed:
            continue
        yield Text(say("row_failed", row=say(f"row_of_{row.name}"), n=len(row.failed)), "bold")
        shown = row.failed if is_open else row.failed[:_LISTED]
        for case in shown:
            yield _failure(case, run.ours[case.language, case.q])
        if len(shown) < len(row.failed):
            yield Text(f"  {say('row_more', n=len(row.failed) - len(shown))}", "dim")
        yield Text()


def _failure(case: Case, reply: Reply) -> Text:
    facts = [case.language, *([case.what] if case.what not in ("", case.q) else [])]
    got = ", ".join(reply.keys[: min(K, 3)]) or say("no_rank")
    count = say("row_found", n=reply.total)
    return Text.assemble(
        "  ", (case.q, "cyan"), "  ", (" · ".join(facts), "dim"), f"  {count}: {got}"
    )


def row_verdict(missed: Iterable[RowShortfall]) -> Iterator[RenderableType]:
    """Yield a sentence for each row that is below its limit or plain Pagefind."""
    for one in missed:
        values = {
            "row": say(f"row_of_{one.name}"),
            "reached": f"{one.reached:.3f}",
            "wanted": f"{one.wanted:.3f}",
        }
        sentence = say("row_under_stock" if one.is_stock else "row_under", **values)
        yield Text(f"✗ {sentence}", style="red")
