"""Companions: the files for machines beside the pages, generated from the data of planning.

Every build generates all of them: that costs less than finding out which are out of date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from doum.addresses.map import (
    ATOM,
    JSON_FEED,
    LLMS,
    OPENSEARCH,
    ROBOTS,
    SEARCH_DATA,
    TWIN,
)
from doum.addresses.urls import output_of
from doum.discovery.feeds import feed_files
from doum.discovery.indexable import Inventory
from doum.discovery.llms import llms_files
from doum.discovery.opensearch import TYPE, opensearch_file
from doum.discovery.robots import robots_file
from doum.discovery.sitemaps import sitemap_files
from doum.plan.shelf import Shelf
from doum.plan.site import Inputs
from doum.publish.headers import headers_file
from doum.theme.assets import Assets
from doum.theme.theme import Theme

_STYLE = "feed.css"
_ICON = "favicon.svg"
_TYPES = {
    ATOM: "application/atom+xml; charset=utf-8",
    JSON_FEED: "application/feed+json; charset=utf-8",
    LLMS: "text/plain; charset=utf-8",
    OPENSEARCH: f"{TYPE}; charset=utf-8",
    ROBOTS: "text/plain; charset=utf-8",
}


def companion_files(
    inputs: Inputs, shelves: Mapping[str, Shelf], assets: Assets
) -> dict[str, bytes]:
    """Return the companions of a site by path; none if the site has no URL."""
    if not inputs.urls.origin:
        return {}
    made = {output_of(url): text.encode() for url, text in _texts(inputs, shelves, assets)}
    if not inputs.unlisted:
        maps = sitemap_files(Inventory(shelves, inputs.settings.build.page_size), inputs.urls)
        made |= {name: text.encode() for name, text in maps.items()}
    searched = inputs.library.languages if inputs.settings.search.enabled else ()
    robots = robots_file(inputs.urls, searched, listed=not inputs.unlisted)
    return made | {ROBOTS: robots.encode()}


def headers_of(inputs: Inputs, theme: Theme, companions: Mapping[str, bytes]) -> str:
    """Return the text of `_headers`."""
    settings = inputs.settings
    searched = inputs.library.languages if settings.search.enabled else ()
    return headers_file(
        inputs.urls.base,
        [f"{SEARCH_DATA}/{code}" for code in searched],
        theme.inline_scripts(),
        content_types(companions),
        unlisted=inputs.unlisted,
        webhook=settings.feedback.url if settings.feedback.adapter == "webhook" else "",
    )


def content_types(companions: Mapping[str, bytes]) -> dict[str, str]:
    """Return the media types of companions whose names do not tell servers their type."""
    names = {path: path.rpartition("/")[2] for path in companions}
    return {path: _TYPES[name] for path, name in names.items() if name in _TYPES}


def _texts(
    inputs: Inputs, shelves: Mapping[str, Shelf], assets: Assets
) -> Iterator[tuple[str, str]]:
    """Yield (URL, text) for the companions that every language has."""
    settings = inputs.settings
    zone = ZoneInfo(settings.site.timezone)
    style = assets.url(_STYLE) if _STYLE in assets.files else ""
    icon = assets.url(_ICON) if _ICON in assets.files else ""
    for language, shelf in shelves.items():
        following, translate = inputs.following(shelf), inputs.texts[language]
        hint = translate("Copy this page’s address into your feed reader to be told of news.")
        yield from feed_files(following, inputs.urls, zone, settings.feeds.entries, style, hint)
        yield from llms_files(shelf, TWIN)
        if inputs.settings.search.enabled:
            site = inputs.library.sites[language]
            yield (
                inputs.urls.home(language) + OPENSEARCH,
                opensearch_file(
                    inputs.urls, language, title=site.title, description=site.summary, icon=icon
                ),
            )
