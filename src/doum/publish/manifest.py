"""What was published: every file with the digest of what decided it, kept beside the output."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.problems import Problem

VERSION = 1


class Written(Struct, frozen=True, array_like=True):
    """A published file: what decided its bytes, and how it looked on disk right after."""

    digest: str
    size: int
    mtime: int


class PublishedSlice(Struct, frozen=True, array_like=True):
    """A part of the site as published: the digest of all it shows, and (file, source) pairs."""

    digest: str
    outputs: tuple[tuple[str, str], ...]


class Summary(Struct, frozen=True, kw_only=True):
    """What a build made, in numbers; `home` is the permanent address, where it has one."""

    title: str = ""
    products: int = 0
    hidden: int = 0
    articles: int = 0
    pages: int = 0
    languages: tuple[str, ...] = ()
    searched: bool = True
    home: str = ""
    unlisted: bool = False


class Manifest(Struct, frozen=True, kw_only=True):
    """The state of an output folder.

    Attributes:
        version: of the form in which it is kept.
        stamp: the state of everything that was read, empty where it cannot be trusted.
        roots: the folders and files that were read, relative to the site or absolute.
        moment: when it was built, in UTC seconds.
        next_change: when a date next changes what is published, in UTC seconds.
        problems: the warnings of that build, to be said again.
        files: path in the output folder -> how it was written.
        slices: the parts of the site by name.
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
    """Return the folder beside an output folder in which its state is kept."""
    return output.parent / f".{output.name}.doum"


def load_manifest(output: Path) -> Manifest | None:
    """Read the manifest of an output folder; `None` where Doum has not published there.

    One that another version wrote, or that is damaged, counts every file as published, so that
    all are written anew and none stays behind.
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
    """Tell whether a published file still is as it was written."""
    try:
        status = os.stat(f"{output}/{path}")
    except OSError:
        return False
    return status.st_size == written.size and status.st_mtime_ns == written.mtime
