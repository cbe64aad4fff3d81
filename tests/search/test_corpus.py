"""The corpus: what only the other articles make known of an article's words."""

from __future__ import annotations

from doum.search.analysis import Analysed
from tests.search.corpora import found_by


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
    known = ["사과", "과즙", "사", "이메", "일~", "user", "name"]
    for word in ("사과즙", "이메일~", "username"):
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


def test_a_syllable_that_makes_longer_nouns_is_taken_off():
    assert words(article(["구독제"]), article(["구독"]))[0] == {"구독제", "구독"}
    assert words(article(["재배포"]), article(["배포"]))[0] == {"재배포", "배포"}
    assert words(article(["구독똥"]), article(["구독"]))[0] == {"구독똥"}


def test_half_a_word_tells_the_other_half_if_it_is_common():
    once, often = [article(["정산"])], [article(["정산"])] * 3
    assert words(article(["에스크로정산"]), *once)[0] == {"에스크로정산"}
    assert words(article(["에스크로정산"]), *often)[0] == {"에스크로정산", "에스크로", "정산"}


def test_a_part_has_parts():
    known = [article([word]) for word in ("교육", "신청", "서류", "신청서류")]
    found = words(article(["교육신청서류"]), *known)[0]
    assert found == {"교육신청서류", "교육", "신청서류", "신청", "서류"}


def test_what_may_be_a_noun_is_one_where_another_article_has_it():
    perhaps = article(["켜~"], joins=["알림"])
    assert "알림" in words(perhaps, article(["알림"]))[0]
    assert "알림" not in words(perhaps, article(["알람"]))[0]


def test_a_verb_is_found_by_the_noun_that_is_made_of_it():
    noun = article(["늘리기", "늘리~"])
    assert "늘리기" in words(noun, article(["늘리~"]))[1]


def test_a_noun_that_stands_without_its_verb_is_of_another_meaning():
    assert "크기" not in words(article(["크기"]), article(["크기", "크~"]), article(["크~"]))[2]


def test_a_word_with_a_particle_is_replaced_by_the_word_that_is_more_common():
    bare = [article(["서버"])] * 2
    assert words(article(["서버가"]), *bare)[0] == {"서버"}


def test_what_is_no_particle_there_stays():
    bare = [article(["입찰"]), article(["입찰"])]
    assert "입찰가" in words(article(["입찰가"]), *bare)[0]
    assert (
        "판매가"
        in words(article(["판매가"], names=["판매가"]), article(["판매"]), article(["판매"]))[0]
    )
