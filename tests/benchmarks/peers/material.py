"""Material for MkDocs and Zensical, which read the same files."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from pathlib import Path

import yaml

from tests.benchmarks.peers.centre import LANGUAGES, Page, Source
from tests.benchmarks.peers.notation import admonition, written
from tests.benchmarks.peers.peer import Command, Files, Packages, Peer, front, program

FOOTER = "overrides/partials/copyright.html"
_CONTACT = (
    '<div class="md-copyright"><a href="https://help.nuri.example/contact">1:1 문의</a></div>\n'
)


def convert(source: Source) -> Files:
    """Lay a corpus out: a folder for each product and category, translations below `en/`."""
    files = {"mkdocs.yml": _settings(source), FOOTER: _CONTACT + source.footer}
    files |= {f"docs/{path}": image for path, image in source.centre.images.items()}
    return files | {f"docs/{_path(page)}": _text(page, source) for page in source.centre.pages}


def _settings(source: Source) -> str:
    settings = {
        "site_name": source.centre.title,
        "site_url": "https://help.nuri.example/",
        "theme": {
            "name": "material",
            "language": LANGUAGES[0],
            "custom_dir": "overrides",
            "features": ["navigation.indexes", "navigation.path", "navigation.prune"],
        },
        "plugins": ["search"],
        "markdown_extensions": [
            *("admonition", "attr_list", "tables", "toc", "pymdownx.superfences"),
            {"pymdownx.tabbed": {"alternate_style": True}},
        ],
        "nav": [entry for language in LANGUAGES for entry in _menu(source, language)],
    }
    return yaml.dump(settings, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


def _menu(source: Source, language: str) -> Iterator[dict[str, object]]:
    """Make the menu of a language: its home page, and its products with all that is below."""
    home = next(page for page in source.centre.pages if page.language == language)
    if language == LANGUAGES[0]:
        yield {home.title: _path(home)}
        yield from _entries(source, language, "")
    else:
        yield {language: [_path(home), *_entries(source, language, "")]}


def _entries(source: Source, language: str, above: str) -> Iterator[dict[str, object]]:
    for page in source.centre.below.get((language, above), ()):
        own = _path(page)
        inner = list(_entries(source, language, page.path)) if page.holds else []
        yield {page.title: [own, *inner] if page.holds else own}


def _path(page: Page) -> str:
    place = page.address.strip("/")
    return posixpath.join(place, "index.md") if page.holds else f"{place}.md"


def _text(page: Page, source: Source) -> str:
    folder = posixpath.dirname(_path(page)) or "."

    def address(name: str) -> str:
        found = source.centre.article(page.language, name) if name[0] != "/" else None
        return posixpath.relpath(_path(found) if found else name[1:], folder)

    head = {"title": page.title} | ({"description": page.summary} if page.summary else {})
    below = source.centre.below.get((page.language, page.path), ()) if page.holds else ()
    items = "".join(f"- [{one.title}]({posixpath.relpath(_path(one), folder)})\n" for one in below)
    return front(head, f"# {page.title}\n\n{written(page.body, admonition, address)}\n{items}")


def _building(folder: str, *words: str) -> Callable[[Path], tuple[Command, ...]]:
    return lambda programs: ((program(programs, f"{folder}/bin/{words[0]}"), *words[1:]),)


MATERIAL = Peer(
    name="mkdocs-material",
    convert=convert,
    commands=_building("material", "mkdocs", "build", "--quiet"),
    output="site",
    packages=(Packages("material", pypi=("mkdocs==1.6.1", "mkdocs-material==9.8.2")),),
    most=200,
    does=(
        "Its own theme, with menus pruned to the open branch, and its own search, whose index is "
        "one file of all texts that each reader downloads. Lists of categories are in their "
        "pages' texts, translations in a folder of the same site. It checks links between pages, "
        "and always builds everything: its `--dirty` would leave lists and the index as they were."
    ),
)

ZENSICAL = Peer(
    name="zensical",
    convert=convert,
    commands=_building("zensical", "zensical", "build"),
    output="site",
    kept=(".cache",),
    packages=(Packages("zensical", pypi=("zensical==0.0.73",)),),
    most=1_000,
    does=(
        "The files of mkdocs-material, its own theme and its own search, whose index is one file "
        "as well. It keeps a cache of what it rendered."
    ),
)
