"""Eleventy with templates of its own, and Pagefind over what it prints."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from tests.benchmarks.peers.centre import LANGUAGES, Page, Source
from tests.benchmarks.peers.notation import quoted, written
from tests.benchmarks.peers.peer import (
    PAGEFIND,
    Command,
    Files,
    Packages,
    Peer,
    front,
    layout,
    node,
    pagefind,
    program,
)

FOOTER = "_includes/footer.njk"


def convert(source: Source) -> Files:
    """Lay a corpus out: a folder for each product and category, translations below `en/`."""
    files, shared = layout("eleventy"), layout("shared")
    files[FOOTER] += source.footer
    files["static/style.css"] = shared["style.css"]
    files["src/search.html"] = front({"title": "검색", "layout": "base.njk"}, shared["search.html"])
    files |= {f"static/{path}": image for path, image in source.centre.images.items()}
    return files | {_path(page): _text(page, source) for page in source.centre.pages}


def _path(page: Page) -> str:
    place = f"src{page.address}".rstrip("/")
    return f"{place}/index.md" if page.holds else f"{place}.md"


def _text(page: Page, source: Source) -> str:
    address = partial(source.centre.address, page.language)
    kind = "list" if page.holds else "article"
    head = {"title": page.title, "layout": f"{kind}.njk", "weight": page.position}
    if page.language != LANGUAGES[0]:
        head["lang"] = page.language
    if page.summary:
        head["description"] = page.summary
    if page.updated:
        head["updated"] = page.updated
    return front(head, written(page.body, quoted, address))


def _commands(programs: Path) -> tuple[Command, ...]:
    script = program(programs, "eleventy/node_modules/@11ty/eleventy/cmd.cjs")
    return (node(), script, "--quiet"), pagefind(programs, "_site")


ELEVENTY = Peer(
    name="eleventy + pagefind",
    convert=convert,
    commands=_commands,
    output="_site",
    packages=(Packages("eleventy", npm=("@11ty/eleventy@3.1.8",)), PAGEFIND),
    most=1_000,
    does=(
        "Templates like those of Hugo in Nunjucks, boxes as quotations, no feeds, no sitemap, no "
        "check of links; Pagefind as with Hugo. It always builds everything."
    ),
)
