"""The generated queries of all languages of a published site."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from doum.search.generated.cases import Case, Row, cases_of
from doum.trial.article_pages import article_texts
from doum.trial.published import Published


def generated_cases(published: Published) -> tuple[list[Case], Mapping[Row, int]]:
    """Return the cases, and how many each row had before a sample was taken."""
    cases: list[Case] = []
    totals: Counter[Row] = Counter()
    for language in published.articles:
        found, before = cases_of(article_texts(published, language))
        cases += [case for row in found.values() for case in row]
        totals.update(before)
    return cases, totals
