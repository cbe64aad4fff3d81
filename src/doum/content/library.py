"""Assembling the library: from documents, each alone, to a site in which everything has its place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import cast

import msgspec

from doum.content.articles import ArticleMaker
from doum.content.facets import make_facets
from doum.content.products import make_products
from doum.content.schedule import Schedule
from doum.content.slugs import is_slug
from doum.errors import Problem, problem
from doum.meta import NoticeMeta, SiteMeta
from doum.model import Document, Library, Notice
from doum.settings import DoumSettings


def assemble(
    documents: Sequence[Document], settings: DoumSettings, now: float, drafts: bool
) -> tuple[Library, list[Problem]]:
    """Put the documents of a site together.

    Args:
        documents: all that was parsed; those whose front matter failed are passed over.
        now: the moment of the build, in seconds since the epoch.
        drafts: whether drafts are shown.
    """
    languages, problems = _languages(documents, settings)
    problems += _same_language(documents, languages[0])
    products, found = make_products(documents, languages)
    problems += found
    schedule = Schedule(now, settings.site.timezone, drafts)
    maker = ArticleMaker(products, languages, make_facets(settings.facets), schedule)
    articles = maker.make(documents)
    notices, found = _notices(documents, languages, schedule)
    problems += maker.problems + found
    library = Library(
        languages=languages,
        sites=_sites(documents, languages, settings),
        products=products,
        articles=articles,
        notices=notices,
        hidden=maker.hidden,
        snippets=_snippets(documents, languages),
        next_change=schedule.next_change,
    )
    return library, problems


def _languages(
    documents: Iterable[Document], settings: DoumSettings
) -> tuple[tuple[str, ...], list[Problem]]:
    """Return the site's languages, its own first; report file names that carry another."""
    own = settings.site.language
    used = {document.language: document for document in documents if document.language}
    if settings.site.languages:
        known = tuple(dict.fromkeys((own, *settings.site.languages)))
    else:
        known = (own, *sorted(used.keys() - {own} & _world_languages(used)))
    problems = [
        problem(
            "unknown-language", document.path, language=document.language, known=", ".join(known)
        )
        for document in documents
        if document.language and document.language not in known
    ]
    return known, problems


def _same_language(documents: Iterable[Document], own: str) -> list[Problem]:
    """Find files that say the same in the same language: `_index.md` and `_index.ko.md`."""
    seen: dict[str, Document] = {}
    found = []
    for document in documents:
        if document.language in ("", own) and document.kind != "article":
            address = f"{document.path.rpartition('/')[0]}/{document.name}"
            other = seen.setdefault(address, document)
            if other is not document:
                found.append(problem("same-language", document.path, other=other.path))
    return found


def _world_languages(candidates: Collection[str]) -> set[str]:
    if not candidates:
        return set()
    from babel.localedata import exists

    return {code for code in candidates if exists(code.replace("-", "_"))}


def _sites(
    documents: Iterable[Document], languages: Sequence[str], settings: DoumSettings
) -> dict[str, SiteMeta]:
    given = {
        document.language or languages[0]: document
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
        sites[language] = msgspec.structs.replace(base, **values)
    return sites


def _snippets(
    documents: Iterable[Document], languages: Sequence[str]
) -> dict[tuple[str, str], Document]:
    snippets = {}
    for document in documents:
        if document.kind == "snippet":
            snippets[document.name, document.language or languages[0]] = document
    for (name, language), document in list(snippets.items()):
        if language == languages[0]:
            for other in languages[1:]:
                snippets.setdefault((name, other), document)
    return snippets


def _notices(
    documents: Iterable[Document], languages: Sequence[str], schedule: Schedule
) -> tuple[dict[str, tuple[Notice, ...]], list[Problem]]:
    """Make the notices; one that is over or not yet begun is left out."""
    problems: list[Problem] = []
    found = [d for d in documents if d.kind == "notice" and isinstance(d.meta, NoticeMeta)]
    own = {document.name: document for document in found if not document.language}
    notices: dict[str, list[Notice]] = {language: [] for language in languages}
    for document in found:
        source = own.get(document.name, document)
        given = {key: getattr(document.meta, key) for key in document.keys if key != "slug"}
        meta = msgspec.structs.replace(cast(NoticeMeta, source.meta), **given)
        slug = cast(NoticeMeta, source.meta).slug or document.name
        language = document.language or languages[0]
        if not is_slug(slug):
            problems.append(problem("bad-slug", document.path, at_key="slug", slug=slug))
        elif not meta.starts:
            problems.append(problem("missing-key", document.path, 1, 1, key="starts"))
        elif language in notices and not schedule.hides(meta.draft, meta.starts, meta.ends):
            prefix = "" if language == languages[0] else f"/{language}"
            notices[language].append(
                Notice(
                    slug=slug,
                    language=language,
                    url=f"{prefix}/notices/{slug}/",
                    meta=meta,
                    starts_at=schedule.moment(meta.starts).isoformat(),
                    ends_at=schedule.moment(meta.ends, is_end=True).isoformat()
                    if meta.ends
                    else "",
                    document=document,
                )
            )
    for language in notices:
        notices[language].sort(
            key=lambda notice: (schedule.moment(notice.meta.starts), notice.slug), reverse=True
        )
    return {language: tuple(listed) for language, listed in notices.items()}, problems
