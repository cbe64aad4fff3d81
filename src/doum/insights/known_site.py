"""What a site has: its articles with their owners and revisions, its words and its synonyms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from doum.cache import Cache
from doum.content.library import assemble
from doum.model import Article, Library
from doum.pipeline.reading import read_content
from doum.pipeline.request import Request, build_moment
from doum.pipeline.sources import roots_of
from doum.pipeline.stamp import code_digest, look
from doum.plan.product_pages import REVISION
from doum.search import synonyms
from doum.search.languages.language import quick_words
from doum.settings import STATE, DoumSettings
from doum.settings_file import read_settings
from doum.text import text_of
from doum.toml import parse_toml


class KnownArticle(Struct, frozen=True, kw_only=True):
    """An article of the site in one language, as far as insights need it."""

    key: str
    language: str
    title: str
    path: str
    revision: str
    owner: str = ""
    keywords: tuple[str, ...] = ()


class KnownSite(Struct, frozen=True, kw_only=True):
    """A site.

    Attributes:
        languages: codes, the site's own first.
        products: the slugs of its products.
        articles: (language, key) -> article.
        moved: (language, former key) -> key, from the aliases of articles.
        words: language -> words of titles, keywords and names of categories.
        own_groups: the site's synonyms, each with its language.
        groups: the same and the built-in ones.
    """

    settings: DoumSettings
    languages: tuple[str, ...]
    products: tuple[str, ...]
    articles: Mapping[tuple[str, str], KnownArticle]
    moved: Mapping[tuple[str, str], str]
    words: Mapping[str, frozenset[str]]
    own_groups: tuple[synonyms.Group, ...]
    groups: tuple[synonyms.Group, ...]

    @property
    def own(self) -> str:
        """The site's own language."""
        return self.languages[0]

    def article(self, language: str, key: str) -> KnownArticle | None:
        """Return an article by its key, or by the key that it had before it was moved."""
        key = self.moved.get((language, key), key)
        return self.articles.get((language, key)) or self.articles.get((self.own, key))


def know_site(site: Path) -> KnownSite:
    """Read a site as far as its library; what is wrong with it is for `doum check` to say.

    Raises:
        DoumError: if another command uses the cache for too long.
    """
    site = site.resolve()
    settings, _ = read_settings(site)
    snapshot = look(site, site / STATE, roots_of(Request(site=site)))
    with Cache(site / STATE / "cache.sqlite") as cache:
        content, _ = read_content(
            site, settings.site.language, cache, code_digest(snapshot), snapshot
        )
    library, _ = assemble(content.documents, settings, build_moment(), drafts=True)
    own = _synonyms(site)
    own_groups = _groups(own, library.own)
    return KnownSite(
        settings=settings,
        languages=library.languages,
        products=tuple(library.products),
        articles={(a.language, a.key): _known(a) for a in _articles(library)},
        moved={old: article.key for article in _articles(library) for old in _former_keys(article)},
        words={language: _words(library, language) for language in library.languages},
        own_groups=own_groups,
        groups=(*own_groups, *_built_in(own, library.languages)),
    )


def _articles(library: Library) -> list[Article]:
    return [article for held in library.articles.values() for article in held.values()]


def _known(article: Article) -> KnownArticle:
    return KnownArticle(
        key=article.key,
        language=article.language,
        title=article.meta.title,
        path=article.document.path,
        revision=article.document.body_digest[:REVISION],
        owner=article.meta.owner,
        keywords=article.meta.keywords,
    )


def _former_keys(article: Article) -> list[tuple[str, str]]:
    parts = [alias.strip("/").split("/") for alias in article.meta.aliases]
    return [(article.language, "/".join(part[-2:])) for part in parts if len(part) > 1]


def _words(library: Library, language: str) -> frozenset[str]:
    """Return the words of what names articles, without the words of their texts."""
    split = quick_words(language)
    texts = {word for a in library.articles[language].values() for word in _heads(a)}
    texts |= {meta.title for p in library.products.values() if (meta := p.metas.get(language))}
    words = {word.replace("+", "") for text in texts for word in split(text)}
    return frozenset(word for word in words if len(word) > 1 and "~" not in word)


def _heads(article: Article) -> tuple[str, ...]:
    return (article.meta.title, *article.meta.keywords, *article.meta.tags)


def _groups(own: synonyms.Synonyms, language: str) -> tuple[synonyms.Group, ...]:
    return tuple(_spoken(group, group.language or language) for group in own.group)


def _built_in(own: synonyms.Synonyms, languages: tuple[str, ...]) -> Iterator[synonyms.Group]:
    for language in languages if own.builtin else ():
        yield from (_spoken(group, language) for group in synonyms.builtin(language))


def _synonyms(site: Path) -> synonyms.Synonyms:
    made, _, _ = parse_toml(synonyms.Synonyms, synonyms.FILE, text_of(site, synonyms.FILE))
    return made or synonyms.Synonyms()


def _spoken(group: synonyms.Group, language: str) -> synonyms.Group:
    return synonyms.Group(words=group.words, to=group.to, language=language)
