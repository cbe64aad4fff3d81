"""Insights as a page of the preview: one file, without anything from elsewhere."""

from __future__ import annotations

from importlib.resources import files

from doum.insights import insights_report as words
from doum.insights.gathering import Insights
from doum.insights.known_site import KnownSite
from doum.report import say, terminal_language

_TEXTS = (
    "insights_title",
    "insights_queries",
    "insights_articles",
    "insights_trends",
    "insights_no_queries",
    "insights_no_articles",
    "insights_how",
    "query",
    "asked",
    "failed",
    "left",
    "taken",
    "proposal",
    "article",
    "no",
    "yes",
    "share_of_no",
    "older",
    "owner",
    "reasons",
    "searches",
    "votes",
    "article_gone",
)


def insights_page(insights: Insights, site: KnownSite, base: str) -> bytes:
    """Return the page.

    Args:
        base: the base path of the preview.
    """
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    source = files("doum.insights").joinpath("insights.html").read_text("utf-8")
    language = terminal_language()
    return (
        environment.from_string(source)
        .render(
            insights=insights,
            site=site,
            base=base,
            language=language,
            unit=say(insights.unit, language),
            say={name: say(name, language) for name in _TEXTS},
            words=words,
            most=max((period.searches for period in insights.trends), default=0) or 1,
        )
        .encode()
    )
