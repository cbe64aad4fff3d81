"""Which generated queries are answered, and which rows are too low."""

from doum.search.generated.cases import DEEP, Case
from doum.search.generated.verdicts import (
    GeneratedRun,
    Reply,
    RowResult,
    askings,
    is_answered,
    row_shortfalls,
    rows_of,
)
from doum.search.queries import GeneratedLimits


def case(row: str, q: str = "가", answers: str = "a", depth: int = 5, **more: str) -> Case:
    """Make a case with answers of one letter each."""
    return Case(row=row, language="ko", q=q, answers=frozenset(answers), depth=depth, **more)


def replied(keys: str, **more: object) -> Reply:
    """Make a reply with keys of one letter each."""
    return Reply(keys=tuple(keys), total=len(keys), **more)


def test_an_article_must_be_as_far_up_as_the_row_wants():
    replies = {("ko", "가"): replied("xxa")}
    assert is_answered(case("noun"), replies)
    assert not is_answered(case("title", depth=1), replies)
    assert not is_answered(case("noun", answers="b"), replies)
    assert is_answered(case("noun", answers="ab"), replies)


def test_nonsense_is_answered_by_saying_that_nothing_fits():
    assert is_answered(case("nonsense"), {("ko", "가"): replied("abc", is_fit=False)})
    assert not is_answered(case("nonsense"), {("ko", "가"): replied("abc")})


def test_padding_may_take_results_away_but_not_add_any():
    padded = case("padding", q="가 나", without="가")
    more, less = replied("abc"), replied("a")
    assert is_answered(padded, {("ko", "가"): more, ("ko", "가 나"): less})
    assert is_answered(padded, {("ko", "가"): more, ("ko", "가 나"): more})
    assert not is_answered(padded, {("ko", "가"): less, ("ko", "가 나"): more})


def test_each_query_is_asked_once_with_as_many_results_as_any_case_needs():
    cases = [case("noun"), case("pair", depth=DEEP), case("padding", q="가 나", without="다")]
    assert askings(cases) == {("ko", "가"): DEEP, ("ko", "가 나"): 10, ("ko", "다"): 10}


def rows(cases: list[Case], ours: dict[str, str], stock: dict[str, str] | None = None):
    """Return the rows of a run by their names."""
    run = GeneratedRun(
        cases=tuple(cases),
        totals={one.row: 7 for one in cases},
        ours={("ko", q): replied(keys) for q, keys in ours.items()},
        stock={("ko", q): replied(keys) for q, keys in (stock or {}).items()},
    )
    return {row.name: row for row in rows_of(run)}


def test_a_row_counts_what_is_answered_beside_plain_pagefind():
    cases = [case("noun", "가"), case("noun", "나"), case("title", "다", depth=1)]
    found = rows(cases, {"가": "a", "나": "x", "다": "xa"}, {"가": "a", "나": "a", "다": "x"})
    noun = found["noun"]
    assert (noun.asked, noun.found, noun.share, noun.stock, noun.total) == (2, 1, 0.5, 1.0, 7)
    assert [one.q for one in noun.failed] == ["나"]
    assert found["title"].stock == 0


def test_every_query_that_plain_pagefind_answers_among_the_first_five_must_be():
    cases = [
        case("noun", "가"),
        case("noun", "나"),
        case("title", "다", depth=1),
        case("pair", "라", depth=DEEP),
    ]
    found = rows(
        cases,
        {"가": "a", "나": "xyzuva", "다": "xa", "라": ""},
        {"가": "a", "나": "xyzua", "다": "a", "라": "a"},
    )["stock"]
    assert (found.asked, [one.q for one in found.failed]) == (3, ["나"])
    assert "stock" not in rows(cases[:1], {"가": "a"})


def test_rows_below_their_limits_or_below_plain_pagefind_are_named():
    def row(name: str, failed: int, stock: float | None = None) -> RowResult:
        cases = tuple(case("noun", str(n)) for n in range(failed))
        return RowResult(name=name, total=10, asked=10, failed=cases, stock=stock)

    limits = GeneratedLimits(noun=0.9, slip=0.5)
    assert row_shortfalls([row("noun", 1), row("slip", 5, 0.5)], limits) == []
    low = row_shortfalls([row("noun", 2), row("slip", 5, 0.6), row("stock", 1, 1.0)], limits)
    assert [(one.name, one.reached, one.wanted, one.is_stock) for one in low] == [
        ("noun", 0.8, 0.9, False),
        ("slip", 0.5, 0.6, True),
        ("stock", 0.9, 1.0, False),
    ]
