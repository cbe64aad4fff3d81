"""From a source to a document: its kind, from its place and name, and its front matter."""

from __future__ import annotations

import re
from typing import cast

from doum.content.boundaries import (
    closed_too_late,
    first_heading,
    invisible_in_fence,
    no_front_matter,
    not_closed,
    second_front_matter,
)
from doum.content.front_matter import Split, parse, split
from doum.content.snippets import names_in
from doum.content.source import LARGE_BYTES
from doum.content.values import FrontMatterValidator
from doum.declared_types import field_types
from doum.meta import META_OF, AnyMeta, ArticleMeta, IntroductionMeta, Kind
from doum.model import Document
from doum.problems import Problem, has_errors, problem
from doum.schema import Position
from doum.text import Source, control_problems, digest_of

CONTENT = "content"
NOTICES, SNIPPETS, INDEX = "_notices", "_snippets", "_index"
_LANGUAGE = re.compile(
    r"(?P<name>.+)\.(?P<language>[a-z]{2,3}(?:-[A-Za-z]{2,4})?|(?i:en|ko|ja|zh|de|fr|es|vi|kr|jp|cn))$"
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
CATEGORY = "_category"
_UNENDED = frozenset({"front-matter-open", "front-matter-fence"})
_EMPTY = frozenset({"empty-body", "empty-introduction"})
"""What is wrong with a body that an unended front matter has swallowed."""

FOLDER_PAGES = frozenset({"index", "readme"})
"""Names, in lower case, that other tools give to the page of a folder."""


def parse_document(source: Source, own: str) -> Document:
    """Parse a Markdown file of `content/`; the document includes its problems.

    Args:
        own: the site's own language, that of files without a language code in their names.
    """
    kind, product, name, language = _identity(source.path)
    cut = split(source.text)
    if cut.head is None and kind == "article" and is_folder_page(source.path, name):
        kind = "introduction"
    is_translation = bool(language) and language != own
    meta, keys, problems = _declared(source, kind, cut, is_translation=is_translation)
    if other := _misnamed(source.path, kind, name):
        meta, problems = None, [other]
    else:
        shape = _shape_problems(source, kind, cut, meta)
        is_open = any(found.rule in _UNENDED for found in problems)
        problems += [found for found in shape if not (is_open and found.rule in _EMPTY)]
    problems += control_problems(source)
    return Document(
        path=source.path,
        kind=kind,
        name=name,
        product=product,
        language=language or own,
        digest=source.digest,
        meta=meta,
        keys=keys,
        body_digest=digest_of(cut.body),
        body_line=cut.body_line,
        snippets={n: line + cut.body_line - 1 for n, line in names_in(cut.body).items()},
        problems=tuple(problems),
    )


def body_of(source: Source) -> str:
    """Return the Markdown below the front matter."""
    return split(source.text).body


def _misnamed(path: str, kind: Kind, name: str) -> Problem | None:
    """Report a file that is no page, or not the one that its name says, and therefore not read."""
    if kind != "article":
        return None
    if path.count("/") == 1 and name.lower() in FOLDER_PAGES:
        return problem("article-outside-product", path)
    if name.lower() in (CATEGORY, INDEX) and name not in (CATEGORY, INDEX):
        written = path.rpartition("/")[2]
        right = written.replace(name, name.lower(), 1)
        return problem("file-name-case", path, name=written, right=right)
    return None


def is_folder_page(path: str, name: str) -> bool:
    """Return whether other tools take a file for the page of its folder inside a product."""
    return name.lower() in FOLDER_PAGES and path.count("/") > 2


def _identity(path: str) -> tuple[Kind, str, str, str]:
    """Return kind, product, name and language of the file at a path in `content/`."""
    parts = path.split("/")[1:]
    stem = parts[-1].removesuffix(".md")
    found = _LANGUAGE.match(stem)
    name, language = (found["name"], found["language"]) if found else (stem, "")
    if len(parts) == 1:
        return ("site" if name == INDEX else "article"), "", name, language
    if parts[0] == NOTICES:
        return "notice", "", name, language
    if parts[0] == SNIPPETS:
        return "snippet", "", name, language
    if len(parts) == 2 and name == INDEX:
        return "product", parts[0], name, language
    if name in (CATEGORY, INDEX):
        return "introduction", parts[0], name, language
    return "article", parts[0], name, language


def _declared(
    source: Source, kind: Kind, cut: Split, *, is_translation: bool
) -> tuple[AnyMeta | None, tuple[str, ...], list[Problem]]:
    if not source.text.strip():
        return None, (), [problem("empty-file", source.path)]
    if cut.head is None:
        if kind == "snippet":
            return META_OF[kind](), (), []  # type: ignore[return-value]
        found = no_front_matter(source.path, kind, source.text, is_translation=is_translation)
        if kind == "introduction" and found.rule == "no-front-matter":
            return IntroductionMeta(title=first_heading(source.text)), (), []
        return None, (), [found]
    if not cut.closed:
        return None, (), [not_closed(source.path, cut.head)]
    nodes, problems = parse(source.path, cut.head)
    if has_errors(problems):
        late = closed_too_late(source.path, cut.head)
        return None, (), [late] if late else problems
    lines = source.text.split("\n", cut.body_line)[: cut.body_line]
    validator = FrontMatterValidator(source.path, lines)
    made = validator.struct(META_OF[kind], nodes, Position(1, 1))
    known = field_types(META_OF[kind])
    keys = tuple(key for key, node in nodes.items() if key in known and node.value is not None)
    if has_errors(validator.problems) and (late := closed_too_late(source.path, cut.head)):
        return None, (), [late]
    return cast("AnyMeta | None", made), keys, [*problems, *validator.problems]


def _shape_problems(source: Source, kind: Kind, cut: Split, meta: AnyMeta | None) -> list[Problem]:
    found = []
    if kind == "article" and not source.path.count("/") > 1:
        found.append(problem("article-outside-product", source.path))
    if _needs_body(kind, meta) and _lacks_body(source, cut):
        rule = "empty-introduction" if kind == "introduction" else "empty-body"
        found.append(problem(rule, source.path, cut.body_line))
    found += _invisible_in_fences(source, cut)
    second = second_front_matter(source.path, kind, cut.body, cut.body_line) if cut.head else None
    if second:
        found.append(second)
    elif kind == "site" and (written := _COMMENT.sub(_blank, cut.body)).strip():
        skipped = written[: len(written) - len(written.lstrip())].count("\n")
        found.append(problem("site-has-body", source.path, cut.body_line + skipped))
    if kind == "snippet":
        for name, line in names_in(cut.body).items():
            at = line + cut.body_line - 1
            found.append(problem("snippet-in-snippet", source.path, at, 1, name=name))
    if len(source.text) > LARGE_BYTES:
        found.append(problem("source-large", source.path, size=f"{len(source.text) / 1e3:.0f}"))
    return found


def _invisible_in_fences(source: Source, cut: Split) -> list[Problem]:
    """Report characters that nobody sees in the lines around front matter."""
    if cut.head is None:
        return []
    lines = source.text.split("\n", cut.body_line)
    numbers = (1, cut.body_line - 1) if cut.closed else (1,)
    fences = ((number, lines[number - 1]) for number in numbers)
    found = (invisible_in_fence(source.path, *fence) for fence in fences if fence[1] != "---")
    return [one for one in found if one]


def _needs_body(kind: Kind, meta: AnyMeta | None) -> bool:
    """Return whether a file without text is a mistake; a summary alone introduces a category."""
    if isinstance(meta, IntroductionMeta) and meta.summary:
        return False
    is_draft = isinstance(meta, ArticleMeta | IntroductionMeta) and meta.draft
    return kind in ("article", "introduction", "snippet") and not is_draft


def _lacks_body(source: Source, cut: Split) -> bool:
    """Return whether a source has only front matter."""
    return bool(source.text.strip()) and cut.closed and not cut.body.strip()


def _blank(found: re.Match[str]) -> str:
    """Return the line feeds of what was found."""
    return "\n" * found[0].count("\n")
