"""Files of a folder as texts and bytes."""

from __future__ import annotations

import resource
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def write_file(path: Path, content: str | bytes) -> Path:
    """Write a file, and the folders that it is in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files, by path below a folder; returns the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        write_file(folder / name, content)
    return folder


def write_packages(folder: Path, packages: Mapping[str, str]) -> Path:
    """Write what says that packages are installed in a folder; returns the folder.

    Args:
        packages: lines of metadata, such as what it requires, by `name-version`.
    """
    for package, lines in packages.items():
        name, version = package.split("-")
        head = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        write_file(folder / f"{package}.dist-info/METADATA", head + lines)
    return folder


def read_files(folder: Path) -> dict[str, bytes]:
    """Read all files below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Let the system refuse to write more, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
