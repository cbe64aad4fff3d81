"""Moving: postings of articles at new places are those made of the articles in their new order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from doum.search.moving import moved
from doum.search.postings import postings_of
from tests.making import law

ARTICLES = st.lists(
    st.dictionaries(st.sampled_from(["환불", "결제", "otp"]), st.sampled_from([0.1, 1.0, 9.0])),
    max_size=6,
)


@law
@given(ARTICLES, st.randoms(use_true_random=False), st.integers(0, 3))
def test_articles_that_come_go_and_move_are_as_if_they_had_always_been_so(articles, pick, more):
    order: list[int | None] = [*range(len(articles)), *[None] * more]
    pick.shuffle(order)
    order = [old for old in order if old is None or pick.random() < 0.8]
    places = [order.index(old) if old in order else -1 for old in range(len(articles))]
    expected = postings_of([{} if old is None else articles[old] for old in order])
    assert moved(postings_of(articles), places, len(order)) == expected


def test_postings_of_articles_that_stay_are_the_same():
    postings = postings_of([{"환불": 1.0}, {"결제": 1.0}])
    assert moved(postings, [0, 1], 2) is postings
