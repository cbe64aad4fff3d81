"""Feed files: Atom 1.0 and JSON Feed 1.1, with the same entries."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from doum.addresses.map import ATOM, JSON_FEED
from doum.addresses.urls import Urls
from doum.discovery.xml import DECLARATION, xml_text
from doum.plan.following import SITE, Following, News

NEVER = "1970-01-01T00:00:00Z"
"""Last update of a feed without entries; constant, so that builds do not depend on the clock."""

_OURS = "urn:doum"
"""Namespace for what Atom has no element for: feed readers ignore it, browsers show it."""

_DAY = len("2026-11-22")
_JSON_VERSION = "https://jsonfeed.org/version/1.1"


class Entry(Struct, frozen=True, kw_only=True):
    """An entry of a feed: permalink, texts, ISO date-times, and (path, title) of its tags."""

    link: str
    title: str
    summary: str
    updated: str
    began: str
    tags: tuple[tuple[str, str], ...]


class Feed(Struct, frozen=True, kw_only=True):
    """A feed, independent of its format.

    Attributes:
        page: permalink of the page that it belongs to; the feed is next to it.
        author: the site's title.
        style: URL of the style sheet that browsers show it with.
        hint: explains what a feed is for, shown to those who open it in a browser.
        entries: newest first.
    """

    title: str
    page: str
    language: str
    author: str
    style: str
    hint: str
    entries: tuple[Entry, ...]


def feed_files(
    following: Following, urls: Urls, zone: ZoneInfo, most: int, style: str, hint: str
) -> Iterator[tuple[str, str]]:
    """Write the feeds of one language: (URL, text).

    Args:
        zone: the time zone of article dates.
        most: the maximum number of entries in a feed.
        style: URL of the style sheet that browsers show a feed with.
        hint: explains what a feed is for, shown to those who open it in a browser.
    """
    dated = [(_moment(news.updated, zone), news) for news in following.news]
    dated.sort(key=lambda pair: (-pair[0].timestamp(), pair[1].url))
    for path in following.paths():
        told = [news for _, news in dated if path in news.places][:most]
        feed = Feed(
            title=following.title(path),
            page=urls.permalink(following.url(path)),
            language=following.shelf.language,
            author=following.title(SITE),
            style=style,
            hint=hint,
            entries=tuple(_entry(news, following, urls, zone) for news in told),
        )
        yield following.url(path) + ATOM, atom(feed)
        yield following.url(path) + JSON_FEED, json_feed(feed)


def _entry(news: News, following: Following, urls: Urls, zone: ZoneInfo) -> Entry:
    return Entry(
        link=urls.permalink(news.url),
        title=news.title,
        summary=news.summary,
        updated=_moment(news.updated, zone).isoformat(),
        began=_moment(news.began, zone).isoformat() if news.began else "",
        tags=tuple((path, following.tag(path)) for path in news.tags),
    )


def _moment(written: str, zone: ZoneInfo) -> datetime:
    """Parse an ISO date or date-time; a date is the start of that day in `zone`."""
    when = datetime.fromisoformat(written)
    return when.replace(tzinfo=zone) if len(written) == _DAY else when


def atom(feed: Feed) -> str:
    """Write a feed as Atom (RFC 4287)."""
    updated = feed.entries[0].updated if feed.entries else NEVER
    lines = [
        f'<?xml-stylesheet type="text/css" href="{xml_text(feed.style)}"?>' if feed.style else "",
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{feed.language}">',
        f"<title>{xml_text(feed.title)}</title>",
        f'<hint xmlns="{_OURS}">{xml_text(feed.hint)}</hint>' if feed.style else "",
        f"<id>{xml_text(feed.page + ATOM)}</id>",
        f'<link rel="self" type="application/atom+xml" href="{xml_text(feed.page + ATOM)}"/>',
        f'<link rel="alternate" type="text/html" href="{xml_text(feed.page)}"/>',
        f"<updated>{updated}</updated>",
        f"<author><name>{xml_text(feed.author)}</name></author>",
        *(_atom_entry(entry) for entry in feed.entries),
        "</feed>",
    ]
    return DECLARATION + "\n".join(line for line in lines if line) + "\n"


def _atom_entry(entry: Entry) -> str:
    link = xml_text(entry.link)
    lines = [
        "<entry>",
        f"<title>{xml_text(entry.title)}</title>",
        f"<id>{link}</id>",
        f'<link rel="alternate" type="text/html" href="{link}"/>',
        f"<updated>{entry.updated}</updated>",
        f"<published>{entry.began}</published>" if entry.began else "",
        *(
            f'<category term="{xml_text(path)}" label="{xml_text(title)}"/>'
            for path, title in entry.tags
        ),
        f"<summary>{xml_text(entry.summary or entry.title)}</summary>",
        "</entry>",
    ]
    return "\n".join(line for line in lines if line)


def json_feed(feed: Feed) -> str:
    """Write a feed as JSON Feed 1.1."""
    made = {
        "version": _JSON_VERSION,
        "title": feed.title,
        "home_page_url": feed.page,
        "feed_url": feed.page + JSON_FEED,
        "language": feed.language,
        "authors": [{"name": feed.author}],
        "items": [_json_item(entry) for entry in feed.entries],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _json_item(entry: Entry) -> dict[str, str | Sequence[str]]:
    item: dict[str, str | Sequence[str]] = {
        "id": entry.link,
        "url": entry.link,
        "title": entry.title,
        "content_text": entry.summary or entry.title,
        "date_modified": entry.updated,
    }
    if entry.began:
        item["date_published"] = entry.began
    if entry.tags:
        item["tags"] = [title for _, title in entry.tags]
    return item
