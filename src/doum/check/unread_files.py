"""Files in `content/` that look like texts for readers, but are no part of the site."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator

from doum.problems import Problem, problem

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


_SPACE_BEHIND = re.compile(r"\.md\s+$", re.I)
_OF_OTHER_TOOLS = frozenset(
    (
        "_category_.json _category_.yml _category_.yaml _meta.json _meta.js _meta.ts _meta.yml "
        "docusaurus.config.js mkdocs.yml mkdocs.yaml book.toml _config.yml sidebars.js sidebars.ts "
        "_toc.yml toc.yml toc.yaml nav.yml conf.py"
    ).split()
)
"""Files with which other tools name and order pages."""

_DATA = frozenset({".yml", ".yaml", ".toml", ".json"})


def unread_files(
    paths: Iterable[str],
    used: Collection[str],
    is_mentioned: Callable[[str], bool],
    articles: Collection[str] = (),
) -> Iterator[Problem]:
    """Report texts that no article refers to, and settings of other tools.

    Args:
        paths: the files of `content/` other than Markdown.
        used: those that published articles refer to.
        is_mentioned: whether a file name is written in an article that is not published, or
            whether a link to it is a problem already.
        articles: those with front matter, as articles have it.
    """
    for path in sorted(paths):
        name = path.rpartition("/")[2]
        if path in used or is_mentioned(name):
            continue
        if name.lower() in _OF_OTHER_TOOLS:
            yield problem("foreign-file", path)
        elif _looks_like_text(name) or (path in articles and _suffix(name) not in _DATA):
            yield problem("file-not-read", path)


def _looks_like_text(name: str) -> bool:
    """Return whether a file name is that of a text, and not of one about other files."""
    if _SPACE_BEHIND.search(name):
        return True
    return _suffix(name) in _TEXTS and not _ABOUT_FILES.match(name)


def _suffix(name: str) -> str:
    return posixpath.splitext(name)[1].lower()
