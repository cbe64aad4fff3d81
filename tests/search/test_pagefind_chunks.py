"""Chunks of the index: read with a library of CBOR; few of them change with an edit."""

from __future__ import annotations

import gzip
import random
from itertools import pairwise, product

import pytest
from cbor2 import loads
from hypothesis import given
from hypothesis import strategies as st

from doum.search.pagefind_chunks import _PAGES, SIGNATURE, Chunk, chunks_of, packed_chunk
from doum.search.postings import STEPS, Edit, Postings, place_of, postings_of, replaced, step_of
from doum.search.terms import code_of
from tests.making import law

ARTICLES = st.lists(
    st.dictionaries(
        st.text("가각환불ab0~請é🙂", min_size=1, max_size=3), st.sampled_from(STEPS), max_size=9
    ),
    max_size=40,
)


def large(seed: int = 1, count: int = 400) -> list[dict[str, float]]:
    """Make articles of words of which most are rare and some common."""
    roll = random.Random(seed)
    words = ["".join(roll.choices("가각간결제환불abc", k=roll.randint(1, 4))) for _ in range(900)]
    shares = [1 / (1 + place) for place in range(len(words))]
    return [dict.fromkeys(roll.choices(words, shares, k=40), 1.0) for _ in range(count)]


def read(data: bytes) -> dict[str, list[tuple[int, int]]]:
    """Read a chunk: the code of each word, with the places of its articles and their weights."""
    content = gzip.decompress(data)
    assert content.startswith(SIGNATURE)
    (words,) = loads(content.removeprefix(SIGNATURE))
    found: dict[str, list[tuple[int, int]]] = {}
    for code, pages in words:
        place, found[code] = 0, []
        for distance, (weight, position) in pages:
            assert position == 0
            place += distance
            found[code].append((place, -weight - 1))
    return found


@law
@given(ARTICLES, st.sampled_from([[], large()]))
def test_the_chunks_have_every_posting_once(
    articles: list[dict[str, float]], more: list[dict[str, float]]
) -> None:
    postings = postings_of([*articles, *more])
    found: dict[str, list[tuple[int, int]]] = {}
    for chunk in chunks_of(postings):
        words = read(packed_chunk(postings, chunk.codes))
        assert list(words) == list(chunk.codes)
        assert not found.keys() & words.keys()
        found |= words
    assert found == {
        code: [(place_of(one), int(STEPS[step_of(one)] * 24)) for one in numbers]
        for code, numbers in postings.found.items()
    }


@pytest.mark.parametrize("seed", range(5))
def test_the_bounds_of_a_chunk_hold_its_words_and_no_others(seed: int) -> None:
    chunks = chunks_of(postings_of(large(seed)))
    for chunk in chunks:
        assert list(chunk.codes) == sorted(chunk.codes)
        assert chunk.start <= chunk.codes[0] <= chunk.codes[-1] < chunk.end
    assert all(before.end == after.start for before, after in pairwise(chunks))


def test_a_bound_is_as_short_as_it_can_be() -> None:
    chunks = chunks_of(postings_of(large()))
    for before, after in pairwise(chunks):
        assert after.codes[0].startswith(after.start)
        assert before.codes[-1] >= after.start[:-1]


def names(postings: Postings) -> set[str]:
    return {chunk.name for chunk in chunks_of(postings)}


@pytest.mark.parametrize("seed", range(5))
def test_an_edit_changes_hardly_more_chunks_than_words(seed: int) -> None:
    articles, roll = large(), random.Random(seed)
    postings = postings_of(articles)
    place = roll.randrange(len(articles))
    gone = roll.sample(list(articles[place]), 4)
    after = {word: 1.0 for word in articles[place] if word not in gone} | {
        "새말": 1.0,
        "가새말": 1.0,
    }
    edited = replaced(postings, [Edit(place, articles[place], after)])
    before = names(postings)
    assert len(before) > 20
    assert 1 <= len(names(edited) - before) <= 8


def test_chunks_fall_back_into_step_where_all_words_are_rare() -> None:
    """Of 8,000 words, each in one article, six go: the ends of other chunks stay."""
    letters = "가나다라마바사아자차카타파하거너더러머버"
    rare = [{"".join(word): 1.0} for word in product(letters, repeat=3)]
    gone = set(random.Random(1).sample(range(len(rare)), 6))
    fewer = [{} if place in gone else article for place, article in enumerate(rare)]
    before, after = names(postings_of(rare)), names(postings_of(fewer))
    assert len(before) > 35
    assert len(after - before) <= 2 * len(gone)


def test_the_name_of_a_chunk_tells_its_words_articles_and_weights() -> None:
    articles = [{"환불": 1.0}, {}, {"환불": 1.0}]
    others = [
        [{"환불": 1.0}, {"환불": 1.0}, {}],
        [{"환불": 1.0}, {}, {"환불": 9.0}],
        [{"환희": 1.0}] * 3,
    ]
    made = [names(postings_of(one)) for one in (articles, *others)]
    assert len(set.union(*made)) == 4
    assert names(postings_of(articles)) == made[0]
    assert all(name.isalnum() and name == name.lower() and len(name) == 8 for (name,) in made)


@pytest.mark.parametrize(
    ("name", "value"),
    [("FORM", 9), ("PACKER", "other"), ("_UNITS", 23), ("STEPS", (*STEPS[:-1], 11.0))],
)
def test_what_decides_the_bytes_of_a_chunk_decides_its_name(
    monkeypatch: pytest.MonkeyPatch, name: str, value: object
) -> None:
    postings = postings_of([{"환불": 1.0}])
    before = names(postings)
    monkeypatch.setattr(f"doum.search.pagefind_chunks.{name}", value)
    assert not names(postings) & before


def test_pages_that_are_far_apart_are_not_kept_in_memory() -> None:
    far = [{"환불": 1.0} if place % 2_000 == 0 else {} for place in range(6_001)]
    postings = postings_of(far)
    (chunk,) = chunks_of(postings)
    held = len(_PAGES)
    assert read(packed_chunk(postings, chunk.codes))[code_of("환불")][-1][0] == 6_000
    assert len(_PAGES) <= held + 1, "the first page has no distance"


def test_a_larger_index_has_more_and_larger_chunks() -> None:
    few, many = (postings_of(large(count=count)) for count in (400, 6_000))
    assert len(names(few)) < len(names(many))
    assert len(few) / len(names(few)) < len(many) / len(names(many))


def test_no_articles_are_no_chunks() -> None:
    assert chunks_of(postings_of([])) == []


def test_a_chunk_is_packed_without_the_time() -> None:
    postings = postings_of([{"환불": 1.0}])
    chunk: Chunk = chunks_of(postings)[0]
    data = packed_chunk(postings, chunk.codes)
    assert data[4:8] == bytes(4)
    assert code_of("환불").encode() in gzip.decompress(data)
