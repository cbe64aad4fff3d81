"""A snapshot of the files that a build reads: the digest of each, read only if it may be new.

As in the index of Git, a file whose size, times and inode are those of the last snapshot has the
digest that it had there, unless it had changed so shortly before that another change would not
show in its times.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from operator import attrgetter
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from doum.content.source import is_loop, leads_outside
from doum.whole_files import write_whole

UNSETTLED = 2_000_000_000
"""Nanoseconds within which a second change of a file may not show in its times."""

_NAME = "snapshot"
_PIECE = 1 << 16


class Seen(Struct, frozen=True, array_like=True, gc=False):
    """A file as it was seen.

    Attributes:
        modified: the time of its last modification, in nanoseconds.
        changed: the time of the last change of its status, in nanoseconds.
        digest: that of its content, or what it is if it is not a file that can be read.
    """

    size: int
    modified: int
    changed: int
    inode: int
    digest: str


class Snapshot(Struct, frozen=True):
    """The files below some roots at one moment.

    Attributes:
        taken: when, in nanoseconds since the epoch.
        files: every file by its location.
        digest: that of all names and contents; it does not depend on where the roots are.
        fresh: how many files were read for it.
    """

    taken: int = 0
    files: Mapping[str, Seen] = {}
    digest: str = ""
    fresh: int = 0

    def digest_of(self, location: str) -> str:
        """Return the digest of a file; empty if the snapshot lacks it."""
        seen = self.files.get(location)
        return seen.digest if seen else ""


def take_snapshot(roots: Iterable[str | Path], before: Snapshot, site: str = "") -> Snapshot:
    """Look at every file below the roots.

    Args:
        roots: files and folders, existing or not.
        before: an earlier snapshot, which may have other roots.
        site: a folder; links of roots in it that lead out of it are not followed, as no build
            reads what is there.
    """
    taken, settled = time.time_ns(), before.taken - UNSETTLED
    digest, files, fresh = blake2b(digest_size=16), dict[str, Seen](), 0
    for root in map(str, roots):
        digest.update(b"\n")
        for location, status in _files(root, _bounds(root, site)):
            seen = before.files.get(location)
            if seen is None or not _is_still(seen, status, settled):
                seen = _look(location, status)
                fresh += 1
            files[location] = seen
            line = f"{location[len(root) :]}\0{seen.digest}\n"
            digest.update(line.encode("utf-8", "surrogateescape"))
    return Snapshot(taken=taken, files=files, digest=digest.hexdigest(), fresh=fresh)


def load_snapshot(state: Path) -> Snapshot:
    """Return the last snapshot of a site; an empty one if there is none that can be read.

    Args:
        state: the folder of the site's cache.
    """
    try:
        return msgspec.msgpack.decode((state / _NAME).read_bytes(), type=Snapshot)
    except (OSError, ValueError):
        return Snapshot()


def save_snapshot(state: Path, snapshot: Snapshot) -> None:
    """Store a snapshot for the next build, without files whose names are not UTF-8."""
    state.mkdir(parents=True, exist_ok=True)
    files = {name: seen for name, seen in snapshot.files.items() if _is_text(name)}
    write_whole(state / _NAME, msgspec.msgpack.encode(replace(snapshot, files=files)))


def _is_text(name: str) -> bool:
    """Return whether a name is UTF-8; other names are read with surrogates in them."""
    return name.encode(errors="ignore").decode() == name


def _files(root: str, inside: str) -> Iterator[tuple[str, os.stat_result | None]]:
    """Yield every file under a root with its status, sorted by name.

    The status of a link is `None` if it is broken or leads out of the folder `inside`.
    """
    try:
        children = sorted(os.scandir(root), key=attrgetter("name"))
    except NotADirectoryError:
        yield root, _status(root)
        return
    except OSError:
        return
    for child in children:
        if leads_outside(child, inside):
            yield child.path, None
        elif not _is_folder(child):
            yield child.path, _status(child.path)
        elif child.name != "__pycache__" and not is_loop(child):
            yield from _files(child.path, inside)


def _bounds(root: str, site: str) -> str:
    """Return the real path out of which links below a root must not lead; empty for none."""
    is_own = site and (root + os.sep).startswith(os.path.join(site, ""))
    return os.path.join(os.path.realpath(site), "") if is_own else ""


def _is_folder(child: os.DirEntry[str]) -> bool:
    try:
        return child.is_dir()
    except OSError:
        return False


def _status(location: str) -> os.stat_result | None:
    try:
        return os.stat(location)
    except OSError:
        return None


def _is_still(seen: Seen, status: os.stat_result | None, settled: int) -> bool:
    """Return whether a file is surely what it was when it was seen.

    Args:
        settled: the time after which a change may be followed by one that does not show.
    """
    return (
        status is not None
        and status.st_size == seen.size
        and status.st_mtime_ns == seen.modified < settled
        and status.st_ctime_ns == seen.changed < settled
        and status.st_ino == seen.inode
    )


def _look(location: str, status: os.stat_result | None) -> Seen:
    if status is None:
        return Seen(-1, 0, 0, 0, "broken")
    times = status.st_mtime_ns, status.st_ctime_ns
    return Seen(status.st_size, *times, status.st_ino, _digest(location, status))


def _digest(location: str, status: os.stat_result) -> str:
    if not stat.S_ISREG(status.st_mode):
        return "special"
    digest = blake2b(digest_size=12)
    try:
        with open(location, "rb", buffering=0) as file:
            while piece := file.read(_PIECE):
                digest.update(piece)
    except OSError:
        return "unreadable"
    return digest.hexdigest()
