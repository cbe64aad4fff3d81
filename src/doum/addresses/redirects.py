"""Aliases: old URLs that redirect to an article or a category, as pages for any server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from unicodedata import normalize
from urllib.parse import quote, unquote

from msgspec import Struct

from doum.addresses.aliases import alias_address
from doum.addresses.map import NOT_FOUND, lists_of, pages_below, root_files
from doum.addresses.urls import Urls, output_of
from doum.model import Article, Introduction, Library, walk
from doum.problems import Problem, problem


class Redirect(Struct, frozen=True, order=True):
    """An old URL and the new one, both root-relative, without the base path.

    `path` is the document that declares it, `language` the language of the article.
    """

    old: str
    new: str
    path: str = ""
    language: str = ""


def redirects_of(library: Library) -> tuple[list[Redirect], list[Problem]]:
    """Collect the aliases of all articles and categories; each must be unique and free."""
    taken = {url.casefold(): owner for url, owner in _own_addresses(library)}
    for articles in library.articles.values():
        for article in articles.values():
            taken[article.url.casefold()] = article.document.path
    redirects: list[Redirect] = []
    problems: list[Problem] = []
    for entry, index, alias in _aliases(library):
        path, key = entry.document.path, f"aliases.{index}"
        if not _is_address(normalize("NFC", unquote(alias))):
            problems.append(problem("bad-alias", path, at_key=key, alias=alias))
            continue
        old = alias_address(alias)
        other = taken.setdefault(old.casefold(), path)
        if other != path or old.casefold() == entry.url.casefold():
            problems.append(problem("alias-taken", path, at_key=key, alias=alias, other=other))
        else:
            redirects.append(Redirect(old, entry.url, path, entry.language))
    return sorted(set(redirects)), problems


def _is_address(path: str) -> bool:
    """Return whether a path can be served: its segments are valid file names on every disk."""
    pieces = path.removesuffix("/").split("/")
    return (
        path.startswith("/")
        and all(0 < len(piece.encode()) <= 200 for piece in pieces[1:])
        and not any(piece in (".", "..") for piece in pieces)
        and path.isprintable()
        and not any(char in path for char in "?#\\ ")
    )


def _own_addresses(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the URLs of all pages other than articles, each with its owner."""
    for url in root_files():
        yield url, "Doum"
    for language in library.languages:
        home = "/" if language == library.own else f"/{language}/"
        for url in pages_below(home):
            yield url, "Doum"
        for notice in library.notices_published(language):
            yield notice.url, notice.document.path
        for product in library.products.values():
            owner = f"content/{product.slug}/_index.md"
            yield f"{home}{product.slug}/", owner
            for category in walk(product.categories):
                for url in lists_of(f"{home}{category.path}/"):
                    yield url, owner


def _aliases(library: Library) -> Iterator[tuple[Article | Introduction, int, str]]:
    held: list[Mapping[str, Article | Introduction]] = [*library.articles.values()]
    held += library.introductions.values()
    for entry in (entry for of_language in held for entry in of_language.values()):
        for index, alias in enumerate(entry.meta.aliases):
            yield entry, index, alias


def stub(redirect: Redirect, urls: Urls) -> tuple[str, str]:
    """Make the page at an old URL: (file, HTML)."""
    target = urls.href(redirect.new)
    shown = escape(target, quote=True)
    canonical = escape(urls.permalink(redirect.new) or target, quote=True)
    html = (
        f'<!doctype html>\n<html lang="{redirect.language}"><head><meta charset="utf-8">'
        f"<title>{shown}</title>"
        f'<meta http-equiv="refresh" content="0; url={shown}">'
        f'<link rel="canonical" href="{canonical}"><meta name="robots" content="noindex">'
        f'</head><body><p><a href="{shown}">{shown}</a></p></body></html>\n'
    )
    return output_of(redirect.old), html


def redirects_file(redirects: Sequence[Redirect], urls: Urls, languages: Sequence[str]) -> str:
    """Write Netlify's `_redirects`; empty if there is nothing to redirect.

    Aliases redirect permanently, even where a file of the same name exists. URLs that do not exist
    below a language's home page get the error page in that language: by itself, Netlify knows only
    the one at the root.
    """
    lines = [f"{quote(urls.href(r.old))} {quote(urls.href(r.new))} 301!" for r in redirects]
    homes = [quote(urls.href(urls.home(code))) for code in languages if code != urls.own]
    lines += [f"{home}* {home}{NOT_FOUND} 404" for home in homes]
    return "".join(f"{line}\n" for line in lines)
