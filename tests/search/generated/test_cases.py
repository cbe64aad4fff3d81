"""What is asked of a site, and which articles may answer."""

from doum.search.generated.cases import CAP, Case, Row, cases_of
from tests.search.generated.articles import article

SITE = [
    article("card", "카드를 바꾸고 싶어요", "결제 카드를 고릅니다. 문의: help@a.example"),
    article("refund", "환불을 받을 수 있나요?", "카드로 돌려받습니다. 환불은 7일 안에 됩니다."),
    article("again", "환불을 받을 수 있나요?", "전화 02-1234-5678, 중도환불"),
]


def row(name: Row, texts=SITE) -> list[Case]:
    """Return the cases of a row."""
    return cases_of(texts)[0].get(name, [])


def asked(name: Row, texts=SITE) -> dict[str, set[str]]:
    """Return the queries of a row, with their answers."""
    return {case.q: {key[2:] for key in case.answers} for case in row(name, texts)}


def test_nouns_of_titles_find_any_article_that_has_them():
    nouns = asked("noun")
    assert nouns["카드"] == {"card", "refund"}
    assert nouns["환불"] == {"refund", "again"}
    assert "결제" not in nouns


def test_nouns_of_three_articles_are_asked_without_a_title():
    texts = [
        article(str(n), "제목", "창고를 봅니다." if n < 3 else "선반을 봅니다.") for n in range(5)
    ]
    assert set(asked("noun", texts)) == {"창고"}


def test_another_form_of_an_english_word_answers_too():
    titles = ["Manager", "Managers", "Managing", "Manner", "IDs", "ID"]
    texts = [article(title, title, language="en") for title in titles]
    nouns = asked("noun", texts)
    assert nouns["managers"] == nouns["manager"] == {"Manager", "Managers"}
    assert nouns["managing"] == {"Managing"}
    assert nouns["ID"] == {"ID"}


def test_each_noun_is_asked_for_each_article_that_has_it():
    pairs = {(case.q, *case.answers) for case in row("pair")}
    assert {("카드", "p/card"), ("카드", "p/refund"), ("환불", "p/refund")} <= pairs
    assert all(case.depth > 100 for case in row("pair"))


def test_titles_are_asked_in_every_way_and_two_of_the_same_are_one():
    assert asked("title")["환불을 받을 수 있나요?"] == {"refund", "again"}
    assert asked("joined")["카드를바꾸고싶어요"] == {"card"}
    assert asked("plain") == {"환불을 받을 수 있나요": {"refund", "again"}}
    assert asked("lower") == {}
    assert len(asked("slip")) == 2
    assert {case.depth for case in row("title")} == {1}


def test_signs_within_names_are_no_punctuation():
    texts = [article("a", "Wi-Fi가 안 돼요 (iPhone)"), article("b", "1:1 문의, 어떻게?")]
    assert set(asked("plain", texts)) == {"Wi-Fi가 안 돼요 iPhone", "1:1 문의 어떻게"}
    assert set(asked("lower", texts)) == {"wi-fi가 안 돼요 (iphone)"}


def test_names_and_numbers_find_an_article_that_has_them_however_they_are_typed():
    assert asked("telephone")["0212345678"] == {"again"}
    assert asked("mail") == {"help@a.example": {"card"}}
    assert asked("number")["7일"] == {"refund"}
    texts = [
        article("a", "가", "1,000명"),
        article("b", "나", "1000명"),
        article("c", "다", "21000명"),
    ]
    assert asked("number", texts)["1000명"] == {"a", "b"}


def test_nonsense_and_padding_have_words_of_no_article():
    site = "".join(text.closed for text in SITE)
    assert len(row("nonsense")) == 60
    assert {case.without for case in row("padding")} == {"카드", "환불"}
    for case in row("padding"):
        plain, *added = case.q.split()
        assert plain == case.without
        assert len(added) == 2
        assert not [word for word in added if word in site]


def test_of_a_long_row_a_sample_is_taken_and_it_is_always_the_same():
    texts = [article(str(n), "제목", f"{n + 1000}번") for n in range(CAP + 10)]
    cases, totals = cases_of(texts)
    assert len(cases["number"]) == CAP
    assert totals["number"] == CAP + 10
    assert cases == cases_of(texts)[0]


def test_a_language_without_articles_has_no_cases():
    assert cases_of([]) == ({}, {})
