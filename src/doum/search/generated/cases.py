"""The generated queries of a language: what is asked, and which articles may answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from random import Random
from typing import Literal, get_args

from msgspec import Struct

from doum.search.generated.article_text import ArticleText, closed, folded
from doum.search.generated.holders import having_names, having_words
from doum.search.generated.nonsense import alien_words, nonsense
from doum.search.generated.signed_names import signed_in, typed
from doum.search.generated.slips import slipped
from doum.search.generated.words_by_spelling import is_in_latin, words_in
from doum.search.queries import K

Row = Literal[
    "noun",
    "pair",
    "title",
    "joined",
    "slip",
    "lower",
    "plain",
    "code",
    "number",
    "telephone",
    "version",
    "mail",
    "name",
    "nonsense",
    "padding",
]
ROWS: tuple[Row, ...] = get_args(Row)

CAP = 2000
"""The most cases of a row in a language; of more, a sample is asked, always the same one."""

DEEP = 200
"""How far down an article of a pair is looked for; in larger sites, only of rarer words."""

PADDED, UNFIT = 60, 60
_SHARED = 3
_ENDING = re.compile(r"(?<=...)(?:ing|ed|es|s|e)$")
_MARKS = re.compile(r"(?<![^\W_])[^\w\s]+|[^\w\s]+(?![^\W_])|[!?…()\[\]{}\"“”]")


class Case(Struct, frozen=True, kw_only=True):
    """A generated query.

    Attributes:
        what: where it comes from: a word, a title, a name as written.
        answers: the articles, any of which answers it.
        depth: how many results are looked at.
        without: for padding, the query that has the same answers without the added words.
    """

    row: Row
    language: str
    q: str
    what: str = ""
    answers: frozenset[str] = frozenset()
    depth: int = K
    without: str = ""


def cases_of(texts: Sequence[ArticleText]) -> tuple[dict[Row, list[Case]], dict[Row, int]]:
    """Generate the cases of one language.

    Returns:
        The cases of each row, at most `CAP`, and how many there were before.
    """
    found: dict[Row, list[Case]] = {row: [] for row in ROWS}
    for case in _all(texts):
        found[case.row].append(case)
    sampled = {row: _sample(row, cases) for row, cases in found.items() if cases}
    return sampled, {row: len(found[row]) for row in sampled}


def _sample(row: str, cases: list[Case]) -> list[Case]:
    if len(cases) <= CAP:
        return cases
    return sorted(_random(row).sample(cases, CAP), key=lambda case: (case.q, case.what))


def _random(*seeds: str) -> Random:
    return Random(blake2b("\0".join(seeds).encode()).digest())  # noqa: S311


def _all(texts: Sequence[ArticleText]) -> Iterator[Case]:
    if not texts:
        return
    language = texts[0].language
    bodies = [f"{text.title}\n{text.text}" for text in texts]
    found = words_in(language, [*bodies, *(text.title for text in texts)])
    words, in_titles = found[: len(texts)], found[len(texts) :]
    holders = _holders(zip(texts, words, strict=True))
    known = _known_titles(texts, in_titles)
    yield from _nouns(language, texts, holders, known)
    yield from _pairs(language, holders, len(texts))
    yield from _titles(texts)
    yield from _names(texts)
    yield from _unfit(language, texts, known)


def _holders(found: Iterable[tuple[ArticleText, Iterable[str]]]) -> dict[str, list[str]]:
    """Return the articles that have each word."""
    holders: dict[str, list[str]] = defaultdict(list)
    for text, words in found:
        for word in sorted(words):
            holders[word].append(text.key)
    return dict(sorted(holders.items()))


def _known_titles(texts: Sequence[ArticleText], words: Iterable[Iterable[str]]) -> dict[str, str]:
    """Return the words of titles, each with the first of its titles."""
    found: dict[str, str] = {}
    for text, own in zip(texts, words, strict=True):
        for word in sorted(own):
            found.setdefault(word, text.title)
    return found


def _nouns(
    language: str,
    texts: Sequence[ArticleText],
    holders: Mapping[str, Sequence[str]],
    titles: Mapping[str, str],
) -> Iterator[Case]:
    asked = [word for word, keys in holders.items() if word in titles or len(keys) >= _SHARED]
    within = having_words({folded(word) for word in asked if not word.isascii()}, texts)
    forms = _forms(holders)
    for word in asked:
        answers = forms[_base(word)] | within.get(folded(word), frozenset())
        what = titles.get(word, "")
        yield Case(row="noun", language=language, q=word, what=what, answers=answers)


def _forms(holders: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """Return the articles that have any form of a word, by its base."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, keys in holders.items():
        found[_base(word)].update(keys)
    return {base: frozenset(keys) for base, keys in found.items()}


def _base(word: str) -> str:
    """Return a Latin word without its ending: who asks for managers is answered by a manager."""
    return _ENDING.sub("", word) if word.isascii() and word.islower() else word


def _pairs(language: str, holders: Mapping[str, Sequence[str]], articles: int) -> Iterator[Case]:
    most = DEEP if articles <= DEEP else DEEP // 4
    for word, keys in holders.items():
        if len(keys) <= most:
            for key in keys:
                yield _pair(language, word, key)


def _pair(language: str, word: str, key: str) -> Case:
    answers = frozenset({key})
    return Case(row="pair", language=language, q=word, what=key, answers=answers, depth=DEEP)


def _titles(texts: Sequence[ArticleText]) -> Iterator[Case]:
    same: dict[str, set[str]] = defaultdict(set)
    known = {word.lower() for text in texts for word in re.findall(r"[^\W\d_]+", text.folded)}
    for text in texts:
        same[closed(folded(text.title))].add(text.key)
    for text in texts:
        answers = frozenset(same[closed(folded(text.title))])
        for row, q in _ways_of(text.title, known):
            if row == "title" or (q and q != text.title):
                yield Case(
                    row=row, language=text.language, q=q, what=text.title, answers=answers, depth=1
                )


def _ways_of(title: str, known: set[str]) -> Iterator[tuple[Row, str]]:
    yield "title", title
    yield "joined", "".join(title.split())
    yield "slip", slipped(title, known)
    yield "lower", title.lower()
    yield "plain", " ".join(_MARKS.sub(" ", title).split())


def _names(texts: Sequence[ArticleText]) -> Iterator[Case]:
    """Generate names with signs, in every way that people type them."""
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    is_latin = is_in_latin(text.text for text in texts)
    for text in texts:
        for kind, name in signed_in(f"{text.title}\n{text.text}", is_latin=is_latin):
            holders[kind, name].add(text.key)
    same = having_names({closed(folded(name)) for _, name in holders}, texts)
    for (kind, name), keys in sorted(holders.items()):
        answers = keys | same.get(closed(folded(name)), frozenset())
        for q in typed(kind, name):
            yield Case(
                row=kind,  # type: ignore[arg-type]
                language=texts[0].language,
                q=q,
                what=name,
                answers=frozenset(answers),
            )


def _unfit(
    language: str, texts: Sequence[ArticleText], titles: Mapping[str, str]
) -> Iterator[Case]:
    site = "\n".join(text.closed for text in texts)
    random = _random(language)
    for q in nonsense(language, site, UNFIT, random):
        yield Case(row="nonsense", language=language, q=q)
    aliens = alien_words(language, site)
    words = sorted(titles)
    for word in random.sample(words, min(PADDED, len(words))) if len(aliens) > 1 else ():
        added = " ".join(random.sample(aliens, 2))
        yield Case(row="padding", language=language, q=f"{word} {added}", what=word, without=word)
