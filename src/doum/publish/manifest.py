"""The manifest: every published file with the digest of its inputs, stored beside the output."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.problems import Problem

VERSION = 1


class Written(Struct, frozen=True, array_like=True):
    """A published file: the digest of its inputs, and its state on disk after writing."""

    digest: str
    size: int
    mtime: int


class PublishedSlice(Struct, frozen=True, array_like=True):
    """A published slice: the digest of its inputs, and its (output, source) pairs."""

    digest: str
    outputs: tuple[tuple[str, str], ...]


class Summary(Struct, frozen=True, kw_only=True):
    """A summary of a site for reports.

    Attributes:
        unsearched: the documents of articles that are not in the index.
        home: the permalink of the home page, if any.
        unreviewed: files with interface texts shown that no native speaker has reviewed.
    """

    title: str = ""
    products: int = 0
    hidden: int = 0
    articles: int = 0
    pages: int = 0
    languages: tuple[str, ...] = ()
    searched: bool = True
    unsearched: tuple[str, ...] = ()
    home: str = ""
    unlisted: bool = False
    unreviewed: tuple[str, ...] = ()


class Manifest(Struct, frozen=True, kw_only=True):
    """The state of an output folder.

    Attributes:
        version: version of the manifest's format.
        stamp: the state of everything that was read; empty if it cannot be relied on.
        roots: the folders and files that were read, relative to the site or absolute.
        moment: the time of the build, in UTC seconds.
        next_change: the next time at which a date changes what is published, in UTC seconds.
        problems: the warnings of the build, to be repeated.
        files: path in the output folder -> the published file.
        slices: the published slices by name.
    """

    version: int = 0
    stamp: str = ""
    roots: tuple[str, ...] = ()
    moment: float = 0.0
    next_change: float | None = None
    problems: tuple[Problem, ...] = ()
    summary: Summary = Summary()
    files: Mapping[str, Written] = {}
    slices: Mapping[str, PublishedSlice] = {}


def state_folder(output: Path) -> Path:
    """Return the folder, beside an output folder, that stores its state."""
    return output.parent / f".{output.name}.doum"


def load_manifest(output: Path) -> Manifest | None:
    """Read the manifest of an output folder; return `None` if Doum has not published there.

    If it is damaged or of another version, return one with every file in the folder, so that all
    are rewritten or removed.
    """
    try:
        data = (state_folder(output) / "manifest").read_bytes()
    except OSError:
        return None
    try:
        manifest = msgspec.msgpack.decode(data, type=Manifest)
    except (ValueError, msgspec.DecodeError):
        manifest = Manifest()
    if manifest.version != VERSION:
        files = (path for path in output.rglob("*") if path.is_file())
        unknown = Written("", -1, 0)
        return Manifest(files={path.relative_to(output).as_posix(): unknown for path in files})
    return manifest


def is_untouched(output: Path, path: str, written: Written) -> bool:
    """Return whether a published file is still as it was written."""
    try:
        status = os.stat(f"{output}/{path}")
    except OSError:
        return False
    return status.st_size == written.size and status.st_mtime_ns == written.mtime
