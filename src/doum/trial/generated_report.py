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
_COLUMNS = ("row_asked", "row_answered", "row_share", "row_limit")
_NAMES = {
    "noun": "row_of_noun",
    "pair": "row_of_pair",
    "title": "row_of_title",
    "joined": "row_of_joined",
    "slip": "row_of_slip",
    "lower": "row_of_lower",
    "plain": "row_of_plain",
    "code": "row_of_code",
    "number": "row_of_number",
    "telephone": "row_of_telephone",
    "version": "row_of_version",
    "mail": "row_of_mail",
    "name": "row_of_name",
    "nonsense": "row_of_nonsense",
    "padding": "row_of_padding",
    "stock": "row_of_stock",
}
"""The texts that name the rows."""


def row_table(rows: Sequence[RowResult], limits: GeneratedLimits) -> RenderableType:
    """Return a table of the rows: how many were asked and answered, and the same of Pagefind."""
    title = say("generated")
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    table.add_column(say("row"))
    has_stock = any(row.stock is not None for row in rows)
    for name in (*map(say, _COLUMNS), *(("Pagefind",) if has_stock else ())):
        table.add_column(name, justify="right")
    for row in rows:
        table.add_row(*_cells(row, getattr(limits, row.name)))
    sampled = [row for row in rows if row.asked < row.total]
    notes = [Text(_sampled(row), style="dim") for row in sampled]
    return Group(table, *notes, Text())


def _cells(row: RowResult, limit: float) -> Iterator[str | Text]:
    is_low = row.share < max(limit, row.stock or 0 if row.name != "stock" else 0)
    yield say(_NAMES[row.name])
    yield str(row.asked)
    yield str(row.found)
    yield Text(f"{row.share:.3f}", "red" if is_low else "")
    yield f"{limit:.3f}"
    if row.stock is not None:
        yield Text(f"{row.stock:.3f}", style="dim")


def _sampled(row: RowResult) -> str:
    return say("row_sampled", row=say(_NAMES[row.name]), asked=row.asked, total=row.total)


def row_failures(
    rows: Iterable[RowResult], run: GeneratedRun, *, is_open: bool
) -> Iterator[RenderableType]:
    """Yield the cases of each row that are not answered: the first ten, or all."""
    for row in rows:
        if not row.failed:
            continue
        yield Text(say("row_failed", row=say(_NAMES[row.name]), n=len(row.failed)), "bold")
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
        row, reached, wanted = say(_NAMES[one.name]), f"{one.reached:.3f}", f"{one.wanted:.3f}"
        name = "row_under_stock" if one.is_stock else "row_under"
        sentence = say(name, row=row, reached=reached, wanted=wanted)
        yield Text(f"✗ {sentence}", style="red")
