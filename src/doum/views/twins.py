"""The view of an article's Markdown version."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from doum.views.parts import Badge, View


class TwinPage(View, frozen=True, kw_only=True):
    """`/<product>/<slug>/index.md`: an article as Markdown, which is passed as `body`.

    It holds nothing of the site and its product, whose changes it does not show: `site` and
    `product` are `none`.

    Attributes:
        title: the article's title.
        summary: the answer in one sentence.
        url: the permalink of the article's page; without a host if the site's URL is not set.
        updated: the date of its last change.
        badges: the audiences, devices and plans it applies to.
        author: the author's name.
        tags: its tags.
        extra: the values under `extra` in its front matter.
        origin: scheme and host of the links in `body`; empty if the site's URL is not set.
    """

    title: str
    summary: str
    url: str
    updated: str = ""
    badges: tuple[Badge, ...] = ()
    author: str = ""
    tags: tuple[str, ...] = ()
    extra: Mapping[str, Any] = {}
    origin: str = ""
