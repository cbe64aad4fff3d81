"""The files of the search data of a language, kept between runs in a folder.

Files are named by their content, so that all generations share one folder and a file is written
once. The leaves of a folder that readers see are one file here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.search.leaves import LeafFolder, folder_of, is_folder
from doum.search.packing import name_of
from doum.whole_files import write_whole


class DamagedFileError(Exception):
    """A file of the store does not have the content that it is named by."""


class Generation(Struct, frozen=True, kw_only=True):
    """The search data of a language at a time.

    Attributes:
        inputs: digest of everything that it is made from.
        entry: the content of the entry file.
        files: the paths of the files that are published as they are.
        folders: the folders of leaves.
        sizes: path in the store -> the size of the file, in bytes.
    """

    inputs: str = ""
    entry: bytes = b""
    files: tuple[str, ...] = ()
    folders: tuple[LeafFolder, ...] = ()
    sizes: Mapping[str, int] = {}

    def parts(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the files in the store, each with the paths of what is published of it."""
        for path in self.files:
            yield path, (path,)
        for folder in self.folders:
            yield folder.path, folder.published

    def is_in(self, store: SearchStore) -> bool:
        """Return whether a store has every file, of the right size."""
        return store.sizes(self.sizes) == self.sizes


class SearchStore(Struct, frozen=True):
    """The folder of a language; one process at a time may change it."""

    folder: Path

    def has(self, path: str) -> bool:
        """Return whether a file is there."""
        return os.path.exists(f"{self.folder}/{path}")

    def put(self, path: str, data: bytes) -> None:
        """Write a file unless it is there; it is there as a whole or not at all."""
        put_whole(self.folder / path, data)

    def put_leaves(self, folder: LeafFolder, leaves: Sequence[bytes]) -> None:
        """Write the leaves of a folder as one file."""
        self.put(folder.path, msgspec.msgpack.encode(leaves))

    def contents(self, path: str) -> list[bytes]:
        """Return what is published of a file.

        Raises:
            OSError: if it is missing.
            DamagedFileError: if it is a folder of leaves and has others.
        """
        data = (self.folder / path).read_bytes()
        return _leaves(path, data) if is_folder(path) else [data]

    def sizes(self, paths: Iterable[str]) -> dict[str, int]:
        """Return the sizes of those files that are there, in bytes."""
        found = {}
        for path in paths:
            with suppress(OSError):
                found[path] = os.stat(f"{self.folder}/{path}").st_size
        return found

    def keep_only(self, sizes: Mapping[str, int]) -> None:
        """Remove all files but those of these sizes, by path."""
        for folder, _, names in os.walk(self.folder, topdown=False):
            below = Path(folder).relative_to(self.folder).as_posix()
            start = "" if below == "." else f"{below}/"
            for name in names:
                file = f"{folder}/{name}"
                if sizes.get(start + name) != os.lstat(file).st_size:
                    Path(file).unlink()
            with suppress(OSError):  # it is not empty
                Path(folder).rmdir()


def put_whole(path: Path, data: bytes) -> None:
    """Write a file unless it is there; it is there as a whole or not at all."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, data)


def _leaves(path: str, data: bytes) -> list[bytes]:
    try:
        leaves = msgspec.msgpack.decode(data, type=list[bytes])
    except msgspec.DecodeError as error:
        raise DamagedFileError(path) from error
    if folder_of(list(map(name_of, leaves))).path != path:
        raise DamagedFileError(path)
    return leaves
