"""The entries of an export: a search that a reader made, or a vote on an article."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct

from doum.insights.moments import seconds_of

Fit = Literal["good", "weak", "none"]
_LONGEST = 200
_TIMES = (
    "created_at",
    "createdat",
    "submitted_at",
    "received_at",
    "timestamp",
    "time",
    "date",
    "@timestamp",
    "created",
)
_FITS: Mapping[str, Fit] = {"good": "good", "weak": "weak", "none": "none"}


class Search(Struct, frozen=True, kw_only=True):
    """A query of a reader.

    Attributes:
        time: in seconds since the epoch; `None` if the export does not say.
        product: the product that was searched; empty for all.
        fit: how well the results answered, as the search itself judged.
        article: the article that was taken; empty if none was.
        place: its place among the results, 0 if none was taken.
        next: what the reader searched for instead.
    """

    time: float | None
    query: str
    language: str = ""
    product: str = ""
    fit: Fit = "good"
    article: str = ""
    place: int = 0
    next: str = ""

    @property
    def has_failed(self) -> bool:
        """Whether the site had no good answer, and the reader took none."""
        return not self.article and self.fit != "good"


class Vote(Struct, frozen=True, kw_only=True):
    """A reader's answer to "Did this help?", or the reason that follows a no.

    Attributes:
        section: the section of a guide; empty for the whole article.
        revision: of the text that the reader saw.
        helpful: `yes`, `no`, or empty for a reason alone.
    """

    time: float | None
    article: str
    section: str = ""
    language: str = ""
    revision: str = ""
    helpful: str = ""
    reason: str = ""


Entry = Search | Vote


def is_from_bot(record: Mapping[str, str]) -> bool:
    """Return whether the field that readers do not see is filled in."""
    return bool(record.get("website"))


def entry_of(record: Mapping[str, str], zone: ZoneInfo) -> Entry | None:
    """Return the entry of a record; `None` if it is neither a search nor a vote.

    Args:
        record: values by the names of their fields, in lower case.
        zone: the time zone of times without an offset.
    """
    time = _time(record, zone)
    if query := _text(record, "query"):
        return _search(record, query, time)
    helpful, reason = _text(record, "helpful").lower(), _text(record, "reason")
    article = _text(record, "article").strip("/")
    if "/" not in article or helpful not in ("yes", "no", "") or not (helpful or reason):
        return None
    return Vote(
        time=time,
        article=article,
        section=_text(record, "section"),
        language=_text(record, "language"),
        revision=_text(record, "revision"),
        helpful=helpful,
        reason=reason,
    )


def _search(record: Mapping[str, str], query: str, time: float | None) -> Search:
    article, place = _text(record, "article").strip("/"), _text(record, "place")
    return Search(
        time=time,
        query=query,
        language=_text(record, "language"),
        product=_text(record, "product"),
        fit=_FITS.get(_text(record, "fit").lower(), "good"),
        article=article if "/" in article else "",
        place=int(place) if place.isascii() and place.isdigit() and len(place) < 6 else 0,
        next=_text(record, "next"),
    )


def _text(record: Mapping[str, str], name: str) -> str:
    """Return a value on one line; entries come from anybody, and a terminal prints them."""
    words = record.get(name, "").split()
    return "".join(filter(str.isprintable, " ".join(words)))[:_LONGEST].strip()


def _time(record: Mapping[str, str], zone: ZoneInfo) -> float | None:
    given = next((record[name] for name in _TIMES if record.get(name)), "")
    return seconds_of(given, zone)
