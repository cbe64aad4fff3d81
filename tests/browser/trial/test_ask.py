"""The search of a site, asked from one of its own pages in a real browser."""

import pytest
from msgspec.structs import replace

from doum.problems import DoumError, ExitCode
from doum.search.evaluate import recall_of
from doum.search.generated.verdicts import rows_of
from doum.search.pagefind import find_indexer
from doum.search.queries import Query
from doum.trial.ask import Searched, open_trial
from doum.trial.contract import run_contract, run_generated
from doum.trial.generated_cases import generated_cases
from doum.trial.stock import make_stock
from tests.trial.small import small_site


@pytest.fixture(scope="module")
def trial(browser, small, tmp_path_factory):
    """The small site's search, with plain Pagefind beside it."""
    stock = make_stock(tmp_path_factory.mktemp("stock") / "stock", small, find_indexer())
    with open_trial(browser, small, stock) as trial:
        yield trial


def keys(answer) -> list[str]:
    """Return the articles of an answer."""
    return [item.key for item in answer.items]


def test_answers_with_articles_and_why(trial):
    answer = trial.find("카드를 바꾸려면", "ko")
    assert keys(answer)[0] == "demo/card"
    assert answer.items[0].url == "/demo/card/"
    assert "".join(text for text, _ in answer.items[0].title) == "카드를 바꾸고 싶어요"
    assert any(is_hit for _, is_hit in answer.items[0].title)
    assert answer.items[0].score > 0
    assert answer.items[0].parts
    assert any("카드" in way.words for concept in answer.concepts for way in concept.ways)


def test_each_language_is_asked_on_a_page_of_its_own(trial):
    assert keys(trial.find("cards", "en")) == ["demo/card"]
    assert trial.find("cards", "en").items[0].url == "/en/demo/card/"
    assert keys(trial.find("환불", "en")) == []


def test_a_product_can_be_searched_alone(trial):
    assert set(keys(trial.find("환불", "ko"))) == {"demo/환불", "mail/refund"}
    assert keys(trial.find("환불", "ko", "mail")) == ["mail/refund"]


def test_as_many_are_listed_as_are_asked_for(trial):
    answer = trial.find("환불", "ko", size=1)
    assert (len(answer.items), answer.total) == (1, 2)


def test_a_correction_is_told(trial):
    answer = trial.find("호루라가", "ko")
    assert keys(answer) == ["mail/refund"]
    assert (answer.corrected.typed, answer.corrected.meant) == ("호루라가", "호루라기")


@pytest.mark.parametrize("q", ["qqqqzzzz", "<script>", "\ud800", "😀", "(*["])
def test_what_is_not_found_is_no_error(trial, q):
    assert keys(trial.find(q, "ko")) == []


def stock_keys(trial, q: str, language: str, product: str = "") -> list[str]:
    """Return what plain Pagefind finds."""
    (answer,) = trial.find_stock(language, [Searched(q=q, product=product)])
    return list(answer.keys)


def test_plain_pagefind_is_asked_as_it_is(trial):
    assert set(stock_keys(trial, "환불", "ko")) == {"demo/환불", "mail/refund"}
    assert stock_keys(trial, "환불", "ko", "mail") == ["mail/refund"]
    assert stock_keys(trial, "cards", "en") == ["demo/card"]
    assert stock_keys(trial, "ㅎㄹㄹㄱ", "ko") == []
    one, none = trial.find_stock("ko", [Searched(q="환불", size=1), Searched(q="ㅎㄹㄹㄱ")])
    assert (len(one.keys), one.total, none.total) == (1, 2, 0)


def test_many_queries_are_answered_as_each_of_them_alone(trial):
    queries = [Searched(q="환불"), Searched(q="환불", product="mail"), Searched(q="환불", size=1)]
    both, one, first = trial.find_all("ko", queries)
    assert keys(both) == keys(trial.find("환불", "ko"))
    assert keys(one) == ["mail/refund"]
    assert (len(first.items), first.total) == (1, 2)


def test_the_contract_is_asked_of_both(trial):
    queries = [
        Query(q="ㅎㄹㄹㄱ", kind="initials", answers=("mail/refund",), language="ko"),
        Query(q="환불", kind="noun", answers=("mail/refund",), language="ko", product="mail"),
        Query(q="환불", kind="noun", answers=("demo/환불",), language="ko"),
        Query(q="cards", kind="english", answers=("demo/card",), language="en"),
    ]
    done: list[tuple[int, int]] = []
    run = run_contract(trial, queries, with_stock=True, progress=lambda *one: done.append(one))
    assert [recall_of(result.ranks) for result in run.ours] == [1, 1, 1, 1]
    assert [result.ranks for result in run.ours[:2]] == [(1,), (1,)]
    assert [result.ranks for result in run.stock[:2]] == [(None,), (1,)]
    assert [result.query for result in run.ours] == queries
    assert done == [(3, 4), (4, 4)]
    assert run_contract(trial, queries, with_stock=False).stock == ()


def test_padding_is_compared_with_its_query(trial):
    query = Query(
        q="호루라기 코끼리",
        kind="padding",
        answers=("mail/refund",),
        without="호루라기",
        language="ko",
    )
    (result,) = run_contract(trial, [query], with_stock=False).ours
    assert result.plain_total == 1


def test_generated_queries_are_asked_of_both(trial, small):
    cases, totals = generated_cases(small)
    run = run_generated(trial, cases, totals, with_stock=True)
    rows = {row.name: row for row in rows_of(run)}
    assert {"noun", "pair", "title", "joined", "slip", "nonsense", "stock"} <= rows.keys()
    assert rows["title"].share == 1
    assert {case.language for case in cases} == {"ko", "en"}
    assert all(reply.total >= len(reply.keys) for reply in run.ours.values())


def test_a_site_under_a_base_path_is_asked_where_it_stands(browser, tmp_path):
    based = small_site(tmp_path, index=True, base_path="/help/")
    with open_trial(browser, based) as trial:
        assert keys(trial.find("카드", "ko")) == ["demo/card"]
        assert keys(trial.find("card", "en")) == ["demo/card"]


@pytest.mark.parametrize("change", [{"client": "/nowhere.js"}, {"index": "/nowhere/"}])
def test_a_search_that_does_not_answer_is_told(browser, small, change):
    broken = replace(small, **change)
    with open_trial(browser, broken) as trial, pytest.raises(DoumError) as failure:
        trial.find("카드", "ko")
    assert failure.value.problems[0].rule == "search-failed"
    assert failure.value.exit_code == ExitCode.ENVIRONMENT
