"""`content/queries.results.json`: where the answers stood when they were last recorded.

One query a line, so that the change of a line in a pull request is the change of a query. Of
queries that are set aside only a digest is written: whoever reads it must not learn them.
"""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import msgspec
from msgspec import Struct

from doum.search.evaluate import Ranks, Result, recall_of, reciprocal_of
from doum.search.queries import Query

FILE = "content/queries.results.json"


class Recorded(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The ranks of a query's answers.

    Attributes:
        q: the query; empty where it is set aside.
        digest: what it is known by instead.
    """

    q: str = ""
    digest: str = ""
    language: str = ""
    product: str = ""
    ranks: Ranks


class Change(Struct, frozen=True):
    """A query that is answered otherwise than it was."""

    result: Result
    before: Ranks

    @property
    def query(self) -> Query:
        """The query."""
        return self.result.query


class Comparison(Struct, frozen=True, kw_only=True):
    """Two runs beside each other.

    Attributes:
        new: queries that were not in the run before.
        gone: how many of the run before are asked no more.
    """

    better: tuple[Change, ...] = ()
    worse: tuple[Change, ...] = ()
    new: tuple[Result, ...] = ()
    gone: int = 0


def results_text(results: Iterable[Result]) -> str:
    """Write the file: sorted, those that are set aside at the end."""
    recorded = sorted(map(_recorded, results), key=lambda one: (one.digest, _identity(one)))
    lines = [msgspec.json.encode(one).decode() for one in recorded]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def read_results(text: str) -> tuple[Recorded, ...]:
    """Read the file.

    Raises:
        msgspec.DecodeError: where it is not what `results_text` wrote.
    """
    return msgspec.json.decode(text, type=tuple[Recorded, ...])


def compare(before: Iterable[Recorded], now: Iterable[Result]) -> Comparison:
    """Tell which queries are answered better or worse than before."""
    known = {_identity(one): one.ranks for one in before}
    asked = {_identity(_recorded(result)): result for result in now}
    both = [Change(asked[key], known[key]) for key in asked if key in known]
    return Comparison(
        better=tuple(one for one in both if _worth(one.result.ranks) > _worth(one.before)),
        worse=tuple(one for one in both if _worth(one.result.ranks) < _worth(one.before)),
        new=tuple(result for key, result in asked.items() if key not in known),
        gone=len(known.keys() - asked.keys()),
    )


def _worth(ranks: Ranks) -> tuple[float, float]:
    """Order answers: first by how many are found, then by where the first one stands."""
    return recall_of(ranks), reciprocal_of(ranks)


def _recorded(result: Result) -> Recorded:
    query = result.query
    if query.set_aside:
        return Recorded(digest=_digest(query), ranks=result.ranks)
    return Recorded(q=query.q, language=query.language, product=query.product, ranks=result.ranks)


def _digest(query: Query) -> str:
    text = "\0".join((query.q, query.language, query.product))
    return blake2b(text.encode(), digest_size=6).hexdigest()


def _identity(recorded: Recorded) -> tuple[str, str, str, str]:
    return recorded.q, recorded.language, recorded.product, recorded.digest
