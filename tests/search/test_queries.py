"""`content/queries.toml`: queries with their languages, and every mistake at its place."""

import pytest

from doum.report import message_and_hint
from doum.search.generated.cases import ROWS
from doum.search.queries import KINDS, K, Query, read_queries

ARTICLES = {"ko": {"ads/refund", "ads/tax-invoice", "mail/refund"}, "en": {"ads/refund"}}
QUERY = '[[query]]\nq = "환불"\nkind = "noun"\nanswers = ["ads/refund"]\n'


def problems(text: str):
    """Return what is wrong with a file."""
    return read_queries(text, ARTICLES)[1]


def only_problem(text: str):
    """Return the one thing that is wrong with a file."""
    (found,) = problems(text)
    return found, dict(found.finding.values)


def test_a_query_is_read_with_all_that_it_says():
    text = QUERY + 'product = "ads"\nlanguage = "en"\nset_aside = true\n'
    (query,) = read_queries(text, ARTICLES)[0].query
    assert query == Query(
        q="환불",
        kind="noun",
        answers=("ads/refund",),
        product="ads",
        language="en",
        set_aside=True,
    )


def test_a_query_without_a_language_is_in_the_sites_own():
    assert read_queries(QUERY, ARTICLES)[0].query[0].language == "ko"


def test_every_threshold_is_read_and_those_left_out_never_fail():
    text = "[thresholds]\nrecall = 0.97\n[thresholds.set_aside]\nmrr = 1\n" + QUERY
    thresholds = read_queries(text, ARTICLES)[0].thresholds
    assert (thresholds.recall, thresholds.mrr, thresholds.kind_recall) == (0.97, 0, 0)
    assert (thresholds.set_aside.recall, thresholds.set_aside.mrr) == (0, 1)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_may_be_written(kind):
    text = QUERY.replace("noun", kind)
    if kind == "nonsense":
        text = text.replace('answers = ["ads/refund"]\n', "")
    if kind == "padding":
        text = text.replace('"환불"', '"환불 코끼리"') + 'without = "환불"\n'
    assert problems(text) == []


def test_only_queries_that_ask_for_a_person_may_do_without_answers():
    bare = QUERY.replace('answers = ["ads/refund"]\n', "")
    assert only_problem(bare)[0].rule == "query-answers"
    assert problems(bare.replace("noun", "contact")) == []
    found, _ = only_problem(QUERY.replace("noun", "nonsense"))
    assert (found.rule, found.place.line) == ("query-nonsense", 4)


@pytest.mark.parametrize(
    ("q", "kind", "without", "line"),
    [
        ("환불 코끼리", "padding", "", 2),
        ("환불 코끼리", "padding", "환급", 5),
        ("환불 코끼리", "padding", "환불 코끼리", 5),
        ("환불 코끼리", "noun", "환불", 5),
    ],
)
def test_padding_names_a_part_of_its_words_and_nothing_else_does(q, kind, without, line):
    text = QUERY.replace("환불", q).replace("noun", kind)
    text += f'without = "{without}"\n' if without else ""
    found, values = only_problem(text)
    assert (found.rule, found.place.line, values["kind"]) == ("query-without", line, kind)


def test_every_row_of_generated_queries_has_a_threshold():
    text = "[thresholds.generated]\nslip = 0.9\n" + QUERY
    limits = read_queries(text, ARTICLES)[0].thresholds.generated
    assert (limits.slip, limits.noun, limits.pair) == (0.9, 1, 0.985)
    assert {*ROWS, "stock"} == set(limits.__struct_fields__)


def test_an_unknown_kind_is_told_with_the_one_that_was_meant():
    found, values = only_problem(QUERY + QUERY.replace("noun", "inital"))
    assert (found.rule, found.place.line, found.place.column) == ("wrong-value", 7, 1)
    assert values["guess"] == "initials"
    assert message_and_hint(found, "en")[0].endswith("did you mean 'initials'?")


def test_an_unknown_key_is_told_at_its_own_query_with_the_one_that_was_meant():
    found, values = only_problem(QUERY + QUERY.replace("환불", "취소") + 'prodct = "ads"\n')
    assert (found.rule, found.place.line) == ("unknown-key", 9)
    assert values["guess"] == "product"


def test_a_key_that_is_missing_is_missed_where_its_query_begins():
    found, values = only_problem(QUERY + QUERY.replace('kind = "noun"\n', ""))
    assert (found.rule, found.place.line, values["key"]) == ("missing-key", 5, "kind")


@pytest.mark.parametrize("key", ["recall", "mrr", "kind_recall"])
@pytest.mark.parametrize(
    ("value", "expected"),
    [("1.01", "0 … 1"), ("-0.1", "0 … 1"), ("97", "0 … 1"), ('"high"', "number")],
)
def test_a_threshold_is_a_share(key, value, expected):
    found, values = only_problem(f"[thresholds.set_aside]\n{key} = {value}\n" + QUERY)
    assert (found.rule, found.place.line, values["expected"]) == ("wrong-value", 2, expected)


def test_an_answer_that_no_article_is_is_told_with_the_closest_one():
    found, values = only_problem(QUERY.replace("ads/refund", "ads/refnud"))
    assert (found.rule, found.place.path, found.place.line) == (
        "query-answer",
        "content/queries.toml",
        4,
    )
    assert (values["answer"], values["guess"]) == ("ads/refnud", "ads/refund")


def test_an_answer_must_be_there_in_the_language_of_the_reader():
    text = QUERY.replace("ads/refund", "ads/tax-invoice") + 'language = "en"\n'
    assert only_problem(text)[0].rule == "query-answer"


def test_an_answer_must_be_of_the_product_that_the_reader_searches():
    found, values = only_problem(QUERY + 'product = "mail"\n')
    assert (found.rule, values["guess"]) == ("query-answer", "mail/refund")


def test_a_product_that_the_site_does_not_have_is_told():
    found, values = only_problem(QUERY + 'product = "adz"\n')
    assert (found.rule, found.place.line, values["guess"]) == ("query-product", 5, "ads")


def test_a_language_that_the_site_does_not_have_is_told():
    found, values = only_problem(QUERY + 'language = "ja"\n')
    assert (found.rule, found.place.line, values["known"]) == ("query-language", 5, "ko, en")


@pytest.mark.parametrize("number", [0, K + 1])
def test_there_are_as_many_answers_as_can_be_among_the_first(number):
    answers = ", ".join(['"ads/refund"'] * number)
    found, values = only_problem(QUERY.replace('"ads/refund"', answers))
    assert (found.rule, values["number"], values["most"]) == ("query-answers", str(number), "5")


def test_the_same_query_twice_is_told_with_the_line_of_the_first():
    found, values = only_problem(QUERY + QUERY)
    assert (found.rule, found.place.line, values["line"]) == ("query-twice", 6, "2")


@pytest.mark.parametrize("other", ['product = "ads"', 'language = "en"', "set_aside = true"])
def test_the_same_words_of_another_reader_are_another_query(other):
    assert problems(QUERY + QUERY + f"{other}\n") == []


def test_every_mistake_is_told_at_once():
    wrong = QUERY.replace("ads/refund", "ads/x")
    assert [found.place.line for found in problems(wrong + wrong.replace("환불", "취소"))] == [4, 8]


def test_what_is_not_toml_is_told_with_its_line():
    found, _ = only_problem('[[query]]\nq = "환불\n')
    assert (found.rule, found.place.line) == ("toml-syntax", 2)


def test_an_empty_file_has_no_queries_and_no_problems():
    queries, found = read_queries("", ARTICLES)
    assert (queries.query, found) == ((), [])
