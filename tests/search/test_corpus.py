"""The corpus: what only the other articles make known of an article's words."""

from __future__ import annotations

from doum.search.analysis import Analysed
from doum.search.corpus import found_by


def article(weights=(), joins=(), names=()) -> Analysed:
    """Make an analysed article; every word weighs 1."""
    return Analysed(
        blocks=(),
        weights=dict.fromkeys(weights, 1.0),
        joins=dict.fromkeys(joins, 1.0),
        names=tuple(names),
    )


def words(*articles: Analysed) -> list[set[str]]:
    """List what each article is found by."""
    return [set(found) for found in found_by(articles)]


def test_an_article_alone_is_found_by_its_own_words():
    assert words(article(["친구", "그룹"], joins=["친구그룹"])) == [{"친구", "그룹"}]


def test_neighbours_are_one_word_where_any_article_writes_them_so():
    apart = article(["친구", "그룹"], joins=["친구그룹"])
    joined = article(["친구", "그룹", "친구그룹"], names=["친구그룹"])
    assert words(apart, joined)[0] == {"친구", "그룹", "친구그룹"}


def test_a_word_of_two_known_words_is_found_by_both():
    assert words(article(["휴가신청"]), article(["휴가"]), article(["신청"]))[0] == {
        "휴가신청",
        "휴가",
        "신청",
    }


def test_a_word_of_which_half_is_unknown_stays_whole():
    assert words(article(["휴가신청"]), article(["휴가"]))[0] == {"휴가신청"}


def test_single_syllables_verbs_and_latin_words_are_not_cut():
    known = ["사과", "과일", "사", "이메", "일~", "user", "name"]
    for word in ("사과일", "이메일~", "username"):
        assert words(article([word]), article(known))[0] == {word}


def test_halves_weigh_less_than_the_word_and_never_less_than_they_did():
    found = found_by([article(["휴가신청", "휴가"]), article(["신청"])])[0]
    assert found["휴가신청"] == found["휴가"] == 1.0
    assert 0 < found["신청"] < 1.0


def test_the_order_of_the_articles_changes_nothing():
    articles = [article(["휴가신청"]), article(["휴가"], joins=["휴가신청"]), article(["신청"])]
    backwards = found_by(articles[::-1])[::-1]
    assert backwards == found_by(articles)


def test_articles_are_not_changed():
    one = article(["휴가신청"])
    found_by([one, article(["휴가", "신청"])])
    assert one.weights == {"휴가신청": 1.0}
