"""`content/queries.toml`: what readers search for, the right answers, and the thresholds."""

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
"""An answer must be among this many results: about what a phone shows without scrolling."""

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
    "bare",
    "code",
    "number",
    "name",
    "accent",
    "padding",
    "nonsense",
    "contact",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
Share = Annotated[float, Meta(ge=0, le=1)]


class Limits(Struct, frozen=True, kw_only=True):
    """The minimum figures that the search must reach."""

    recall: Annotated[
        Share, Meta(description="Minimum share of answers among the first five results, 0 to 1.")
    ] = 0.0
    mrr: Annotated[
        Share, Meta(description="Minimum mean of 1 / rank of the first answer, 0 to 1.")
    ] = 0.0
    kind_recall: Annotated[
        Share, Meta(description="Minimum `recall` of each kind of query, 0 to 1.")
    ] = 0.0


class GeneratedLimits(Struct, frozen=True, kw_only=True):
    """`[thresholds.generated]`: the minimum share of answered queries of each generated row."""

    noun: Annotated[Share, Meta(description="Nouns, bare, find an article that has them.")] = 1.0
    pair: Annotated[Share, Meta(description="Nouns find every article that has them.")] = 0.985
    title: Annotated[Share, Meta(description="Titles find their article first.")] = 1.0
    joined: Annotated[Share, Meta(description="The same without spaces.")] = 1.0
    slip: Annotated[Share, Meta(description="The same with one slip.")] = 1.0
    lower: Annotated[Share, Meta(description="The same in lower case.")] = 1.0
    plain: Annotated[Share, Meta(description="The same without punctuation.")] = 1.0
    code: Annotated[Share, Meta(description="Codes and identifiers, as people type them.")] = 1.0
    number: Annotated[Share, Meta(description="Numbers, as people type them.")] = 1.0
    telephone: Annotated[Share, Meta(description="Telephone numbers, as people type them.")] = 1.0
    version: Annotated[Share, Meta(description="Versions, as people type them.")] = 1.0
    mail: Annotated[Share, Meta(description="Mail addresses, as people type them.")] = 1.0
    name: Annotated[Share, Meta(description="Names with signs, as people type them.")] = 1.0
    nonsense: Annotated[Share, Meta(description="Queries of other trades fit nothing.")] = 0.95
    padding: Annotated[Share, Meta(description="Unknown words do not add results.")] = 1.0
    stock: Annotated[Share, Meta(description="What plain Pagefind finds is found.")] = 1.0


class Thresholds(Limits, frozen=True, kw_only=True):
    """`[thresholds]`: the minimum figures for all queries; those set aside have their own."""

    set_aside: Annotated[
        Limits, Meta(description="Minimum figures for the queries that are set aside.")
    ] = Limits()
    generated: Annotated[
        GeneratedLimits, Meta(description="Minimum shares for the generated queries.")
    ] = GeneratedLimits()


class Query(Struct, frozen=True, kw_only=True):
    """`[[query]]`: a query, and the articles that answer it."""

    q: Annotated[Text, Meta(description="The query, as a reader types it.")]
    kind: Annotated[Kind, Meta(description="Kind of query: what makes it difficult.")]
    answers: Annotated[
        tuple[Text, ...],
        Meta(description="Articles that must be found, as product/slug: one to five."),
    ] = ()
    without: Annotated[
        str, Meta(description="For padding: the query without the words that no article has.")
    ] = ""
    product: Annotated[
        str, Meta(description="Product that the reader searches within. By default, all.")
    ] = ""
    language: Annotated[
        str, Meta(description="Language that the reader searches in. By default, the site's own.")
    ] = ""
    set_aside: Annotated[
        bool,
        Meta(description="Set the query aside: not used to tune the search, only to test it."),
    ] = False


class Queries(Struct, frozen=True, kw_only=True):
    """The test of the search: `content/queries.toml`."""

    thresholds: Thresholds = Thresholds()
    query: Annotated[tuple[Query, ...], Meta(description="The queries to test.")] = ()


def read_queries(
    text: str, articles: Mapping[str, Collection[str]]
) -> tuple[Queries, list[Problem]]:
    """Parse the file, check it key by key, and check that the site has its answers.

    Args:
        articles: the keys of the published articles by language, the site's own first.

    Returns:
        The queries, each with its language, and the problems found.
    """
    made, _, problems = parse_toml(Queries, FILE, text)
    if made is None or problems:
        return made or Queries(), problems
    own = next(iter(articles), "")
    queries = tuple(replace(query, language=query.language or own) for query in made.query)
    faults = (
        *_unanswerable(queries, articles),
        *_unfit_padding(queries),
        *_repeated(queries, text),
    )
    problems += [located(fault, text) for fault in faults]
    return replace(made, query=queries), problems


def _problem(rule: str, number: int, key: str, /, **values: object) -> Problem:
    """Create a problem for a key of a query, given by its index."""
    return problem(rule, FILE, at_key=f"query.{number}.{key}", **values)


def _unanswerable(
    queries: Iterable[Query], articles: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Find queries with a language, product or answer that the site does not have."""
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
    if query.kind == "nonsense":
        if count:
            yield _problem("query-nonsense", number, "answers")
        return
    if not (query.kind == "contact" or count) or count > K:
        yield _problem("query-answers", number, "answers", number=count, most=K)
    for answer in query.answers:
        if answer not in scope:
            guess = closest(answer, scope)
            values = {"answer": answer, "guess": guess, "language": query.language}
            yield _problem("query-answer", number, "answers", **values)


def _unfit_padding(queries: Iterable[Query]) -> Iterator[Problem]:
    """Find padding without its query, and the key where there is no padding."""
    for number, query in enumerate(queries):
        plain, words = query.without.split(), query.q.split()
        is_part = 0 < len(plain) < len(words) and set(plain) <= set(words)
        if is_part != (query.kind == "padding") or (plain and not is_part):
            at = "without" if query.without else "q"
            yield _problem("query-without", number, at, kind=query.kind)


def _repeated(queries: Iterable[Query], text: str) -> Iterator[Problem]:
    seen: dict[tuple[object, ...], int] = {}
    for number, query in enumerate(queries):
        first = seen.setdefault((query.q, query.language, query.product, query.set_aside), number)
        if first != number:
            line = position_in(text, f"query.{first}.q").line
            yield _problem("query-twice", number, "q", line=line)
