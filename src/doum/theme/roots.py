"""Where a theme's files are: the site's override the theme's, which override Doum's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from doum.content.slugs import is_slug
from doum.problems import Problem, closest, problem
from doum.theme.overrides import OVERRIDES
from doum.theme.theme_texts import read_template

Templates = Mapping[str, tuple[str, str]]
"""(file, text) by name."""

_THEMES = "themes"
_SUFFIXES = frozenset({".html", ".md", ".xml", ".txt", ".json"})
_INDENT = re.compile(r"^[ \t]+", re.M)


class ThemeFiles(Struct, frozen=True):
    """The folders of a theme.

    Attributes:
        roots: highest priority first: the site's `theme/`, the theme, Doum's own.
        watched: the folders whose changes affect the theme, including those not used yet; those
            of the site are relative to it, so that they are the same wherever it is.
    """

    roots: tuple[Path, ...]
    watched: tuple[Path, ...]

    def folders(self, name: str) -> list[Path]:
        """Return the folders of one kind (`templates`, `assets`, `locales`)."""
        return [root / name for root in self.roots]


def find_theme(site: Path, name: str) -> tuple[ThemeFiles, list[Problem]]:
    """Find a theme by name; if there is none, fall back to Doum's own."""
    shelves = [site / _THEMES, themes_folder()]
    named = [
        shelf / name
        for shelf in shelves
        if is_slug(name) and (shelf / name / "theme.toml").is_file()
    ]
    problems = []
    if not named:
        known = sorted({p.parent.name for shelf in shelves for p in shelf.glob("*/theme.toml")})
        values = {"name": name, "guess": closest(name, known), "known": ", ".join(known)}
        problems.append(problem("unknown-theme", "doum.toml", **values))
    roots = dict.fromkeys([site / OVERRIDES, *named[:1], themes_folder() / "doum"])
    elsewhere = [root for root in roots if not root.is_relative_to(site)]
    watched = (Path(OVERRIDES), Path(_THEMES), *elsewhere)
    return ThemeFiles(tuple(roots), watched), problems


def themes_folder() -> Path:
    """Return the folder of the themes that come with Doum, in the package or in its checkout."""
    package = Path(__file__).resolve().parents[1]
    installed = package / _THEMES
    return installed if installed.is_dir() else package.parents[1] / _THEMES


def read_templates(folders: Sequence[Path]) -> dict[str, tuple[str, str]]:
    """Read the winning templates, as (file, text) by name, sorted by name."""
    return {name: (str(path), _unindented(read_template(path))) for name, path in _winning(folders)}


def _winning(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """Yield every template name with the file that wins, sorted by name."""
    found: dict[str, Path] = {}
    for folder in folders:
        if folder.is_dir():
            for path in folder.rglob("*"):
                if path.suffix in _SUFFIXES and path.is_file():
                    found.setdefault(path.relative_to(folder).as_posix(), path)
    yield from sorted(found.items())


def _unindented(template: str) -> str:
    """Remove a template's indentation, which browsers ignore and every page would contain."""
    return template if "<pre" in template else _INDENT.sub("", template)
