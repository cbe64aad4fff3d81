"""The outcome of a build, from what was published."""

from __future__ import annotations

from doum.addresses.urls import Urls
from doum.pipeline.publishing import Published
from doum.pipeline.request import Outcome, Timing, WordCount
from doum.pipeline.workshop import Workshop


def outcome_of(
    shop: Workshop,
    published: Published,
    urls: Urls,
    timings: tuple[Timing, ...],
    words: WordCount | None,
) -> Outcome:
    """Report a build to its caller."""
    return Outcome(
        output=shop.output,
        base_path=urls.base,
        problems=published.manifest.problems,
        summary=published.manifest.summary,
        changes=published.changes,
        timings=timings,
        words=words,
    )
