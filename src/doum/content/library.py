"""Assembly of the library from the documents of a site."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import cast

import msgspec

from doum.content.articles import ArticleMaker
from doum.content.facets import make_facets
from doum.content.introductions import IntroductionMaker
from doum.content.notices import make_notices
from doum.content.products import make_products
from doum.content.schedule import Schedule
from doum.content.stand_ins import make_stand_ins
from doum.meta import SiteMeta
from doum.model import Document, Library
from doum.problems import Problem, problem
from doum.settings import DoumSettings

_COUNTRIES = {"kr": "ko", "jp": "ja", "cn": "zh", "us": "en", "eng": "en", "kor": "ko", "jpn": "ja"}
"""Codes of countries, and of three letters, that are written for those of languages."""


def assemble(
    documents: Sequence[Document], settings: DoumSettings, now: float, drafts: bool
) -> tuple[Library, list[Problem]]:
    """Assemble the library of a site.

    Args:
        documents: all documents; those without valid front matter are skipped.
        now: the time of the build, in seconds since the epoch.
        drafts: whether to include drafts and scheduled content.
    """
    languages, problems = _languages(documents, settings)
    documents = [d for d in documents if d.language in languages]
    problems += _same_language(documents, languages[0])
    products, found = make_products(documents, languages)
    schedule = Schedule(now, settings.site.timezone, drafts)
    maker = ArticleMaker(products, languages, make_facets(settings.facets), schedule)
    introducer = IntroductionMaker(products, languages, schedule)
    introductions = introducer.make(documents)
    articles = maker.make(d for d in documents if d.path not in introducer.introduced)
    notices, more = make_notices(documents, languages, schedule)
    problems += found + introducer.problems + maker.problems + more
    library = Library(
        languages=languages,
        timezone=settings.site.timezone,
        sites=_sites(documents, languages, settings),
        site_keys=_site_keys(documents, languages[0]),
        products=products,
        articles=articles,
        stand_ins=make_stand_ins(articles, languages, wanted=settings.site.stand_ins),
        notices=notices.current,
        upcoming_notices=notices.upcoming,
        past_notices=notices.past,
        hidden=maker.hidden,
        hidden_notices=notices.hidden,
        snippets=_snippets(documents, languages),
        next_change=schedule.next_change,
        introductions=introductions,
        introduced=introducer.introduced,
    )
    return library, problems


def templates_named(library: Library) -> frozenset[str]:
    """Return the page templates that articles use."""
    articles = [a for of_language in library.articles.values() for a in of_language.values()]
    return frozenset(article.meta.template for article in articles)


def _languages(
    documents: Iterable[Document], settings: DoumSettings
) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the site's languages, its own first; report files in other languages."""
    own = settings.site.language
    used = {document.language for document in documents}
    if settings.site.languages:
        known = tuple(dict.fromkeys((own, *settings.site.languages)))
    else:
        known = (own, *sorted(used - {own} & _world_languages(used)))
    problems = [
        problem(
            "unknown-language",
            document.path,
            language=document.language,
            guess=_meant(document.language, known),
            known=", ".join(known),
        )
        for document in documents
        if document.language not in known
    ]
    return known, problems


def _same_language(documents: Iterable[Document], own: str) -> list[Problem]:
    """Report pairs of files for the same language, such as `_index.md` and `_index.ko.md`."""
    seen: dict[str, Document] = {}
    found = []
    for document in documents:
        if document.language == own and document.kind != "article":
            address = f"{document.path.rpartition('/')[0]}/{document.name}"
            other = seen.setdefault(address, document)
            if other is not document:
                found.append(problem("same-language", document.path, other=other.path))
    return found


def _world_languages(candidates: Collection[str]) -> set[str]:
    if not candidates:
        return set()
    from babel.localedata import exists

    return {code for code in candidates if code[:2].islower() and exists(code.replace("-", "_"))}


def _meant(code: str, known: Collection[str]) -> str:
    """Return the language that was probably meant: a site's own, or that of a country's code."""
    by_code = {language.lower(): language for language in known}
    plain = code.lower()
    language = _COUNTRIES.get(plain, plain)
    return by_code.get(plain) or by_code.get(language) or _COUNTRIES.get(plain, "")


def _sites(
    documents: Iterable[Document], languages: Sequence[str], settings: DoumSettings
) -> dict[str, SiteMeta]:
    given = {
        document.language: document
        for document in documents
        if document.kind == "site" and isinstance(document.meta, SiteMeta)
    }
    own = given.get(languages[0])
    base = cast(SiteMeta, own.meta) if own else SiteMeta(title=settings.site.title)
    sites = {}
    for language in languages:
        document = given.get(language)
        keys = document.keys if document else ()
        values = {key: getattr(document.meta, key) for key in keys} if document else {}
        inherited = base if language == languages[0] else msgspec.structs.replace(base, summary="")
        sites[language] = msgspec.structs.replace(inherited, **values)
    return sites


def _site_keys(documents: Iterable[Document], own: str) -> dict[str, tuple[str, ...]]:
    """Return the keys in each language's own file; for the site's own language, all keys."""
    given = {
        document.language: document.keys
        for document in documents
        if document.kind == "site" and isinstance(document.meta, SiteMeta)
    }
    return given | {own: SiteMeta.__struct_fields__}


def _snippets(
    documents: Iterable[Document], languages: Sequence[str]
) -> dict[tuple[str, str], Document]:
    snippets = {}
    for document in documents:
        if document.kind == "snippet":
            snippets[document.name, document.language] = document
    for (name, language), document in list(snippets.items()):
        if language == languages[0]:
            for other in languages[1:]:
                snippets.setdefault((name, other), document)
    return snippets
