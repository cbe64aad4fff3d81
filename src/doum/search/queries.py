"""`content/queries.toml`: what readers ask, what answers it, and how much must be found."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct
from msgspec.structs import replace

from doum.meta import Text
from doum.problems import Problem, closest, problem
from doum.toml import located, parse_toml, position_in

FILE = "content/queries.toml"
K = 5
"""An answer counts as found among so many results: about what a phone shows without scrolling."""

Kind = Literal[
    "noun",
    "particle",
    "spacing",
    "compound",
    "sentence",
    "inflection",
    "typo",
    "initials",
    "keyboard",
    "synonym",
    "mixed",
    "english",
    "japanese",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
Share = Annotated[float, Meta(ge=0, le=1)]


class Limits(Struct, frozen=True, kw_only=True):
    """The figures that a run must reach."""

    recall: Annotated[Share, Meta(description="Of the answers, those among the first five.")] = 0.0
    mrr: Annotated[Share, Meta(description="The mean of 1 / rank of the first answer.")] = 0.0
    kind_recall: Annotated[Share, Meta(description="`recall` of every kind by itself.")] = 0.0


class Thresholds(Limits, frozen=True, kw_only=True):
    """`[thresholds]`: for all queries, and for those that are set aside by themselves."""

    set_aside: Limits = Limits()


class Query(Struct, frozen=True, kw_only=True):
    """`[[query]]`: something that a reader types, and what answers it."""

    q: Annotated[Text, Meta(description="What is typed.")]
    kind: Annotated[Kind, Meta(description="What makes it hard.")]
    answers: Annotated[
        tuple[Text, ...], Meta(description="Articles, as product/slug, that must be found.")
    ]
    product: Annotated[str, Meta(description="The product that the reader searches.")] = ""
    language: Annotated[
        str, Meta(description="The language of the site that the reader is on.")
    ] = ""
    set_aside: Annotated[
        bool, Meta(description="Not looked at by those who improve the search.")
    ] = False


class Queries(Struct, frozen=True, kw_only=True):
    """The whole file."""

    thresholds: Thresholds = Thresholds()
    query: tuple[Query, ...] = ()


def read_queries(
    text: str, articles: Mapping[str, Collection[str]]
) -> tuple[Queries, list[Problem]]:
    """Read the file, key by key, and hold its answers to the site.

    Args:
        articles: the keys of the published articles by language, the site's own first.

    Returns:
        The queries, each with its language, and what is wrong with them.
    """
    made, _, problems = parse_toml(Queries, FILE, text)
    if made is None or problems:
        return made or Queries(), problems
    own = next(iter(articles), "")
    queries = tuple(replace(query, language=query.language or own) for query in made.query)
    faults = (*_unanswerable(queries, articles), *_repeated(queries, text.split("\n")))
    problems += [located(fault, text) for fault in faults]
    return replace(made, query=queries), problems


def _problem(rule: str, number: int, key: str, /, **values: object) -> Problem:
    """Make a problem of a key of a query, by its number from 0."""
    return problem(rule, FILE, at_key=f"query.{number}.{key}", **values)


def _unanswerable(
    queries: Iterable[Query], articles: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Find queries whose reader or answers the site does not have."""
    for number, query in enumerate(queries):
        language, product = query.language, query.product
        keys = articles.get(language, ())
        products = sorted({key.partition("/")[0] for key in keys})
        if language not in articles:
            known = ", ".join(articles)
            values = {"language": language, "known": known}
            yield _problem("query-language", number, "language", **values)
        elif product and product not in products:
            guess, known = closest(product, products), ", ".join(products)
            values = {"product": product, "guess": guess, "known": known}
            yield _problem("query-product", number, "product", **values)
        else:
            scope = [key for key in keys if not product or key.startswith(f"{product}/")]
            yield from _unfit_answers(query, number, scope)


def _unfit_answers(query: Query, number: int, scope: Collection[str]) -> Iterator[Problem]:
    count = len(query.answers)
    if not 1 <= count <= K:
        yield _problem("query-answers", number, "answers", number=count, most=K)
    for answer in query.answers:
        if answer not in scope:
            guess = closest(answer, scope)
            values = {"answer": answer, "guess": guess, "language": query.language}
            yield _problem("query-answer", number, "answers", **values)


def _repeated(queries: Iterable[Query], lines: list[str]) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], int] = {}
    for number, query in enumerate(queries):
        first = seen.setdefault((query.q, query.language, query.product, query.set_aside), number)
        if first != number:
            line = position_in(lines, "query", "q", first).line
            yield _problem("query-twice", number, "q", line=line)
