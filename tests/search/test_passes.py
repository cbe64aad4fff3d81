"""Passes over a corpus: what is brought up to date is what passes over all articles find."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.search.analysis import Analysed
from doum.search.languages.language import language_of
from doum.search.passes import ArticleChanges, Corpus, LostArticleError, pass_over, sum_up
from doum.search.postings import postings_of
from tests.making import law
from tests.search.corpora import Held, corpus_of, held

_NOUNS = ("결제", "수단", "환불")
KOREAN = [
    *_NOUNS,
    *("".join(pair) for pair in product(_NOUNS, repeat=2)),
    *(noun + "이" for noun in _NOUNS),
    *(
        "환불이결제",
        "환불이결제수단",
        "바꾸~",
        "바꾸기",
        "크~",
        "크기",
        "요금",
        "요금제",
        "재발급",
        "발급",
    ),
]
GERMAN = ["rechnung", "adresse", "rechnungsadresse", "karten", "kartenrechnungsadresse"]
PAIRS = ("·결제", "·환불")
WEIGHTS = st.sampled_from((0.5, 1.0, 3.25, 8.0))


def articles_of(words: list[str]) -> st.SearchStrategy[Analysed]:
    """Make analysed articles of few words, so that they have many of them in common."""
    weighed = st.dictionaries(st.sampled_from(words), WEIGHTS, max_size=5)
    names = st.lists(st.sampled_from(words), max_size=1).map(tuple)
    pairs = st.dictionaries(st.sampled_from(PAIRS), WEIGHTS)
    return st.builds(
        Analysed, blocks=st.just(()), weights=weighed, joins=weighed, names=names, pairs=pairs
    )


def edits_of(words: list[str]) -> st.SearchStrategy[list[dict[int, Analysed | None]]]:
    """Make runs of edits: the articles that each puts in a place, or takes out."""
    edit = st.dictionaries(st.integers(0, 6), st.none() | articles_of(words), max_size=3)
    return st.lists(edit, min_size=2, max_size=6)


def is_as_passes_over_all(edits: list[dict[int, Analysed | None]], code: str) -> None:
    """Compare sums brought up to date edit by edit with those of all articles."""
    language = language_of(code)
    known = Held(made := {})
    keys: dict[int, str] = {}
    corpus = Corpus()
    for number, edit in enumerate(edits):
        before, was = corpus, dict(keys)
        for place, article in edit.items():
            keys.pop(place, None)
            if article:
                keys[place] = f"{number} {place}"
                made[keys[place]] = article
        went, came = was.items() - keys.items(), keys.items() - was.items()
        stayed = [key for _, key in was.items() & keys.items()]
        changes = ArticleChanges([key for _, key in went], [key for _, key in came], stayed)
        corpus, touched = pass_over(before, changes, known, language)
        assert corpus == corpus_of(Held({key: made[key] for key in keys.values()}), language)
        assert sorted(touched.came + touched.stayed) == sorted(keys.values())
        for article in known.weighed(touched.stayed):
            assert corpus.weights(article) == before.weights(article)


@law
@given(edits_of(KOREAN))
def test_edits_of_korean_articles_are_as_passes_over_all(edits):
    is_as_passes_over_all(edits, "ko")


@law
@given(edits_of(GERMAN))
def test_edits_of_german_articles_are_as_passes_over_all(edits):
    is_as_passes_over_all(edits, "de")


def is_gathered_as_it_is_summed_up(articles: list[Analysed], code: str) -> None:
    """Compare what is gathered in the first passes with sums, and words found by them."""
    known, language = held(articles), language_of(code)
    corpus, gathering = sum_up([*known.articles], known, language)
    assert corpus == corpus_of(known, language)
    found = [{**corpus.weights(one), **one.pairs} for one in known.weighed(known.articles)]
    assert gathering.postings() == postings_of(found)
    words = {word for one in found for word in one if word not in PAIRS}
    assert gathering.counts() == {word: sum(word in one for one in found) for word in words}


@law
@given(st.lists(articles_of(KOREAN), max_size=8))
def test_postings_of_korean_articles_are_gathered_as_their_words_become_known(articles):
    is_gathered_as_it_is_summed_up(articles, "ko")


@law
@given(st.lists(articles_of(GERMAN), max_size=8))
def test_postings_of_german_articles_are_gathered_as_their_words_become_known(articles):
    is_gathered_as_it_is_summed_up(articles, "de")


def article(*words: str, joins: tuple[str, ...] = ()) -> Analysed:
    """Make an article; all words weigh the same."""
    return Analysed(
        blocks=(), weights=dict.fromkeys(words, 1.0), joins=dict.fromkeys(joins, 1.0), names=()
    )


def touched_by(edit: Analysed, *others: Analysed, code: str = "ko") -> set[str]:
    """Return the numbers of the articles that other words find once there is one more."""
    known, language = held([*others, edit]), language_of(code)
    *before, new = known.articles
    corpus = corpus_of(Held({key: known.articles[key] for key in before}), language)
    _, changes = pass_over(corpus, ArticleChanges(came=[new], stayed=before), known, language)
    return {*changes.came} - {new}


@pytest.mark.parametrize(
    ("edit", "other"),
    [
        (article("친구그룹"), article("친구", "그룹", joins=("친구그룹",))),
        (article("휴가", "신청"), article("휴가신청")),
        (article("늘리기", "늘리~"), article("늘리~")),
        (article("서버"), article("서버를")),
    ],
    ids=["joined words", "halves", "a noun made of a verb", "a particle"],
)
def test_an_edit_touches_the_articles_in_which_it_makes_a_difference(edit, other):
    servers = article("서버")
    assert touched_by(edit, other, article("로그인"), servers) == {"0"}


def test_an_edit_touches_what_is_found_by_parts_of_parts():
    whole, part, rest = article("환불이결제수단"), article("환불이결제"), article("결제", "수단")
    others = whole, part, rest, article("환불이"), *[article("환불")] * 3
    assert touched_by(article("환불"), *others) == {"0", "1", "3"}


def test_an_edit_touches_the_bare_words_and_verbs_of_a_compound():
    bare = article("가나다라마바사아를"), *[article("가나다라마바사아", "마바사아")] * 2
    assert touched_by(article("가나다라"), *bare, code="de") == {"0", "1", "2"}
    verbs = article("가나다라마바사~"), article("가나다라마바사기", "가나다라마바사~", "마바사기")
    assert touched_by(article("가나다라"), *verbs, code="de") == {"0", "1"}


def test_an_edit_without_news_touches_no_other_article():
    assert touched_by(article("휴가"), article("휴가"), article("신청")) == set()


def test_an_article_whose_analysis_is_lost_cannot_be_taken_out():
    known = held([article("휴가")])
    with pytest.raises(LostArticleError):
        pass_over(
            corpus_of(known), ArticleChanges(went=["lost"], stayed=["0"]), known, language_of("ko")
        )
