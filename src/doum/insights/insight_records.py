"""Insights as JSON, for programs."""

from __future__ import annotations

from typing import Any

import msgspec

from doum.insights.gathering import FailingQuery, Insights


def as_record(insights: Insights) -> dict[str, Any]:
    """Return insights as values that JSON has."""
    record: dict[str, Any] = msgspec.to_builtins(insights)
    record["queries"] = [_query(query) for query in insights.queries]
    record["articles"] = [
        msgspec.to_builtins(one) | {"share": round(one.share, 3)} for one in insights.articles
    ]
    return record


def _query(query: FailingQuery) -> dict[str, Any]:
    asked = msgspec.structs.asdict(query.asked)
    proposal = query.proposal and msgspec.to_builtins(query.proposal)
    return {
        "query": asked.pop("text"),
        **asked,
        "articles": [{"article": key, "count": n} for key, n in query.asked.articles],
        "nexts": [{"query": text, "count": n} for text, _, n in query.asked.nexts],
        "proposal": proposal,
    }
