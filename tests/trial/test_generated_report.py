"""What is printed of the generated tests."""

from doum.search.generated.cases import Case
from doum.search.generated.verdicts import GeneratedRun, Reply, RowResult, RowShortfall
from doum.search.queries import GeneratedLimits
from doum.trial.generated_report import row_failures, row_table, row_verdict
from tests.trial.test_reports import printed


def row(failed: int, *, name: str = "noun", stock: float | None = 0.5, total: int = 20):
    """Make a row of twenty cases."""
    cases = tuple(
        Case(row=name, language="ko", q=f"질의{n}", what="제목") for n in range(1, failed + 1)
    )
    return RowResult(name=name, total=total, asked=20, failed=cases, stock=stock)


def run(found: RowResult) -> GeneratedRun:
    """Make a run in which two articles are found for each failed case of a row."""
    reply = Reply(keys=("demo/a", "demo/b"), total=2)
    replies = {("ko", case.q): reply for case in found.failed}
    return GeneratedRun(cases=found.failed, totals={}, ours=replies)


def test_each_row_has_a_line_with_its_limit_and_plain_pagefind_beside():
    text = printed([row_table([row(5), row(0, name="title")], GeneratedLimits(noun=0.7))])
    noun, title = (line.split() for line in text.splitlines()[2:4])
    assert noun[-5:] == ["20", "15", "0.750", "0.700", "0.500"]
    assert title[-5:] == ["20", "20", "1.000", "1.000", "0.500"]
    assert "Pagefind" not in printed([row_table([row(5, stock=None)], GeneratedLimits())])


def test_a_row_below_its_limit_or_plain_pagefind_is_red():
    def colours(found: RowResult, limit: float) -> bool:
        table = row_table([found], GeneratedLimits(noun=limit))
        return "\x1b[31m" in printed([table], colour=True)

    assert colours(row(5), 0.8)
    assert colours(row(5, stock=0.8), 0.1)
    assert not colours(row(5), 0.7)


def test_a_sample_is_told():
    text = printed([row_table([row(0, total=5000)], GeneratedLimits())])
    assert "a sample of 20 out of 5000" in text


def test_the_first_ten_failures_are_listed_and_all_of_them_when_asked_for():
    found = row(12)
    text = printed(row_failures([found, row(0)], run(found), is_open=False))
    assert "12 not answered" in text
    assert "질의10  ko · 제목  2 found: demo/a, demo/b" in text
    assert "질의11" not in text
    assert "and 2 more" in text
    opened = printed(row_failures([found], run(found), is_open=True))
    assert "질의12" in opened
    assert "more (" not in opened


def test_what_is_too_low_is_named():
    low = [
        RowShortfall(name="noun", reached=0.5, wanted=1.0),
        RowShortfall(name="slip", reached=0.5, wanted=0.75, is_stock=True),
    ]
    text = printed(row_verdict(low))
    assert "share is 0.500, below the threshold of 1.000" in text
    assert "share is 0.500, below the 0.750 of plain Pagefind" in text
