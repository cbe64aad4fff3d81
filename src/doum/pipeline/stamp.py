"""Detection of an unchanged site from file states, before anything heavy is imported."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from doum.content import source
from doum.content.source import is_loop
from doum.publish.manifest import Manifest, is_untouched

_PACKAGE = Path(__file__).resolve().parents[1]


def code_digest() -> str:
    """Return a digest of the code that builds a site: Doum's code and its libraries' versions."""
    digest = blake2b(digest_size=12)
    digest.update(_libraries().encode())
    for path in sorted([*_PACKAGE.rglob("*.py"), *_PACKAGE.rglob("*.toml")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def _libraries() -> str:
    """Return the installed packages with their versions, by the names of their folders."""
    names: set[str] = set()
    for folder in sys.path:
        with suppress(OSError):
            names.update(name for name in os.listdir(folder) if name.endswith(".dist-info"))
    return " ".join(sorted(names))


def stamp_of(site: Path, roots: Iterable[str], options: Iterable[object]) -> str:
    """Return the state of everything that a build reads.

    Args:
        site: the site's folder.
        roots: files and folders, relative to it or absolute.
        options: everything else that the result depends on.

    Returns:
        A digest, or an empty text if a file changed so recently that another change might not
        be noticeable.
    """
    digest = blake2b(repr(list(options)).encode(), digest_size=16)
    digest.update(_libraries().encode())
    newest = 0
    for root in (*roots, str(_PACKAGE)):
        for line, changed in _states(site / root):
            digest.update(line.encode("utf-8", "surrogateescape"))
            newest = max(newest, changed)
    return "" if newest > time.time_ns() - source.UNSETTLED else digest.hexdigest()


def _states(root: Path) -> Iterator[tuple[str, int]]:
    """Yield the state of every file under a root as a line, with its time; sorted by name."""
    try:
        children = sorted(os.scandir(root), key=lambda child: child.name)
    except NotADirectoryError:
        yield _state(str(root), os.stat(root))
        return
    except OSError:
        yield f"{root} absent\n", 0
        return
    for child in children:
        try:
            if not child.is_dir():
                yield _state(child.path, child.stat())
            elif child.name != "__pycache__" and not is_loop(child):
                yield from _states(Path(child.path))
        except OSError:
            yield f"{child.path} broken\n", 0


def _state(path: str, status: os.stat_result) -> tuple[str, int]:
    line = f"{path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}\n"
    return line, max(status.st_mtime_ns, status.st_ctime_ns)


def is_current(manifest: Manifest, stamp: str, output: Path, now: float) -> bool:
    """Return whether the published folder is already up to date."""
    if not stamp or manifest.stamp != stamp:
        return False
    if now < manifest.moment or (manifest.next_change and now >= manifest.next_change):
        return False
    return all(is_untouched(output, path, written) for path, written in manifest.files.items())
