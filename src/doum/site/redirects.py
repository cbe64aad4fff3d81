"""Aliases: old addresses that lead to an article, as pages that any server can serve."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from urllib.parse import quote, unquote

from msgspec import Struct

from doum.errors import Problem, problem
from doum.model import Article, Library
from doum.site.urls import Urls, output_of


class Redirect(Struct, frozen=True, order=True):
    """An old address and the new one, both root-relative, without the base path."""

    source: str
    target: str


def redirects_of(library: Library) -> tuple[list[Redirect], list[Problem]]:
    """Collect the aliases of all articles; each may stand once and at no address of the site."""
    taken: dict[str, str] = {}
    for articles in library.articles.values():
        for article in articles.values():
            taken[article.url.casefold()] = article.document.path
    redirects: list[Redirect] = []
    problems: list[Problem] = []
    for article, index, alias in _aliases(library):
        path, key = article.document.path, f"aliases.{index}"
        source = unquote(alias)
        if not source.startswith("/") or ".." in source or any(c in source for c in "?#\\ "):
            problems.append(problem("bad-alias", path, at_key=key, alias=alias))
            continue
        if not source.endswith("/") and "." not in source.rpartition("/")[2]:
            source += "/"
        other = taken.setdefault(source.casefold(), path)
        if other != path or source.casefold() == article.url.casefold():
            problems.append(problem("alias-taken", path, at_key=key, alias=alias, other=other))
        else:
            redirects.append(Redirect(source, article.url))
    return sorted(set(redirects)), problems


def _aliases(library: Library) -> Iterator[tuple[Article, int, str]]:
    for articles in library.articles.values():
        for article in articles.values():
            for index, alias in enumerate(article.meta.aliases):
                yield article, index, alias


def stub(redirect: Redirect, urls: Urls) -> tuple[str, str]:
    """Make the page that stands at an old address: (file, HTML)."""
    target = urls.href(redirect.target)
    shown = escape(target, quote=True)
    canonical = escape(urls.permalink(redirect.target) or target, quote=True)
    html = (
        '<!doctype html>\n<html><head><meta charset="utf-8">'
        f"<title>{shown}</title>"
        f'<meta http-equiv="refresh" content="0; url={shown}">'
        f'<link rel="canonical" href="{canonical}"><meta name="robots" content="noindex">'
        f'</head><body><p><a href="{shown}">{shown}</a></p></body></html>\n'
    )
    return output_of(redirect.source), html


def redirects_file(redirects: Sequence[Redirect], urls: Urls) -> str:
    """Write Netlify's `_redirects`: permanent, and before any file of the same name."""
    lines = [f"{quote(urls.href(r.source))} {quote(urls.href(r.target))} 301!" for r in redirects]
    return "\n".join(lines) + "\n"
