"""How the generated queries are answered, beside plain Pagefind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from doum.search.evaluate import UNANSWERED
from doum.search.generated.cases import DEEP, ROWS, Case, Row
from doum.search.queries import GeneratedLimits, K

STOCK = "stock"
_ALMOST = 1e-9


class Reply(Struct, frozen=True, kw_only=True):
    """What a search engine replies to a query.

    Attributes:
        total: how many articles it found; `keys` has the first of them.
        is_fit: whether it says that they answer.
        is_contact: whether it shows the ways to ask a person first.
    """

    keys: tuple[str, ...] = ()
    total: int = 0
    is_fit: bool = True
    is_contact: bool = False


Asking = tuple[str, str]
"""A language and a query."""

Replies = Mapping[Asking, Reply]


class RowResult(Struct, frozen=True, kw_only=True):
    """The result of a row.

    Attributes:
        name: a row, or `stock` for all queries that plain Pagefind answers.
        total: how many cases there were; `asked` is less where only a sample was asked.
        failed: the cases that are not answered.
        stock: the share that plain Pagefind answers; `None` if it was not asked.
    """

    name: str
    total: int
    asked: int
    failed: tuple[Case, ...]
    stock: float | None = None

    @property
    def found(self) -> int:
        """How many were answered."""
        return self.asked - len(self.failed)

    @property
    def share(self) -> float:
        """The share that was answered."""
        return self.found / self.asked if self.asked else 1.0


class GeneratedRun(Struct, frozen=True, kw_only=True):
    """The replies to all generated queries.

    Attributes:
        totals: how many cases a row had before a sample was taken.
    """

    cases: tuple[Case, ...]
    totals: Mapping[Row, int]
    ours: Replies
    stock: Replies = {}


def askings(cases: Iterable[Case]) -> dict[Asking, int]:
    """Return what must be asked for some cases, each with the number of results that they need."""
    needed: dict[Asking, int] = {}
    for case in cases:
        size = DEEP if case.depth == DEEP else 2 * K
        needed[case.language, case.q] = max(size, needed.get((case.language, case.q), 0))
        if case.without:
            needed.setdefault((case.language, case.without), 2 * K)
    return needed


def is_answered(case: Case, replies: Replies) -> bool:
    """Return whether a case is answered as it should be."""
    reply = replies[case.language, case.q]
    if case.row == "nonsense":
        return not reply.is_fit
    if case.row == "padding":
        return reply.total <= replies[case.language, case.without].total
    return not case.answers.isdisjoint(reply.keys[: case.depth])


def rows_of(run: GeneratedRun) -> list[RowResult]:
    """Return the result of each row, and of the comparison with plain Pagefind."""
    rows = []
    for name in ROWS:
        cases = [case for case in run.cases if case.row == name]
        if cases:
            rows.append(_row(name, cases, run))
    return [*rows, _beside_stock(run)] if run.stock else rows


def _row(name: Row, cases: Sequence[Case], run: GeneratedRun) -> RowResult:
    stock = sum(is_answered(case, run.stock) for case in cases) / len(cases) if run.stock else None
    return RowResult(
        name=name,
        total=run.totals[name],
        asked=len(cases),
        failed=tuple(case for case in cases if not is_answered(case, run.ours)),
        stock=stock,
    )


def _beside_stock(run: GeneratedRun) -> RowResult:
    """Return how many of the queries that plain Pagefind answers are answered."""
    answered = [case for case in _once(run.cases) if _is_found(case, run.stock)]
    failed = tuple(case for case in answered if not _is_found(case, run.ours))
    return RowResult(name=STOCK, total=len(answered), asked=len(answered), failed=failed, stock=1.0)


def _once(cases: Iterable[Case]) -> Iterable[Case]:
    """Return the cases that ask for articles among the first results, each query once."""
    return {
        (case.language, case.q): case for case in cases if case.answers and _is_near(case)
    }.values()


def _is_near(case: Case) -> bool:
    return case.depth <= K


def _is_found(case: Case, replies: Replies) -> bool:
    """Return whether an answer is among the first five results."""
    return not case.answers.isdisjoint(replies[case.language, case.q].keys[:K])


class RowShortfall(Struct, frozen=True, kw_only=True):
    """A row that is below its limit, or below plain Pagefind."""

    name: str
    reached: float
    wanted: float
    is_stock: bool = False


def row_shortfalls(rows: Iterable[RowResult], limits: GeneratedLimits) -> list[RowShortfall]:
    """Return the rows that are below their limits or below plain Pagefind.

    Rows that are right if nothing is found are not compared: plain Pagefind finds nothing of most.
    """
    found = []
    for row in rows:
        wanted = getattr(limits, row.name)
        if row.share < wanted - _ALMOST:
            found.append(RowShortfall(name=row.name, reached=row.share, wanted=wanted))
        is_compared = row.name not in (STOCK, *UNANSWERED)
        if is_compared and row.stock is not None and row.share < row.stock - _ALMOST:
            found.append(
                RowShortfall(name=row.name, reached=row.share, wanted=row.stock, is_stock=True)
            )
    return found
