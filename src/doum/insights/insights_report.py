"""Insights in words: what a terminal prints, and the sentences of the preview's page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from doum.insights.gathering import FailingQuery, Insights
from doum.insights.helpfulness import Helpfulness
from doum.insights.known_site import KnownSite
from doum.insights.proposals import Kind, Proposal, Reason
from doum.insights.trends import Period, Unit
from doum.report import say

_PROPOSED: Mapping[Kind, str] = {
    "synonym": "propose_synonym",
    "keyword": "propose_keyword",
    "missing": "propose_missing",
    "known": "propose_known",
}
_BECAUSE: Mapping[Reason, str] = {
    "next": "because_next",
    "taken": "because_taken",
    "spelling": "because_spelling",
    "title": "because_title",
    "nothing": "because_nothing",
    "known": "because_known",
}
_REASONS = {
    "inaccurate": "reason_inaccurate",
    "unclear": "reason_unclear",
    "missing": "reason_missing",
    "not-my-question": "reason_not_my_question",
    "other": "reason_other",
}
"""The reasons of a no; see `partials/feedback_reasons.html` of the theme."""


def insights_report(insights: Insights, site: KnownSite, most: int) -> Iterator[RenderableType]:
    """Yield the parts of the report.

    Args:
        most: the most rows of a table.
    """
    yield Text(summary_line(insights))
    yield from (Text(line, "yellow") for line in asides(insights))
    yield Text()
    yield _queries(insights, site, most)
    yield _articles(insights, most)
    yield _trends(insights, most)


def summary_line(insights: Insights) -> str:
    """Return the number of entries."""
    return say("insights", searches=f"{insights.searches:,}", votes=f"{insights.votes:,}")


def asides(insights: Insights) -> Iterator[str]:
    """Yield what was left out."""
    numbers = {
        "insights_unread": insights.unread,
        "insights_undated": insights.undated,
        "insights_bots": insights.bots,
        "insights_repeated": insights.repeated,
    }
    yield from (say(name, n=f"{number:,}") for name, number in numbers.items() if number)


def _queries(insights: Insights, site: KnownSite, most: int) -> RenderableType:
    if not insights.queries:
        return Text(say("insights_no_queries") + "\n")
    table = _table(say("insights_queries"))
    table.add_column(say("query"), style="cyan", overflow="fold")
    for name in ("asked", "failed", "left", "taken"):
        table.add_column(say(name), justify="right", no_wrap=True)
    table.add_column(say("proposal"), overflow="fold")
    for query in insights.queries[:most]:
        table.add_row(*_query_cells(query, site))
    return Group(table, _rest(len(insights.queries), most))


def _query_cells(query: FailingQuery, site: KnownSite) -> tuple[str | Text, ...]:
    asked = query.asked
    name = asked.text if asked.language == site.own else f"{asked.text} ({asked.language})"
    numbers = (asked.count, asked.failed, asked.left, asked.taken)
    advice: Text | str = ""
    if query.proposal:
        what, why = proposal_line(query.proposal, site), reason_line(query.proposal)
        advice = Text.assemble((what, "bold"), "\n", (why, "dim"))
    return (name, *(str(number) if number else "" for number in numbers), advice)


def proposal_line(proposal: Proposal, site: KnownSite) -> str:
    """Return what a proposal is."""
    article = site.article(proposal.language, proposal.article) if proposal.article else None
    title = f"{article.title} ({article.path})" if article else proposal.article
    return say(_PROPOSED[proposal.kind], query=proposal.query, word=proposal.word, article=title)


def reason_line(proposal: Proposal) -> str:
    """Return why something is proposed."""
    return say(
        _BECAUSE[proposal.reason],
        n=proposal.readers,
        total=proposal.total,
        word=proposal.word,
    )


def _articles(insights: Insights, most: int) -> RenderableType:
    if not insights.articles:
        return Text(say("insights_no_articles") + "\n")
    table = _table(say("insights_articles"))
    table.add_column(say("article"), overflow="fold")
    for name in ("no", "yes", "share_of_no", "older"):
        table.add_column(say(name), justify="right", no_wrap=True)
    table.add_column(say("owner"), overflow="fold")
    table.add_column(say("reasons"), overflow="fold")
    for one in insights.articles[:most]:
        older = f"{one.older_no}/{one.older_no + one.older_yes}" if has_older(one) else ""
        share = f"{one.share:.0%}" if one.no or one.yes else ""
        numbers = (str(one.no), str(one.yes), share, older)
        table.add_row(_article_cell(one), *numbers, one.owner, reasons_line(one))
    return Group(table, _rest(len(insights.articles), most))


def _article_cell(one: Helpfulness) -> Text:
    title = one.title or say("article_gone")
    section = f" › {one.section}" if one.section else ""
    where = " · ".join(part for part in (one.path or one.article, one.revision) if part)
    return Text.assemble((title + section, "bold"), "\n", (where, "dim"))


def has_older(one: Helpfulness) -> bool:
    """Return whether there are votes on earlier revisions."""
    return bool(one.older_no or one.older_yes)


def reasons_line(one: Helpfulness) -> str:
    """Return why readers said no."""
    return ", ".join(f"{reason_name(reason)} {number}" for reason, number in one.reasons.items())


def reason_name(reason: str) -> str:
    """Return a reason in the language of the terminal; readers' browsers may send others."""
    return say(_REASONS[reason]) if reason in _REASONS else reason[:30]


def _trends(insights: Insights, most: int) -> RenderableType:
    if not insights.trends:
        return Text()
    table = _table(say("insights_trends"))
    table.add_column(say(insights.unit))
    for name in ("searches", "failed", "left", "votes", "no"):
        table.add_column(say(name), justify="right", no_wrap=True)
    for period in insights.trends[-most:]:
        table.add_row(start_of(period.start, insights.unit), *period_cells(period))
    return table


def start_of(start: date, unit: Unit) -> str:
    """Return the name of a period: its month, or the first day of its week."""
    return f"{start:%Y-%m}" if unit == "month" else start.isoformat()


def period_cells(period: Period) -> tuple[str, ...]:
    """Return the figures of a period."""
    votes = period.yes + period.no
    return (
        f"{period.searches:,}",
        _with_share(period.failed, period.searches),
        _with_share(period.left, period.searches),
        f"{votes:,}",
        _with_share(period.no, votes),
    )


def _with_share(number: int, whole: int) -> str:
    return f"{number:,} ({number / whole:.0%})" if whole else "–"


def _table(title: str) -> Table:
    return Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)


def _rest(number: int, most: int) -> Text:
    return Text(f"{say('insights_more', n=number - most)}\n" if number > most else "", "dim")
