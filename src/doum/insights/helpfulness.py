"""Votes by article and section, those for the current text apart from those for older ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from msgspec import Struct

from doum.insights.entries import Vote
from doum.insights.known_site import KnownSite


class Helpfulness(Struct, frozen=True, kw_only=True):
    """The votes on an article or a section of a guide, in one language.

    Attributes:
        section: the id of the section; empty for the whole article.
        title: empty if the site has no such article any more.
        path: the file of the article.
        revision: the current revision of its text.
        yes, no: votes on the current revision.
        older_yes, older_no: votes on earlier ones.
        reasons: why it did not help, with how often, for the current revision.
    """

    article: str
    section: str
    language: str
    title: str = ""
    owner: str = ""
    path: str = ""
    revision: str = ""
    yes: int = 0
    no: int = 0
    older_yes: int = 0
    older_no: int = 0
    reasons: Mapping[str, int] = {}

    @property
    def share(self) -> float:
        """The share of no among the votes on the current revision."""
        return self.no / (self.yes + self.no) if self.no else 0.0


def helpfulness_of(votes: Iterable[Vote], site: KnownSite) -> list[Helpfulness]:
    """Count votes; those with many and mostly no come first."""
    groups: dict[tuple[str, str, str], list[Vote]] = defaultdict(list)
    for vote in votes:
        language = vote.language or site.own
        found = site.article(language, vote.article)
        # The text that a reader voted on may be the original of a missing translation.
        language = found.language if found else language
        groups[found.key if found else vote.article, vote.section, language].append(vote)
    counted = [_counted(*place, found, site) for place, found in groups.items()]
    return sorted(
        counted,
        key=lambda one: (
            -one.no * one.share,
            -one.no,
            -one.older_no,
            one.article,
            one.section,
            one.language,
        ),
    )


def _counted(
    article: str, section: str, language: str, votes: list[Vote], site: KnownSite
) -> Helpfulness:
    known = site.article(language, article)
    revision = known.revision if known else ""
    numbers = Counter((vote.helpful, vote.revision == revision) for vote in votes)
    reasons = Counter(vote.reason for vote in votes if vote.reason and vote.revision == revision)
    return Helpfulness(
        article=article,
        section=section,
        language=language,
        title=known.title if known else "",
        owner=known.owner if known else "",
        path=known.path if known else "",
        revision=revision,
        yes=numbers["yes", True],
        no=numbers["no", True],
        older_yes=numbers["yes", False],
        older_no=numbers["no", False],
        reasons=dict(reasons.most_common()),
    )
