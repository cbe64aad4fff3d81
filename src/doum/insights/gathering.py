"""All insights at once: exports and a site in, what fails and what to do about it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from msgspec import Struct

from doum.insights.asked import Asked, group_searches
from doum.insights.entries import Entry, Search, Vote
from doum.insights.exports import Export, read_exports
from doum.insights.helpfulness import Helpfulness, helpfulness_of
from doum.insights.known_site import KnownSite, know_site
from doum.insights.proposals import Proposal, propose
from doum.insights.trends import Period, Unit, trends_of, unit_of

LEAST = 2


class Scope(Struct, frozen=True, kw_only=True):
    """What to look at.

    Attributes:
        since: the first day; `None` for all.
        product: the product; empty for all.
        by: the unit of the trends; `None` for what fits.
        least: the number of readers below which nothing is proposed.
    """

    since: date | None = None
    product: str = ""
    by: Unit | None = None
    least: int = LEAST


class FailingQuery(Struct, frozen=True, kw_only=True):
    """A query that fails, and what to do about it."""

    asked: Asked
    proposal: Proposal | None = None


class Insights(Struct, frozen=True, kw_only=True):
    """What readers search for and answer.

    Attributes:
        undated: entries without a time; with a first day to look at, they are left out.
        articles: articles and sections with a no.
        unread: lines that could not be read.
    """

    searches: int
    votes: int
    undated: int
    bots: int
    repeated: int
    unread: int
    unit: Unit
    queries: tuple[FailingQuery, ...] = ()
    articles: tuple[Helpfulness, ...] = ()
    trends: tuple[Period, ...] = ()

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """The proposals, in the order of their queries."""
        return tuple(query.proposal for query in self.queries if query.proposal)


def read_insights(
    folder: Path, files: Sequence[Path], scope: Scope
) -> tuple[KnownSite, Export, Insights]:
    """Read a site and exports, and return them with what they say together."""
    site = know_site(folder)
    export = read_exports(files, site.own, zone_of(site))
    return site, export, insights_of(export, site, scope)


def insights_of(export: Export, site: KnownSite, scope: Scope) -> Insights:
    """Return what exports say about a site."""
    zone = zone_of(site)
    entries = tuple(_within(export.entries, scope, zone))
    searches = [entry for entry in entries if isinstance(entry, Search)]
    votes = [entry for entry in entries if isinstance(entry, Vote)]
    asked = group_searches(searches, site.own)
    proposals = propose(asked, site, scope.least)
    unit = scope.by or unit_of(entries)
    return Insights(
        searches=len(searches),
        votes=sum(bool(vote.helpful) for vote in votes),
        undated=sum(entry.time is None for entry in export.entries),
        bots=export.bots,
        repeated=export.repeated,
        unread=len(export.problems),
        unit=unit,
        queries=tuple(
            FailingQuery(asked=one, proposal=proposals.get((one.language, one.key)))
            for one in asked
            if one.is_failing
        ),
        articles=tuple(one for one in helpfulness_of(votes, site) if one.no or one.older_no),
        trends=tuple(trends_of(entries, unit, zone)),
    )


def zone_of(site: KnownSite) -> ZoneInfo:
    """Return the site's time zone."""
    return ZoneInfo(site.settings.site.timezone)


def _within(entries: Iterable[Entry], scope: Scope, zone: ZoneInfo) -> Iterable[Entry]:
    since = datetime.combine(scope.since, time(), zone).timestamp() if scope.since else None
    for entry in entries:
        if since is not None and (entry.time is None or entry.time < since):
            continue
        if not scope.product or scope.product in _products(entry):
            yield entry


def _products(entry: Entry) -> set[str]:
    """Return the products that an entry is about: that of its article, and that searched."""
    own = {entry.product} if isinstance(entry, Search) else set()
    return own | {entry.article.partition("/")[0]}
