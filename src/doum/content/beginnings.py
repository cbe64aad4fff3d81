"""A site that is about to begin: Markdown files that lie where no product can be made of them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from doum.problems import DoumError, ExitCode, Problem, problem, some_of
from doum.text import printable

if TYPE_CHECKING:
    from doum.model import Document

CONTENT = "content"  # as in `document.py`, which a build that has nothing to do does not import
_MOST_FOLDERS, _DEEPEST = 500, 4
_OTHER_FOLDERS = frozenset({"node_modules", "public", "theme", "themes", "venv", "vendor"})
_MARKDOWN = re.compile(r"\.(?:md|markdown|mdown|mkd|mdx)$", re.IGNORECASE)
_OUTSIDE = "article-outside-product"


def require_content(site: Path) -> None:
    """Refuse a folder without `content/`, and name the Markdown files that are there instead.

    Raises:
        DoumError: if there is no `content/` folder.
    """
    if not (site / CONTENT).is_dir():
        _refuse_content_itself(site)
        _refuse_other_name(site)
        files = _markdown_in(site)
        below = next((path for path in files if f"/{CONTENT}/" in path), "")
        guess = f"--site {site / below.partition(f'/{CONTENT}/')[0]}" if below else ""
        values = {"site": str(site), "guess": guess, "found": "" if below else some_of(files)}
        raise DoumError([problem("no-content", "", **values)], ExitCode.USAGE)


def _refuse_content_itself(site: Path) -> None:
    """Refuse `content/` of a site, or a folder in it, and name the site's folder."""
    whole = site.resolve()
    for folder in (whole, *whole.parents):
        is_content = folder.name == CONTENT and any(folder.glob("*/_index*.md"))
        if is_content or (folder.name == CONTENT and (folder.parent / "doum.toml").is_file()):
            shown = os.path.relpath(folder.parent)
            values = {"site": str(site), "guess": f"--site {shown}"}
            raise DoumError([problem("content-itself", "", **values)], ExitCode.USAGE)


def _refuse_other_name(site: Path) -> None:
    """Refuse a site whose `content/` is written otherwise: `Content`."""
    names = [one.name for one in site.iterdir() if one.is_dir()] if site.is_dir() else []
    for name in sorted(names):
        if name.strip().casefold() == CONTENT:
            raise DoumError([problem("content-name", name, name=name)], ExitCode.USAGE)


def _markdown_in(site: Path) -> list[str]:
    """Return the Markdown files of a folder, those at the top first."""
    walked = islice(os.walk(site), _MOST_FOLDERS)
    files = [path for folder, below, names in walked for path in _files(site, folder, below, names)]
    return sorted(files, key=lambda path: (path.count("/"), path))


def _files(site: Path, folder: str, below: list[str], names: list[str]) -> Iterator[str]:
    """Yield the Markdown files of one folder; go on only where a writer's files may be."""
    inner = Path(folder).relative_to(site)
    below[:] = [name for name in below if name[0] != "." and name not in _OTHER_FOLDERS]
    if len(inner.parts) >= _DEEPEST:
        below.clear()
    for name in names:
        if _MARKDOWN.search(name) and name[0] != ".":
            yield normalize("NFC", printable((inner / name).as_posix()))


def problems_of(documents: Sequence[Document]) -> list[Problem]:
    """Return the problems of documents; if no product was begun, that is told once."""
    problems = [found for document in documents for found in document.problems]
    outside = [found.place.path for found in problems if found.rule == _OUTSIDE]
    if not outside or any(document.product for document in documents):
        return problems
    others = [found for found in problems if found.rule != _OUTSIDE]
    return [problem("no-product", CONTENT, found=some_of(sorted(outside))), *others]
