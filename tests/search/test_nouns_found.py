"""No noun of a text is unfindable: the words of the index, by what a person calls a noun."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from doum.search.analysis import analyse
from doum.search.languages.korean import by_rules
from doum.search.languages.language import Language, language_of
from tests.making import render
from tests.search.corpora import found_by
from tests.search.nouns import TEXTS, WORDS
from tests.search.records import record
from tests.sweeps.nouns import PARTICLES, may_follow

ANALYSER = language_of("ko")
RULES = replace(ANALYSER, analyse=by_rules)
both = pytest.mark.parametrize(
    ("language", "least"), [(ANALYSER, 0.985), (RULES, 0.93)], ids=["analyser", "rules"]
)
JUNK = {"환불이", "불이", "금이", "한이", "일이", "용이", "메이~", "파이~", "제하~", "관리자용이"}


def index_of(language: Language, texts: list[str]) -> list[set[str]]:
    """Return the words of the index for each text."""
    articles = [
        analyse(language, record(str(n), title=""), render(t)[0]) for n, t in enumerate(texts)
    ]
    return [set(words) for words in found_by(articles)]


@pytest.mark.parametrize(("text", "nouns"), TEXTS)
def test_every_noun_of_a_text_is_found_by_itself(text: str, nouns: str) -> None:
    assert set(nouns.split()) - index_of(ANALYSER, [text])[0] - {"번"} == set()


def test_no_part_of_a_noun_with_its_particle_is_a_word() -> None:
    assert set().union(*index_of(ANALYSER, [text for text, _ in TEXTS])) & JUNK == set()


@both
def test_nouns_are_found_with_every_particle(language: Language, least: float) -> None:
    pairs = [(w, p) for w in WORDS for p in ("", *PARTICLES) if not p or may_follow(w, p)]
    texts = [f"그래서 {word}{particle} 자주 찾습니다." for word, particle in pairs]
    index = index_of(language, texts)
    missed = [w + p for (w, p), words in zip(pairs, index, strict=True) if w not in words]
    assert len(missed) <= (1 - least) * len(pairs), missed


@both
def test_nouns_are_found_alone(language: Language, least: float) -> None:
    pairs = [(w, p) for w in WORDS for p in ("을", "를", "이", "가") if may_follow(w, p)]
    missed = [w for w, p in pairs if w not in index_of(language, [f"{w}{p} 봅니다."])[0]]
    assert len(missed) <= (1 - least) * len(pairs), missed
