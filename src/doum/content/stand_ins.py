"""Stand-ins: articles of the own language at the URLs of missing translations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from msgspec.structs import replace

from doum.addresses.aliases import alias_address
from doum.model import Article

Articles = Mapping[str, Mapping[str, Article]]


def make_stand_ins(
    articles: Articles, languages: Sequence[str], *, wanted: bool
) -> dict[str, dict[str, Article]]:
    """Return the stand-ins by language and key.

    A URL that is an alias of an article remains a redirect.

    Args:
        articles: language -> key -> article.
        languages: codes, the site's own first.
        wanted: whether the site shows stand-ins.
    """
    own = articles[languages[0]].values()
    aliases = _aliases(articles) if wanted else frozenset()
    return {
        language: _lacking(own, articles[language], language, aliases) if wanted else {}
        for language in languages[1:]
    }


def _lacking(
    own: Iterable[Article], held: Mapping[str, Article], language: str, aliases: frozenset[str]
) -> dict[str, Article]:
    there = (
        replace(article, url=f"/{language}{article.url}")
        for article in own
        if article.key not in held
    )
    return {article.key: article for article in there if article.url.casefold() not in aliases}


def _aliases(articles: Articles) -> frozenset[str]:
    return frozenset(
        alias_address(alias).casefold()
        for held in articles.values()
        for article in held.values()
        for alias in article.meta.aliases
    )
