"""Resolving: what the links and images of all documents lead to."""

from __future__ import annotations

from msgspec import Struct

from doum.check.references import reference_problems
from doum.errors import Problem
from doum.model import Document, Library, Reference, Target
from doum.pipeline.reading import Content
from doum.pipeline.rendering import Bodies
from doum.site.links import BROKEN, Resolver, Unresolved
from doum.site.urls import Urls


class Resolved(Struct, frozen=True, kw_only=True):
    """What references lead to.

    Attributes:
        targets: the targets of a document's references, by document path.
        used_files: the files of `content/` that anything refers to.
        problems: references that lead nowhere.
    """

    targets: dict[str, tuple[Target, ...]]
    used_files: set[str]
    problems: list[Problem]


def resolve_references(library: Library, content: Content, bodies: Bodies, urls: Urls) -> Resolved:
    """Find out what links and images lead to."""
    failed = frozenset(d.path for d in content.documents if d.meta is None)
    resolver = Resolver(library, bodies.rendered, content.files, urls, failed)
    by_path: dict[str, Document] = {d.path: d for d in content.documents}
    targets: dict[str, tuple[Target, ...]] = {}
    failures: list[tuple[str, Reference, Unresolved]] = []
    for path, rendered in bodies.rendered.items():
        if rendered.references:
            language = by_path[path].language or library.languages[0]
            found = [resolver.resolve(path, language, ref) for ref in rendered.references]
            pairs = zip(rendered.references, found, strict=True)
            failures += [(path, r, f) for r, f in pairs if isinstance(f, Unresolved)]
            targets[path] = tuple(
                BROKEN if isinstance(target, Unresolved) else target for target in found
            )
    texts = {path: content.text(path) for path, _, _ in failures}
    problems = reference_problems(failures, texts)
    return Resolved(targets=targets, used_files=resolver.used, problems=problems)
