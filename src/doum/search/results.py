"""`content/queries.results.json`: the recorded ranks of the answers.

Each query has a line, so that a changed line in a pull request is a query whose results changed.
Queries that are set aside are recorded by digest, so that nobody can read them there.
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
        q: the query; empty if it is set aside.
        digest: the digest of a query that is set aside.
    """

    q: str = ""
    digest: str = ""
    language: str = ""
    product: str = ""
    ranks: Ranks


class Change(Struct, frozen=True):
    """A query whose results changed."""

    result: Result
    before: Ranks

    @property
    def query(self) -> Query:
        """The query."""
        return self.result.query


class Comparison(Struct, frozen=True, kw_only=True):
    """The comparison of a run with the record.

    Attributes:
        new: results of queries that are not in the record.
        gone: number of recorded queries that are not in the run.
    """

    better: tuple[Change, ...] = ()
    worse: tuple[Change, ...] = ()
    new: tuple[Result, ...] = ()
    gone: int = 0


def results_text(results: Iterable[Result]) -> str:
    """Return the text of the file: sorted, with the queries set aside at the end."""
    recorded = sorted(map(_recorded, results), key=lambda one: (one.digest, _identity(one)))
    lines = [msgspec.json.encode(one).decode() for one in recorded]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def read_results(text: str) -> tuple[Recorded, ...]:
    """Parse the text of the file.

    Raises:
        msgspec.DecodeError: if it is not in the format of `results_text`.
    """
    return msgspec.json.decode(text, type=tuple[Recorded, ...])


def compare(before: Iterable[Recorded], now: Iterable[Result]) -> Comparison:
    """Return which queries have better or worse results than before."""
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
    """Return a sort key for results: the share of answers found, then the rank of the first."""
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
