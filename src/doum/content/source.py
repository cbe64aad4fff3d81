"""Finding and reading source files: names and texts in NFC, nothing outside the site's folder."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from unicodedata import is_normalized, normalize

from msgspec import Struct

from doum.errors import Problem, problem

_OTHER_MARKDOWN = re.compile(r"\.(?:MD|Md|mD|markdown|mdown|mkd|mdx)$")
UNSETTLED = 2_000_000_000
"""Nanoseconds within which a file may change again without looking different."""

MAX_BYTES = 1_000_000
LARGE_BYTES = 256_000


class Entry(Struct, frozen=True, array_like=True, order=True):
    """A file as found, not read.

    Attributes:
        path: relative to the site's folder, NFC, `/` between names.
        location: the path by which the system opens it.
        size: in bytes.
        stamp: size, times and inode in one text; differs when the file may have changed.
        changed: the later of its modification and change times, in nanoseconds.
    """

    path: str
    location: str
    size: int
    stamp: str
    changed: int


class Source(Struct, frozen=True):
    """A text file as read: NFC, LF, without a BOM."""

    path: str
    text: str
    digest: str


def scan(site: Path, folder: str) -> tuple[list[Entry], list[Problem]]:
    """List the files under a folder of the site, sorted by path.

    Hidden files and editors' left-overs are passed over.  Links that lead out of the site,
    folders named like Markdown files and things that are not files are problems.
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
        if child.name.startswith((".", "~", "#")) or child.name.endswith("~"):
            continue
        name = child.name if child.name.isascii() else normalize("NFC", child.name)
        yield from _visit(child, f"{path}/{name}", inside, depth)


def _visit(
    child: os.DirEntry[str], path: str, inside: str, depth: int
) -> Iterator[Entry | Problem]:
    try:
        path.encode()
    except UnicodeEncodeError:
        yield problem("name-not-utf8", path.encode("utf-8", "replace").decode())
        return
    if child.is_symlink() and not (os.path.realpath(child.path) + os.sep).startswith(inside):
        yield problem("link-outside", path, target=os.readlink(child.path))
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
        if path.endswith(".md"):
            yield problem("folder-named-md", path)
        elif is_loop(child):
            yield problem("link-loop", path, target=os.readlink(child.path))
        elif depth > 30:
            yield problem("too-deep", path)
        else:
            yield from _walk(child.path, path, inside, depth + 1)
    elif not stat.S_ISREG(status.st_mode):
        yield problem("not-a-file", path)
    elif _OTHER_MARKDOWN.search(path):
        name = path.rpartition("/")[2].rpartition(".")[0]
        yield problem("markdown-suffix", path, name=name)
    else:
        yield Entry(
            path=path,
            location=child.path,
            size=status.st_size,
            stamp=f"{status.st_size:x}.{status.st_mtime_ns:x}.{status.st_ctime_ns:x}.{status.st_ino:x}",
            changed=max(status.st_mtime_ns, status.st_ctime_ns),
        )


def is_loop(child: os.DirEntry[str]) -> bool:
    """Tell whether a folder is a link to one of the folders that it lies in."""
    if not child.is_symlink():
        return False
    here = os.path.realpath(os.path.dirname(child.path))
    return (here + os.sep).startswith(os.path.realpath(child.path) + os.sep)


def read(entry: Entry) -> Source | Problem:
    """Read a source file as text."""
    if entry.size > MAX_BYTES:
        return problem("source-too-large", entry.path, size=f"{entry.size / 1e6:.1f}", most="1")
    try:
        data = Path(entry.location).read_bytes()
    except OSError as error:
        return problem("unreadable", entry.path, reason=error.strerror or str(error))
    return decode(entry.path, data)


def decode(path: str, data: bytes) -> Source | Problem:
    """Turn a file's bytes into text, or say in which encoding it seems to be."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        return problem(
            "not-utf8",
            path,
            before.count(b"\n") + 1,
            len(before.rpartition(b"\n")[2].decode("utf-8", "replace")) + 1,
            encoding=guess_encoding(data),
        )
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        return problem("not-text", path, line)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() and not is_normalized("NFC", text):
        text = normalize("NFC", text)
    return Source(path=path, text=text, digest=digest_of(text))


def digest_of(text: str) -> str:
    """Return the digest by which a text is known everywhere in Doum."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def guess_encoding(data: bytes) -> str:
    """Name the encoding that bytes seem to be in: the ones that Korean and Japanese editors write."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    if data.count(0) > len(data) // 4:
        return "UTF-16"
    for name, codec, first, last in (
        ("CP949 (EUC-KR)", "cp949", "가", "힣"),
        ("Shift_JIS", "cp932", "ぁ", "ヿ"),
    ):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if any(first <= char <= last for char in text):
            return name
    return "Windows-1252"
