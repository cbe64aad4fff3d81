"""Finding and reading of source files: names and texts in NFC, only in the site's folder."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

from msgspec import Struct

from doum.problems import Problem, problem
from doum.text import Source, printable, read_text

_OTHER_MARKDOWN = re.compile(r"\.(?:MD|Md|mD|markdown|mdown|mkd|mdx)$")
MAX_BYTES = 1_000_000
LARGE_BYTES = 256_000


class Entry(Struct, frozen=True, array_like=True, order=True):
    """A file that was found, but not read.

    Attributes:
        path: relative to the site's folder, NFC, with `/` as separator.
        location: the path to open.
        size: in bytes.
    """

    path: str
    location: str
    size: int


def scan(site: Path, folder: str) -> tuple[list[Entry], list[Problem]]:
    """List the files under a folder of the site, sorted by path.

    Hidden files and temporary files of editors are skipped. Symbolic links out of the site,
    folders named like Markdown files, and anything other than regular files are problems.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    root = site / folder
    if root.is_dir():
        inside = os.path.realpath(site) + os.sep
        for found in _walk(str(root), folder, inside, 0):
            if isinstance(found, Entry):
                entries.append(found)
            else:
                problems.append(found)
    entries.sort()
    return entries, problems


def _walk(location: str, path: str, inside: str, depth: int) -> Iterator[Entry | Problem]:
    try:
        children = list(os.scandir(location))
    except OSError as error:
        yield problem("unreadable", path, reason=error.strerror or str(error))
        return
    for child in children:
        if _is_hidden(child.name):
            continue
        name = child.name if child.name.isascii() else normalize("NFC", child.name)
        yield from _visit(child, f"{path}/{name}", inside, depth)


def _is_hidden(name: str) -> bool:
    """Return whether a file is hidden, or a temporary one of an editor."""
    return name.startswith((".", "~")) or name.endswith("~") or (name[0] == name[-1] == "#")


def _visit(
    child: os.DirEntry[str], path: str, inside: str, depth: int
) -> Iterator[Entry | Problem]:
    try:
        path.encode()
    except UnicodeEncodeError:
        yield _not_utf8(path)
        return
    if leads_outside(child, inside):
        yield problem("link-outside", path, target=Path(child.path).readlink())
        return
    try:
        status = child.stat()
    except FileNotFoundError:
        if child.is_symlink():
            yield problem("unreadable", path, reason="it links to nothing")
        return
    except OSError as error:
        yield problem("unreadable", path, reason=error.strerror or str(error))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _enter(child, path, inside, depth)
    else:
        yield _entry(child, path, status)


def _not_utf8(path: str) -> Problem:
    """Report a name that is not UTF-8: its bytes, and how it reads in an old Korean encoding."""
    try:
        guess = os.fsencode(path.rpartition("/")[2]).decode("cp949")
    except UnicodeDecodeError:
        guess = ""
    return problem("name-not-utf8", printable(path), guess=guess)


def _enter(
    child: os.DirEntry[str], path: str, inside: str, depth: int
) -> Iterator[Entry | Problem]:
    """Yield the files of a folder."""
    if path.endswith(".md"):
        yield problem("folder-named-md", path)
    elif is_loop(child):
        yield problem("link-loop", path, target=Path(child.path).readlink())
    elif depth > 30:
        yield problem("too-deep", path)
    else:
        yield from _walk(child.path, path, inside, depth + 1)


def _entry(child: os.DirEntry[str], path: str, status: os.stat_result) -> Entry | Problem:
    if not stat.S_ISREG(status.st_mode):
        return problem("not-a-file", path)
    if _OTHER_MARKDOWN.search(path):
        name = path.rpartition("/")[2].rpartition(".")[0]
        return problem("markdown-suffix", path, name=name)
    return Entry(path, child.path, status.st_size)


def leads_outside(child: os.DirEntry[str], inside: str) -> bool:
    """Return whether a child is a link out of a folder.

    Args:
        inside: the real path of the folder, with a separator at its end.
    """
    return child.is_symlink() and not (os.path.realpath(child.path) + os.sep).startswith(inside)


def is_loop(child: os.DirEntry[str]) -> bool:
    """Return whether a folder is a symbolic link to one of its parent folders."""
    if not child.is_symlink():
        return False
    here = os.path.realpath(os.path.dirname(child.path))
    return (here + os.sep).startswith(os.path.join(os.path.realpath(child.path), ""))


def read(entry: Entry) -> Source | Problem:
    """Read a source file as text."""
    if entry.size > MAX_BYTES:
        return problem("source-too-large", entry.path, size=f"{entry.size / 1e6:.1f}", most="1")
    return read_text(entry.location, entry.path)
