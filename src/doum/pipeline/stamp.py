"""Detection of an unchanged site by what is read and written, before anything heavy is imported."""

from __future__ import annotations

import os
import sys
from collections.abc import Container, Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from zlib import ZLIB_RUNTIME_VERSION

from doum.pipeline.snapshot import Snapshot, load_snapshot, save_snapshot, take_snapshot
from doum.publish.manifest import Manifest

_PACKAGE = Path(__file__).resolve().parents[1]
_CODE = (".py", ".toml")
_PYTHON = str(sys.implementation.cache_tag)


def look(site: Path, state: Path, roots: Iterable[str]) -> Snapshot:
    """Look at everything that a build reads: the site's files and Doum's own.

    Args:
        site: the site's folder.
        state: the folder of its cache, which keeps the snapshot.
        roots: files and folders, relative to the site or absolute.
    """
    places = [*(site / root for root in roots), _PACKAGE]
    snapshot = take_snapshot(places, load_snapshot(state), str(site))
    if snapshot.fresh:
        save_snapshot(state, snapshot)
    return snapshot


def stamp_of(snapshot: Snapshot, options: Iterable[object]) -> str:
    """Return a digest of everything that determines what a build does.

    Args:
        options: all but the files and the libraries.
    """
    said = f"{list(options)!r}\n{_libraries()}\n{ZLIB_RUNTIME_VERSION}\n{snapshot.digest}"
    return blake2b(said.encode(), digest_size=16).hexdigest()


def code_digest(snapshot: Snapshot) -> str:
    """Return a digest of the code that builds a site: Doum's code and its libraries' versions."""
    return _code_digest(snapshot, _libraries())


def code_here() -> str:
    """Return a digest of all on this computer that decides about results, to compare with others'.

    That is Doum's code, the version of Python, and the packages that Doum uses. In a checkout,
    whose packages nobody has written down, it is all that are installed.
    """
    from doum.pipeline.used_packages import used_packages

    used = used_packages()
    libraries = _libraries() if used is None else " ".join([_PYTHON, *used])
    return _code_digest(take_snapshot([_PACKAGE], Snapshot()), libraries)


def _code_digest(snapshot: Snapshot, libraries: str) -> str:
    digest = blake2b(libraries.encode(), digest_size=12)
    package = str(_PACKAGE) + os.sep
    for location, seen in snapshot.files.items():
        if location.startswith(package) and location.endswith(_CODE):
            digest.update(f"{location[len(package) :]}\0{seen.digest}\n".encode())
    return digest.hexdigest()


def is_same(before: Manifest, stamps: Container[str], now: float) -> bool:
    """Return whether a build would make again what the last one made.

    Args:
        before: what the last build published.
        stamps: those of builds that make at least what this one does.
        now: the moment of this build, in seconds since the epoch.
    """
    if before.stamp not in stamps or now < before.moment:
        return False
    return before.next_change is None or now < before.next_change


def _libraries() -> str:
    """Return the installed packages with their versions, by the names of their folders."""
    names = {_PYTHON}
    for folder in sys.path:
        with suppress(OSError):
            names.update(name for name in os.listdir(folder) if name.endswith(".dist-info"))
    return " ".join(sorted(names))
