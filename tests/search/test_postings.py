"""Postings: made of articles, edited, kept."""

from __future__ import annotations

from collections import UserDict
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.search.postings import (
    STEPS,
    Edit,
    Postings,
    from_bytes,
    place_of,
    postings_of,
    replaced,
    step_of,
    to_bytes,
)
from doum.search.terms import code_of
from tests.making import law

ARTICLES = st.lists(
    st.dictionaries(
        st.text("가각환불a0~請é🙂", min_size=1, max_size=3),
        st.floats(min_value=0, max_value=20, allow_nan=False),
        max_size=6,
    ),
    max_size=8,
)


def found(postings: Postings, word: str) -> list[tuple[int, float]]:
    """Return the articles of a word with the steps of their weights."""
    return [(place_of(one), STEPS[step_of(one)]) for one in postings.found[code_of(word)]]


def test_a_word_has_its_articles_in_order_with_the_step_of_its_weight() -> None:
    made = postings_of([{"환불": 0.1}, {"결제": 1.0}, {"환불": 99.0, "결제": 0.2}])
    assert made.articles == 3
    assert found(made, "환불") == [(0, 0.2), (2, 10.0)]
    assert found(made, "결제") == [(1, 1.2), (2, 0.3)]
    assert len(made) == 4


def test_a_weight_that_is_greater_never_has_a_lower_step() -> None:
    articles = [{"a": number / 10} for number in range(1, 200)]
    steps = [step for _, step in found(postings_of(articles), "a")]
    assert steps == sorted(steps)
    assert len(set(steps)) == len(STEPS)


def test_articles_are_taken_one_after_another() -> None:
    taken: list[int] = []

    def articles() -> Iterator[dict[str, float]]:
        for place in range(3):
            taken.append(place)
            words = {"환불": 1.0}
            yield words
            words.clear()

    assert found(postings_of(articles()), "환불") == [(0, 1.2), (1, 1.2), (2, 1.2)]
    assert taken == [0, 1, 2]


def test_many_articles_have_places_of_their_own() -> None:
    made = postings_of({"환불": 1.0} for _ in range(70_000))
    assert [place_of(one) for one in made.found[code_of("환불")]] == list(range(70_000))


@law
@given(ARTICLES.filter(bool), st.data())
def test_an_edit_is_what_the_edited_articles_make(
    articles: list[dict[str, float]], data: st.DataObject
) -> None:
    places = data.draw(st.lists(st.integers(0, len(articles) - 1), unique=True))
    after = {place: data.draw(ARTICLES.filter(bool))[0] for place in places}
    made = postings_of(articles)
    before = to_bytes(made)
    edited = [after.get(place, article) for place, article in enumerate(articles)]
    edits = [Edit(place, articles[place], after[place]) for place in places]
    assert replaced(made, edits) == postings_of(edited)
    assert to_bytes(made) == before, "postings are not changed by an edit"


def test_words_that_an_edit_leaves_alone_are_shared() -> None:
    made = postings_of([{"환불": 1.0, "결제": 1.0, "취소": 1.0}] * 2)
    before, edited = {"환불": 1.0, "결제": 1.0, "취소": 1.0}, {"환불": 1.01, "결제": 5.0}
    after = replaced(made, [Edit(1, before, edited)])
    same = {
        word: made.found[code_of(word)] is after.found[code_of(word)] for word in ("환불", "결제")
    }
    assert same == {"환불": True, "결제": False}


def test_the_words_of_all_articles_are_copied_once() -> None:
    class Watched(UserDict[str, "array[int]"]):
        copies = 0

        def __iter__(self) -> Iterator[str]:
            Watched.copies += 1
            return super().__iter__()

    made = postings_of([{"환불": 1.0}] * 9)
    watched = Postings(9, Watched(made.found))
    replaced(watched, [Edit(place, {"환불": 1.0}, {"결제": 1.0}) for place in range(9)])
    assert Watched.copies == 1


@pytest.mark.parametrize(
    ("place", "before"),
    [(1, {"환불": 5.0}), (0, {}), (1, {"환불": 1.0, "결제": 1.0}), (2, {"환불": 1.0})],
)
def test_postings_of_other_articles_are_refused(place: int, before: dict[str, float]) -> None:
    made = postings_of([{"환불": 1.0}, {"환불": 1.0}])
    with pytest.raises(ValueError, match="other articles"):
        replaced(made, [Edit(place, before, {"환불": 9.0, "취소": 1.0})])


@law
@given(ARTICLES)
def test_what_is_kept_is_what_was_made(articles: list[dict[str, float]]) -> None:
    made = postings_of(articles)
    assert from_bytes(to_bytes(made)) == made


@pytest.mark.parametrize("damage", [b"", b"\x00", to_bytes(postings_of([{"a": 1.0}] * 9))[:-3]])
def test_damaged_postings_are_refused(damage: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_bytes(damage)
