"""What is printed of answers and of runs."""

from collections.abc import Iterable

import pytest
from rich.console import Console, RenderableType

from doum.search.evaluate import Result, Shortfall
from doum.search.queries import Limits, Query, Thresholds
from doum.search.results import compare, read_results, results_text
from doum.trial.answer import Answer, Concept, Correction, Item, Way
from doum.trial.answer_report import answer_report
from doum.trial.contract import Run
from doum.trial.contract_report import changes, failures, losses, outcome, tables, verdict


def printed(lines: Iterable[RenderableType], *, colour: bool = False) -> str:
    """Print to a text."""
    console = Console(width=120, record=True, force_terminal=colour, markup=False, emoji=False)
    with console.capture() as capture:
        for line in lines:
            console.print(line)
    return capture.get()


def result(q: str, keys: str, answers: str = "a", kind: str = "noun", **more: object) -> Result:
    """Make a result from keys and answers of one letter each."""
    query = Query(q=q, kind=kind, answers=tuple(answers), language="ko", **more)
    return Result(query=query, keys=tuple(keys))


OPEN, ASIDE = result("환불", "bx"), result("비밀", "cx", kind="typo", set_aside=True)
ITEM = Item(
    key="ads/refund",
    url="/ads/refund/",
    title=(("환불", True), ("은 언제 [되나요]?", False)),
    category="ads/billing",
    score=1.234,
    parts={"title": 0.5, "new part": None},
    covered=1.0,
)


def answered(answer: Answer, small) -> str:
    """Print an answer of the small site."""
    return printed([answer_report("환붕", answer, small)])


def test_an_answer_says_how_the_query_was_understood_and_why_each_result_is_there(small):
    ways = (Way(("환불",)), Way(("결제", "취소"), 0.85))
    text = answered(
        Answer(
            total=30,
            items=(ITEM,),
            concepts=(Concept("환붕", ways, 1.5),),
            corrected=Correction("환붕", "환불"),
        ),
        small,
    )
    assert "환붕   rarity 1.50   환불 · 결제+취소 ×0.85" in text
    assert "Corrected: 환붕 → 환불" in text
    assert "1 of 30 articles found" in text
    assert "1  1.23  환불은 언제 [되나요]?" in text
    assert "ads/refund  ads › billing" in text
    assert "/ads/refund/" in text
    assert "title 0.50 · new part – · covered 1.00" in text


def test_nothing_found_is_said_clearly(small):
    text = answered(Answer(total=0), small)
    assert "No article of the site contains any word of this query" in text
    assert "Nothing found for: 환붕" in text


def test_the_parts_of_a_run_are_tables_by_kind_with_plain_pagefind_beside():
    run = Run((OPEN, result("가", "a"), ASIDE), (OPEN, result("가", "x"), ASIDE))
    text = printed(tables(run, Thresholds()))
    tuned, aside, whole = text.split("kind ")[1:]
    rows = [line.split() for line in tuned.splitlines()[1:3]]
    assert rows == [
        ["noun", "2", "0.500", "0.500", "0.500", "0.000", "0.000", "0.000"],
        ["all", "2", "0.500", "0.500", "0.500", "0.000", "0.000", "0.000"],
    ]
    assert aside.split("\n")[1].split()[:2] == ["typo", "1"]
    assert [line.split()[:2] for line in whole.splitlines()[1:4]] == [
        ["noun", "2"],
        ["typo", "1"],
        ["all", "3"],
    ]


@pytest.mark.parametrize(("run", "name"), [(OPEN, "for tuning"), (ASIDE, "set aside")])
def test_a_run_of_one_part_is_one_table(run, name):
    text = printed(tables(Run((run,)), Thresholds()))
    assert text.count("recall@5") == 1
    assert name in text
    assert "Pagefind" not in text


def test_figures_under_their_limits_are_red():
    run = Run((result("가", "a"),))
    assert "\x1b[31m" not in printed(tables(run, Thresholds(recall=1)), colour=True)
    low = Run((result("가", "x"),))
    assert "\x1b[31m" in printed(tables(low, Thresholds(kind_recall=0.1)), colour=True)
    beaten = Run((result("가", "x"),), (result("가", "a"),))
    assert "\x1b[31m" in printed(tables(beaten, Thresholds()), colour=True)


def test_the_limits_of_what_is_set_aside_are_its_own():
    run = Run((result("가", "x", set_aside=True),))
    limits = Thresholds(set_aside=Limits(kind_recall=0.5))
    assert "\x1b[31m" in printed(tables(run, limits), colour=True)


def test_a_failure_says_what_was_wanted_and_what_was_got():
    text = printed(failures(Run((result("환불", "bxa", "ac"),)), is_open=False))
    assert "without all of their answers among the first 5 results: 1" in text
    assert "환불  noun · ko" in text
    assert "a (no. 3), c (missing)" in text
    assert "b, x, a" in text


def test_what_is_set_aside_is_not_shown_unless_it_is_asked_for():
    run = Run((OPEN, ASIDE))
    closed, opened = (printed(failures(run, is_open=is_open)) for is_open in (False, True))
    assert "환불" in closed
    assert "비밀" not in closed
    assert "c, x" not in closed
    assert "Of these, set aside: 1" in closed
    assert "비밀" in opened
    assert "Set aside" not in opened


def test_nothing_is_said_of_failures_where_there_are_none():
    assert printed(failures(Run((result("가", "a"),)), is_open=True)) == ""


def compared(before: list[Result], now: list[Result], *, is_open: bool) -> str:
    """Print what has changed between two runs."""
    return printed(changes(compare(read_results(results_text(before)), now), is_open=is_open))


def test_changes_are_listed_with_the_ranks_before_and_now():
    before = [result("가", "xa"), result("나", "a"), result("라", "a")]
    now = [result("가", "a"), result("나", "x"), result("다", "xxa")]
    text = compared(before, now, is_open=False)
    assert "1 better, 1 worse, 1 new, 1 removed" in text
    assert "가  noun · ko  better: no. 2 → no. 1" in text
    assert "나  noun · ko  worse: no. 1 → missing" in text
    assert "다  noun · ko  new: no. 3" in text
    assert "Set aside" not in text


def test_changes_of_what_is_set_aside_are_counted_only():
    before = [result("가", "xa"), result("비밀", "a", set_aside=True)]
    now = [result("가", "a"), result("비밀", "xa", set_aside=True)]
    text = compared(before, now, is_open=False)
    assert "비밀" not in text
    assert "1 better, 1 worse, 0 new, 0 removed" in text
    assert "Of these, set aside: 0 better, 1 worse, 0 new" in text
    assert "비밀  noun · ko  worse: no. 1 → no. 2" in compared(before, now, is_open=True)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (
            {"part": "all", "measure": "mrr"},
            "All queries: MRR is 0.500, below the threshold of 0.930",
        ),
        (
            {"part": "set_aside", "measure": "kind_recall", "kind": "typo"},
            "Queries set aside: recall@5 of typo is 0.500, below the threshold of 0.930",
        ),
        (
            {"part": "all", "measure": "stock", "kind": "typo"},
            "recall@5 of typo is 0.500, below the 0.930 of plain Pagefind",
        ),
    ],
)
def test_each_figure_that_is_missed_is_named(found, sentence):
    text = printed(verdict([Shortfall(reached=0.5, wanted=0.93, **found)]))
    assert sentence in text


def test_the_last_line_says_whether_the_test_passes():
    assert printed(verdict([])) == ""
    assert printed([outcome(is_passed=True)]) == "Passed\n"
    assert printed([outcome(is_passed=False)]) == "Failed\n"


def test_what_a_query_without_articles_wants_is_said_in_words():
    nonsense = Result(query=Query(q="코끼리", kind="nonsense"), keys=("b",))
    contact = Result(query=Query(q="상담원", kind="contact"), keys=())
    text = printed(failures(Run((nonsense, contact)), is_open=False))
    assert "nothing fits (missing)" in text
    assert "contact first (missing)" in text


def test_queries_of_which_plain_pagefind_finds_more_are_listed_but_not_those_set_aside():
    run = Run(
        (OPEN, ASIDE), (result("환불", "a"), result("비밀", "a", kind="typo", set_aside=True))
    )
    closed, opened = (printed(losses(run, is_open=is_open)) for is_open in (False, True))
    assert "plain Pagefind finds more answers: 2" in closed
    assert "환불  noun · ko" in closed
    assert "비밀" not in closed
    assert "비밀" in opened
    assert printed(losses(Run((OPEN,)), is_open=True)) == ""
