"""The manifest: every published file with the digest of its inputs, stored beside the output."""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.problems import Problem
from doum.whole_files import write_whole

VERSION = 1

BEGUN = "begun"
"""The name, in the state of an output folder, of one that is not whole yet."""


class Written(Struct, frozen=True, array_like=True):
    """A published file.

    Attributes:
        digest: that of its inputs.
        size: in bytes.
        mtime: its modification time on disk, in nanoseconds.
        check: the checksum of its content; empty if it is not known.
    """

    digest: str
    size: int
    mtime: int
    check: bytes = b""


class PublishedSlice(Struct, frozen=True, array_like=True):
    """A published slice: the digest of its inputs, and its (output, source) pairs."""

    digest: str
    outputs: tuple[tuple[str, str], ...]


class Summary(Struct, frozen=True, kw_only=True):
    """A summary of a site for reports.

    Attributes:
        means: how the forms of words are found, by language.
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
    means: Mapping[str, str] = {}
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
        base_path: the base path of the pages; empty if it is not known.
        moment: the time of the build, in UTC seconds.
        next_change: the next time at which a date changes what is published, in UTC seconds.
        problems: the warnings of the build, to be repeated.
        files: path in the output folder -> the published file.
        slices: the published slices by name.
    """

    version: int = 0
    stamp: str = ""
    roots: tuple[str, ...] = ()
    base_path: str = ""
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


def save_manifest(output: Path, manifest: Manifest) -> None:
    """Replace the manifest of an output folder."""
    write_whole(state_folder(output) / "manifest", msgspec.msgpack.encode(manifest))


def untouched_files(output: Path, files: Mapping[str, Written]) -> Mapping[str, Written] | None:
    """Return the published files as they are on disk; `None` if one is not as it was written."""
    renewed = {}
    for path, written in files.items():
        found = untouched(output, path, written)
        if found is None:
            return None
        if found is not written:
            renewed[path] = found
    return {**files, **renewed} if renewed else files


def untouched(output: Path, path: str, written: Written) -> Written | None:
    """Return a published file as it is on disk; `None` if it is not as it was written.

    One that has another time, such as a copy from the cache of a CI service, is read.
    """
    location = f"{output}/{path}"
    try:
        status = os.stat(location)
        if status.st_size != written.size:
            return None
        if status.st_mtime_ns == written.mtime:
            return written
        with open(location, "rb") as file:
            is_same = check_of(file.read()) == written.check
    except OSError:
        return None
    return msgspec.structs.replace(written, mtime=status.st_mtime_ns) if is_same else None


def check_of(data: bytes) -> bytes:
    """Return the checksum of a published file."""
    return blake2b(data, digest_size=8).digest()
