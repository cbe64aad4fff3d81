"""Resolving of the links and images in all documents."""

from __future__ import annotations

from msgspec import Struct

from doum.addresses.links import BROKEN, Resolver
from doum.addresses.urls import Urls
from doum.check.references import reference_problems
from doum.model import Document, Library, Reference, Target
from doum.pipeline.reading import Content
from doum.pipeline.rendering import Bodies
from doum.problems import Finding, Problem

Targets = dict[str, dict[str, tuple[Target, ...]]]


class Links(Struct, frozen=True, kw_only=True):
    """The resolved references of a site.

    Attributes:
        targets: the targets of a document's references, by language of the page and document path.
        used_files: the files in `content/` that are referred to.
    """

    targets: Targets
    used_files: frozenset[str]


def resolve_references(
    library: Library,
    content: Content,
    bodies: Bodies,
    urls: Urls,
    theme_anchors: frozenset[str] = frozenset(),
) -> tuple[Links, list[Problem]]:
    """Resolve links and images, and report broken ones.

    Args:
        theme_anchors: the ids in the theme's templates; empty if they are not known.
    """
    failed = frozenset(d.path for d in content.documents if d.meta is None)
    resolver = Resolver(library, bodies.rendered, content.files, urls, failed, theme_anchors)
    by_path: dict[str, Document] = {d.path: d for d in content.documents}
    targets: Targets = {language: {} for language in library.languages}
    failures: list[tuple[str, Reference, Finding]] = []
    for path, rendered in bodies.rendered.items():
        if rendered.references:
            language = by_path[path].language
            found = [resolver.resolve(path, language, ref) for ref in rendered.references]
            pairs = zip(rendered.references, found, strict=True)
            failures += [(path, r, f) for r, t in pairs if (f := _finding_of(r, t, resolver))]
            targets[language][path] = tuple(
                BROKEN if isinstance(target, Finding) else target for target in found
            )
    _resolve_stand_ins(resolver, library, bodies, targets)
    texts = {path: content.text(path) for path, _, _ in failures}
    problems = reference_problems(failures, texts)
    return Links(targets=targets, used_files=frozenset(resolver.used)), problems


def _finding_of(
    reference: Reference, target: Target | Finding, resolver: Resolver
) -> Finding | None:
    """Return why a reference is broken, or the remark on its target."""
    if isinstance(target, Finding):
        return target
    return resolver.remarks.get((target.url, reference.image)) if resolver.remarks else None


def _resolve_stand_ins(
    resolver: Resolver, library: Library, bodies: Bodies, targets: Targets
) -> None:
    """Resolve the links of stand-ins to pages in the reader's language, else as in the original.

    An anchor may be missing in the other language; that is not the writer's mistake.
    """
    own = targets[library.own]
    for language, articles in library.stand_ins.items():
        for article in articles.values():
            path = article.document.path
            if path in own:
                references = bodies.rendered[path].references
                found = [resolver.resolve(path, language, reference) for reference in references]
                targets[language][path] = tuple(
                    original if isinstance(target, Finding) else target
                    for target, original in zip(found, own[path], strict=True)
                )
