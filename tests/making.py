"""Real sites, documents and bodies made from texts.

A site is made in memory, as far as its library (`site`), or in a folder, to be built (`Site`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from shutil import copytree
from textwrap import dedent

from hypothesis import settings as hypothesis_settings
from msgspec import Struct

from doum.addresses.links import Resolver
from doum.addresses.urls import Urls, make_urls
from doum.content.document import body_of, parse_document
from doum.content.facets import make_facets
from doum.content.library import assemble
from doum.content.snippets import Expanded
from doum.markdown.render import Recipe, Renderer
from doum.model import Document, FileFacts, Library, Rendered
from doum.pipeline.request import Outcome, Request, Stopwatch
from doum.plan.shelf import Shelf
from doum.problems import DoumError, Problem
from doum.run import run_build
from doum.settings import STATE, DoumSettings
from doum.settings_file import parse_settings
from doum.text import Source, decode
from tests.files import read_files, write_files
from tests.search_data import without_earlier

COMPILED = f"{STATE}/templates"
"""Where a site keeps its compiled templates."""

NOON = 1_795_316_400.0
"""2026-11-22, noon in Korea: the moment at which every test site is built."""

OWN = "ko"
"""The language of files whose names carry none."""

LABELS = {
    "note": "참고",
    "tip": "도움말",
    "warning": "주의",
    "danger": "중요",
    "footnote": "각주 {}의 본문으로",
}

law = hypothesis_settings(deadline=None, max_examples=100, derandomize=True, database=None)
"""A law is tried on the same hundred examples every time, so that a run can be repeated."""


def source(path: str, text: str) -> Source:
    """Make a source as if it had been read."""
    made = decode(path, text.encode())
    assert isinstance(made, Source)
    return made


def document(path: str, text: str) -> Document:
    """Parse a file of `content/`; the text may be indented."""
    return parse_document(source(path, dedent(text)), OWN)


def article(head: str, body: str = "답변입니다.\n", path: str = "content/talk/q.md") -> Document:
    """Parse an article with this front matter."""
    return parse_document(source(path, f"---\n{dedent(head).strip()}\n---\n{body}"), OWN)


def rules(problems: Sequence[Problem]) -> list[str]:
    """Name the rules that were broken."""
    return [found.rule for found in problems]


def configured(text: str) -> DoumSettings:
    """Make settings that are in order."""
    made, problems = parse_settings(dedent(text))
    assert not problems
    return made


@cache
def renderer(raw_html: bool = False) -> Renderer:
    """Return the renderer of the test sites."""
    return Renderer(Recipe(labels=LABELS, raw_html=raw_html, code=""))


def render(text: str, raw_html: bool = False) -> tuple[str, Rendered]:
    """Render a body that takes in no snippets; the text may be indented."""
    body = dedent(text)
    lines = tuple(range(1, body.count("\n") + 2))
    return renderer(raw_html).render(Expanded(text=body, origin=lines))


def html_of(text: str) -> str:
    """Return a body's HTML alone."""
    return render(text)[0]


class MadeSite(Struct, frozen=True, kw_only=True):
    """A site as far as it is made before pages are planned."""

    library: Library
    problems: list[Problem]
    rendered: Mapping[str, Rendered]
    settings: DoumSettings
    base_path: str
    files: Mapping[str, FileFacts]

    @property
    def urls(self) -> Urls:
        """Where the site stands."""
        return make_urls(self.settings.site.url, self.base_path, self.settings.site.language)

    def shelf(self, language: str = "ko") -> Shelf:
        """Prepare one language for planning."""
        facets = make_facets(self.settings.facets)
        return Shelf(self.library, language, self.rendered, {}, facets, self.urls)

    def resolver(self) -> Resolver:
        """Prepare to resolve references."""
        return Resolver(self.library, self.rendered, self.files, self.urls)


def site(
    texts: Mapping[str, str],
    settings: str = "",
    *,
    base_path: str = "/",
    files: Mapping[str, FileFacts] | None = None,
    drafts: bool = False,
    now: float = NOON,
) -> MadeSite:
    """Put a site together from the texts of its files, by path below `content/`."""
    sources = [source(f"content/{path}", dedent(text)) for path, text in texts.items()]
    made = configured(settings)
    documents = [parse_document(found, made.site.language) for found in sources]
    library, problems = assemble(documents, made, now, drafts)
    problems = [*(p for found in documents for p in found.problems), *problems]
    rendered = {found.path: render(body_of(found))[1] for found in sources}
    return MadeSite(
        library=library,
        problems=problems,
        rendered=rendered,
        settings=made,
        base_path=base_path,
        files=files or {},
    )


class Site:
    """A site in a folder.

    Args:
        folder: where it is, or will be.
        compiled: the templates of another site, to begin with.
    """

    def __init__(self, folder: Path, compiled: Path | None = None) -> None:
        self.folder, self.compiled = folder, compiled
        self.output = folder / "public"

    def write(self, files: Mapping[str, str | bytes]) -> Site:
        """Write files, by path below the site's folder."""
        write_files(self.folder, files)
        return self

    def link(self, source: Path, *names: str) -> Site:
        """Take files and folders from somewhere else."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            (self.folder / name).symlink_to(source / name)
        return self

    def begin(self) -> None:
        """Bring what spares the first build most of its time."""
        if self.compiled:
            begin_with(self.compiled, self.folder)

    def build(self, **options: object) -> Outcome:
        """Build the site, without an index unless it is asked for."""
        options.setdefault("index", False)
        options.setdefault("site", self.folder)
        self.begin()
        return run_build(Request(**options), Stopwatch())  # type: ignore[arg-type]

    def problems(self, **options: object) -> tuple[Problem, ...]:
        """Return what a build complains of."""
        try:
            return self.build(**options).problems
        except DoumError as error:
            return error.problems

    def rules(self, **options: object) -> list[str]:
        """Return the rules that a build complains of."""
        return rules(self.problems(**options))

    def page(self, url: str) -> str:
        """Return the HTML of a page."""
        return (self.output / url.strip("/") / "index.html").read_text("utf-8")

    def published(self) -> dict[str, bytes]:
        """Return the published files, by path, without those of earlier search data."""
        return without_earlier(read_files(self.output))


def begin_with(compiled: Path, folder: Path) -> None:
    """Let the first build of a site begin with the compiled templates of another site."""
    if not (folder / STATE).exists():
        copytree(compiled, folder / COMPILED)


def question(title: str, body: str = "답변입니다.", **keys: object) -> str:
    """Write an article; keys are front matter."""
    return _page(f"title: {title}", body, keys)


def notice(title: str, starts: str, body: str = "알립니다.", **keys: object) -> str:
    """Write a notice; keys are front matter."""
    return _page(f"title: {title}\nstarts: {starts}", body, keys)


def _page(head: str, body: str, keys: Mapping[str, object]) -> str:
    more = "".join(f"{key}: {value}\n" for key, value in keys.items())
    return f"---\n{head}\n{more}---\n{body}\n"


PRODUCT = """\
---
title: 메신저
categories:
  - slug: billing
    title: 결제 및 청구
    categories:
      - {slug: plans, title: 요금제}
  - {slug: account, title: 계정}
---
"""
"""The front matter of a product with a small tree."""

DEMO = "---\ntitle: 데모\ncategories:\n  - slug: billing\n    title: 결제\n---\n"
"""The front matter of a product with one category."""

ARTICLE = question("카드를 바꾸고 싶어요", "설정에서 바꿉니다.", category="[결제]")
"""An article of that category."""

SMALL = {"content/demo/_index.md": DEMO, "content/demo/card.md": ARTICLE}
"""The files of a site of one product with one article."""
