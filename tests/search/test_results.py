"""`content/queries.results.json`: what is recorded, and what has changed since."""

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.search.evaluate import Result
from doum.search.queries import Query
from doum.search.results import compare, read_results, results_text
from tests.making import law


def result(q: str, keys: str, answers: str = "a", **more: object) -> Result:
    """Make a result from keys and answers of one letter each."""
    query = Query(q=q, kind="noun", answers=tuple(answers), language="ko", **more)
    return Result(query=query, keys=tuple(keys))


def changed(before: list[Result], now: list[Result]):
    """Compare two runs by way of the file."""
    return compare(read_results(results_text(before)), now)


def test_a_query_is_a_line_with_the_rank_of_each_answer():
    text = results_text([result("환불", "xba", "abc", product="ads"), result("가", "a")])
    assert text == (
        '[\n{"q":"가","language":"ko","ranks":[1]},\n'
        '{"q":"환불","language":"ko","product":"ads","ranks":[3,2,null]}\n]\n'
    )


def test_the_lines_do_not_depend_on_the_order_of_the_queries():
    run = [result("나", "a"), result("가", "x"), result("가", "a", product="ads")]
    assert results_text(run) == results_text(run[::-1])


def test_a_query_that_is_set_aside_cannot_be_read_from_the_record():
    text = results_text([result("환불", "xa", set_aside=True), result("하", "a")])
    assert "환불" not in text
    tuned, aside = json.loads(text)
    assert tuned["q"] == "하"
    assert aside == {"digest": aside["digest"], "ranks": [2]}
    assert len(aside["digest"]) == 12


def test_queries_set_aside_are_told_apart():
    run = [result("환불", "a", set_aside=True), result("환불", "a", set_aside=True, product="ads")]
    assert len({one["digest"] for one in json.loads(results_text(run))}) == 2


@pytest.mark.parametrize("is_aside", [False, True])
@pytest.mark.parametrize(
    ("before", "now", "answers", "verdict"),
    [
        ("xa", "a", "a", "better"),
        ("a", "xa", "a", "worse"),
        ("x", "uvwxya", "a", "better"),
        ("ax", "ab", "ab", "better"),
        ("ab", "auvwxb", "ab", "worse"),
        ("auvwxb", "xab", "ab", "better"),
        ("a", "a", "a", "same"),
        ("abx", "axb", "ab", "same"),
    ],
)
def test_a_query_is_better_by_what_is_found_and_then_by_where(
    before, now, answers, verdict, is_aside
):
    then = result("환불", before, answers, set_aside=is_aside)
    found = changed([then], [result("환불", now, answers, set_aside=is_aside)])
    names = {"better": found.better, "worse": found.worse}
    assert [name for name, group in names.items() if group] == [verdict] * (verdict != "same")
    assert (found.new, found.gone) == ((), 0)


def test_a_change_knows_where_the_answers_stood():
    (change,) = changed([result("환불", "xa")], [result("환불", "a")]).better
    assert (change.before, change.result.ranks, change.query.q) == ((2,), (1,), "환불")


def test_queries_come_and_go():
    before = [result("가", "a"), result("나", "a"), result("라", "a")]
    found = changed(before, [result("나", "a"), result("다", "x")])
    assert [one.query.q for one in found.new] == ["다"]
    assert (found.gone, found.better, found.worse) == (2, (), ())


def test_a_query_that_is_now_set_aside_is_another_one():
    found = changed([result("가", "a")], [result("가", "x", set_aside=True)])
    assert (len(found.new), found.gone) == (1, 1)


@pytest.mark.parametrize("text", ["", "[", "{}", '[{"q":"가"}]', '[{"q":"가","ranks":["1"]}]'])
def test_a_damaged_record_is_refused(text):
    with pytest.raises(msgspec.DecodeError):
        read_results(text)


@law
@given(st.lists(st.builds(result, st.text(max_size=5), st.text("abx", max_size=8)), max_size=9))
def test_a_run_is_the_same_as_its_own_record(run):
    found = changed(run, run)
    assert (found.new, found.gone) == ((), 0)
    by_query = {one.query.q for one in run}
    if len(by_query) == len(run):
        assert (found.better, found.worse) == ((), ())
