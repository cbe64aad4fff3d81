"""Files in `content/` that look like texts for readers, but are no part of the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator

from doum.problems import Problem, problem, some_of

_TEXTS = frozenset(
    (
        ".txt .text .html .htm .xhtml .mht .csv .tsv .rst .adoc .asciidoc .org .textile .wiki "
        ".doc .docx .hwp .hwpx .rtf .odt .pages .ipynb .bak .orig .old"
    ).split()
)
"""The types of files that people write articles in elsewhere, or keep copies of articles in."""

_ABOUT_FILES = re.compile(
    r"(readme|licen[cs]e|copying|notice|credits|authors|changelog|attribution|ofl)\b", re.I
)
"""Names of files that tell something about the files beside them."""


def unread_files(
    paths: Iterable[str], used: Collection[str], is_mentioned: Callable[[str], bool]
) -> Iterator[Problem]:
    """Report texts that no article refers to, one problem for each folder.

    Args:
        paths: the files of `content/` other than Markdown.
        used: those that published articles refer to.
        is_mentioned: whether a file name is written in an article that is not published, or
            whether a link to it is a problem already.
    """
    by_folder: dict[str, list[str]] = {}
    for path in sorted(paths):
        folder, _, name = path.rpartition("/")
        if path not in used and _looks_like_text(name) and not is_mentioned(name):
            by_folder.setdefault(folder, []).append(name)
    for folder, names in by_folder.items():
        yield problem("file-not-read", folder, files=some_of(names))


def _looks_like_text(name: str) -> bool:
    """Return whether a file name is that of a text, and not of one about other files."""
    return posixpath.splitext(name)[1].lower() in _TEXTS and not _ABOUT_FILES.match(name)
