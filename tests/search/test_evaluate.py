"""Figures of a run: counted by hand here, and held to what they mean for any run."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.search.evaluate import (
    Result,
    Score,
    beaten,
    by_kind,
    part_of,
    recall_of,
    reciprocal_of,
    score,
    shortfalls,
)
from doum.search.queries import KINDS, Limits, Query, Thresholds
from tests.making import law


def result(keys: str, answers: str = "a", kind: str = "noun", **more: object) -> Result:
    """Make a result from keys and answers of one letter each."""
    query = Query(q="질의", kind=kind, answers=tuple(answers), **more)
    return Result(query=query, keys=tuple(keys))


@pytest.mark.parametrize(
    ("keys", "answers", "ranks", "recall", "reciprocal"),
    [
        ("abc", "a", (1,), 1, 1),
        ("xxa", "a", (3,), 1, 1 / 3),
        ("vwxya", "a", (5,), 1, 1 / 5),
        ("uvwxya", "a", (6,), 0, 1 / 6),
        ("xyz", "a", (None,), 0, 0),
        ("", "a", (None,), 0, 0),
        ("xbya", "ab", (4, 2), 1, 1 / 2),
        ("buvwxya", "ab", (7, 1), 1 / 2, 1),
        ("aba", "a", (1,), 1, 1),
    ],
)
def test_ranks_recall_and_reciprocal_rank_of_a_query(keys, answers, ranks, recall, reciprocal):
    found = result(keys, answers)
    assert found.ranks == ranks
    assert recall_of(ranks) == recall
    assert isclose(reciprocal_of(ranks), reciprocal)
    assert found.is_complete == (recall == 1)


def test_the_figures_of_a_run_are_means_over_its_queries():
    figures = score([result("a"), result("xa"), result("x"), result("uvwxya")])
    assert figures == Score(queries=4, recall=0.5, mrr=(1 + 1 / 2 + 1 / 6) / 4, success=0.25)


def test_a_query_succeeds_where_any_of_its_answers_is_first():
    assert score([result("bxa", "ab")]).success == 1


def test_a_run_of_nothing_has_no_figures():
    assert score([]) == Score()
    assert by_kind([]) == {}
    assert shortfalls([], Thresholds(recall=1)) == []


def test_kinds_are_counted_apart_in_their_order():
    found = by_kind([result("a", kind="typo"), result("x", kind="noun"), result("a", kind="noun")])
    assert list(found) == ["noun", "typo"]
    assert (found["noun"].queries, found["noun"].recall, found["typo"].recall) == (2, 0.5, 1)


def test_parts_are_what_is_tuned_by_what_is_set_aside_and_all():
    tuned, aside = result("a"), result("x", set_aside=True)
    assert part_of([tuned, aside], "tuned") == [tuned]
    assert part_of([tuned, aside], "set_aside") == [aside]
    assert part_of([tuned, aside], "all") == [tuned, aside]


def missed(results, stock=(), **limits):
    """Name what a run does not reach."""
    found = shortfalls(results, Thresholds(**limits), stock)
    return [(one.part, one.measure, one.kind) for one in found]


def test_each_threshold_is_held_by_itself():
    run = [result("a"), result("xa"), result("x", kind="typo")]
    assert missed(run, recall=0.6, mrr=0.5, kind_recall=0) == []
    assert missed(run, recall=0.7) == [("all", "recall", "")]
    assert missed(run, mrr=0.51) == [("all", "mrr", "")]
    assert missed(run, kind_recall=0.5) == [("all", "kind_recall", "typo")]


def test_a_threshold_that_is_just_reached_is_reached():
    run = [result("a")] * 97 + [result("x")] * 3
    assert missed(run, recall=0.97, mrr=0.97, kind_recall=0.97) == []


def test_queries_set_aside_have_thresholds_of_their_own_and_count_in_all():
    run = [result("a"), result("x", set_aside=True)]
    assert missed(run, set_aside=Limits(recall=0.1)) == [("set_aside", "recall", "")]
    assert missed(run, recall=0.6) == [("all", "recall", "")]
    assert missed(run[:1], recall=1, set_aside=Limits(recall=1)) == []


def test_no_kind_may_be_answered_worse_than_by_plain_pagefind():
    run = [result("xa"), result("x", kind="typo")]
    assert missed(run, stock=[result("x"), result("xxa", kind="typo")]) == [
        ("all", "stock", "typo"),
        ("all", "beaten", ""),
    ]
    assert missed(run, stock=[result("a"), result("x", kind="typo")]) == []


def test_a_shortfall_says_what_was_reached_and_what_was_wanted():
    (found,) = shortfalls([result("a"), result("x")], Thresholds(recall=0.97))
    assert (found.reached, found.wanted) == (0.5, 0.97)


def special(kind: str, keys: str = "", answers: str = "", **reply: object) -> Result:
    """Make a result of a query that is judged by more than its articles."""
    query = Query(q="질의", kind=kind, answers=tuple(answers))
    return Result(query=query, keys=tuple(keys), **reply)


@pytest.mark.parametrize(
    ("found", "ranks"),
    [
        (special("nonsense", "ab", is_fit=False), (1,)),
        (special("nonsense", "ab"), (None,)),
        (special("contact", is_contact=True), (1,)),
        (special("contact", "ab", "b"), (None,)),
        (special("contact", "ab", "b", is_contact=True), (2,)),
        (special("padding", "ab", "a", total=2, plain_total=2), (1,)),
        (special("padding", "ab", "a", total=3, plain_total=2), (None,)),
        (special("bare", "ab", "a", is_fit=False), (1,)),
    ],
)
def test_some_kinds_pass_by_more_than_articles(found, ranks):
    assert found.ranks == ranks
    assert found.is_complete == (None not in ranks)


def test_single_queries_of_which_plain_pagefind_finds_more_are_named():
    ours = [result("xa"), result("x"), result("b", "ab")]
    assert beaten(ours, [result("a"), result("a"), result("ab", "ab")]) == ours[1:]
    assert beaten(ours, [result("x"), result("x"), result("x", "ab")]) == []
    assert beaten(ours, []) == []


results = st.builds(
    result,
    st.text("abcxyz", max_size=10),
    st.text("abc", min_size=1, max_size=3),
    st.sampled_from([kind for kind in KINDS if kind not in ("nonsense", "contact")]),
)


@law
@given(st.lists(results, min_size=1, max_size=20), st.randoms())
def test_figures_are_shares_and_do_not_depend_on_the_order(run, random):
    figures = score(run)
    assert 0 <= figures.success <= figures.mrr <= 1
    assert 0 <= figures.recall <= 1
    random.shuffle(run)
    again = score(run)
    assert again.queries == figures.queries
    assert isclose(again.recall, figures.recall)
    assert isclose(again.mrr, figures.mrr)


@law
@given(st.lists(results, min_size=1, max_size=20))
def test_the_kinds_together_are_the_whole(run):
    kinds = by_kind(run).values()
    assert sum(kind.queries for kind in kinds) == len(run)
    assert isclose(sum(k.recall * k.queries for k in kinds) / len(run), score(run).recall)
