"""The files of the search data of a language, kept between runs in a folder.

Files are named by their content, so that all generations share one folder and a file is written
once. The leaves of a folder that readers see are one file here.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.search.leaves import LeafFolder, is_folder

ENTRY = "lexicon.json"
"""The one published file that is not named by its content: it names all others."""

_ASIDE = ".new"


class Generation(Struct, frozen=True, kw_only=True):
    """The search data of a language at a time.

    Attributes:
        inputs: digest of everything that it is made from.
        entry: the content of the entry file.
        files: the paths of the files that are published as they are.
        folders: the folders of leaves.
    """

    inputs: str = ""
    entry: bytes = b""
    files: tuple[str, ...] = ()
    folders: tuple[LeafFolder, ...] = ()

    def parts(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield the files in the store, each with the paths of what is published of it."""
        for path in self.files:
            yield path, (path,)
        for folder in self.folders:
            yield folder.path, folder.published


class SearchStore(Struct, frozen=True):
    """The folder of a language."""

    folder: Path

    def has(self, path: str) -> bool:
        """Return whether a file is there."""
        return os.path.exists(f"{self.folder}/{path}")

    def put(self, path: str, data: bytes) -> None:
        """Write a file unless it is there; it is there as a whole or not at all."""
        if self.has(path):
            return
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = target.with_name(target.name + _ASIDE)
        aside.write_bytes(data)
        aside.replace(target)

    def put_leaves(self, folder: LeafFolder, leaves: Sequence[bytes]) -> None:
        """Write the leaves of a folder as one file."""
        self.put(folder.path, msgspec.msgpack.encode(leaves))

    def contents(self, path: str) -> list[bytes]:
        """Return what is published of a file; raises `OSError` if it is missing."""
        data = (self.folder / path).read_bytes()
        return msgspec.msgpack.decode(data, type=list[bytes]) if is_folder(path) else [data]

    def keep_only(self, paths: Collection[str]) -> None:
        """Remove all files but some."""
        for folder, _, names in os.walk(self.folder, topdown=False):
            for name in names:
                file = Path(folder, name)
                if file.relative_to(self.folder).as_posix() not in paths:
                    file.unlink()
            with suppress(OSError):  # it is not empty
                Path(folder).rmdir()


class Generations(Struct, frozen=True):
    """The search data of a language, and that before it, for tabs that were opened earlier."""

    current: Generation = Generation()
    previous: Generation = Generation()

    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """Return the files of both in the store, each with the paths of what is published of it."""
        return dict([*self.previous.parts(), *self.current.parts()])

    def those_in(self, store: SearchStore) -> Generations:
        """Return those of which a store has every file."""
        both = self.current, self.previous
        held = [all(store.has(path) for path, _ in generation.parts()) for generation in both]
        return Generations(
            *(one if all_ else Generation() for one, all_ in zip(both, held, strict=True))
        )
