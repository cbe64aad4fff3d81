"""The cache of earlier results: digest -> value in an embedded store, verified on reading.

Every value carries a checksum, so that a damaged store can only cost time: what does not
check out is as good as absent, and a store that cannot be opened is made anew.
"""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.whole_files import sweep, write_whole

_CHECK = 8
_PATIENCE = 30
"""Seconds to wait for another command that writes: each time it does so for an instant."""

_CHUNK = 500
_LAYOUT = 2
"""The version of the schema; a store of another one is made anew."""

_SCHEMA = f"""
BEGIN IMMEDIATE;
DROP TABLE IF EXISTS store;
CREATE TABLE store (room TEXT, key TEXT, value BLOB, PRIMARY KEY (room, key));
PRAGMA user_version = {_LAYOUT};
COMMIT;
"""
"""With rows apart from their keys: looking keys up reads no values, which are larger than pages."""

_UNWRITABLE = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
)
_SELECT = "SELECT key, value FROM store WHERE room = ? AND key IN ("
_SELECT_KEYS = "SELECT key FROM store WHERE room = ? AND key IN ("
_SELECT_ROOM = "SELECT key FROM store WHERE room = ?"
_PUT = "INSERT OR REPLACE INTO store VALUES (?, ?, ?)"
_DROP = "DELETE FROM store WHERE room = ? AND key = ?"

_USES = "uses"
"""The room with the uses of each room."""

_QUARTER = 4


class _Uses(Struct, frozen=True):
    """The keys of a room by who uses them, and those that nobody does, the longest unused first."""

    by: dict[str, list[str]] = {}
    unused: list[str] = []

    @property
    def used(self) -> set[str]:
        return set().union(*self.by.values())

    def after(self, user: str, keys: list[str], spare: int) -> _Uses:
        """Return the uses once a user needs other keys."""
        changed = _Uses({**self.by, user: keys})
        used = changed.used
        known = dict.fromkeys([*self.unused, *self.by.get(user, ())])
        unused = [key for key in known if key not in used]
        most = len(used) // _QUARTER + spare
        return _Uses(changed.by, unused[max(0, len(unused) - most) :])

    @property
    def kept(self) -> set[str]:
        return self.used.union(self.unused)


class Cache:
    """A store in one SQLite file; closes with `with`.

    Args:
        path: the file; its folder is made when it is missing.
        user: the kind of builds that it is opened for; one build of a kind uses mostly what the
            one before did.

    Attributes:
        is_new: whether it had nothing when it was opened, or has been made anew since.

    Raises:
        DoumError: if another command writes to it for half a minute.
        OSError: if it cannot be read or written.
    """

    def __init__(self, path: Path, user: str = "") -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        sweep(path.parent)
        self.path, self.user = path, user
        self.was_damaged = False
        try:
            self._database, self.is_new = _opened(path)
        except sqlite3.DatabaseError as error:
            self._database = self._made_anew(error)

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self._database.close()

    def get(self, room: str, keys: Iterable[str]) -> dict[str, bytes]:
        """Return the intact values of keys in a room."""
        found: dict[str, bytes] = {}
        wanted = list(keys)
        try:
            for start in range(0, len(wanted), _CHUNK):
                chunk = wanted[start : start + _CHUNK]
                query = _SELECT + ",".join("?" * len(chunk)) + ")"
                found.update(_whole(self._database.execute(query, (room, *chunk))))
        except sqlite3.DatabaseError as error:
            self._start_again(error)
        return found

    def lacking(self, room: str, keys: Iterable[str]) -> set[str]:
        """Return the keys without a value in a room; whether values are intact is not looked at."""
        wanted = list(keys)
        held: set[str] = set()
        try:
            for start in range(0, len(wanted), _CHUNK):
                chunk = wanted[start : start + _CHUNK]
                query = _SELECT_KEYS + ",".join("?" * len(chunk)) + ")"
                held.update(key for (key,) in self._database.execute(query, (room, *chunk)))
        except sqlite3.DatabaseError as error:
            self._start_again(error)
            return set(wanted)
        return set(wanted) - held

    def put(self, room: str, values: Mapping[str, bytes]) -> None:
        """Store values, all of them or none."""
        rows = [(room, key, _checksum(value) + value) for key, value in values.items()]
        try:
            with self._database:
                self._database.executemany(_PUT, rows)
        except sqlite3.DatabaseError as error:
            self._start_again(error)

    def hold(self, room: str, keys: Iterable[str], part: str = "", spare: int = 100) -> set[str]:
        """Say what is used of a room from now on; drop of the rest what has long been unused.

        What another kind of builds uses stays, and some of what was used before: a change that is
        taken back costs no time.

        Args:
            keys: all that this kind of builds uses in a part of the site. What is put later must
                be among them, or else it is never dropped.
            part: the part of the site, such as a language.
            spare: how many unused values to keep, beside a quarter of the number of the used ones.

        Returns:
            The keys that the room keeps.
        """
        user, wanted = f"{self.user} {part}", sorted(set(keys))
        try:
            uses = self._uses(room)
            if uses is None or uses.by.get(user) != wanted:
                uses = self._change_uses(room, user, wanted, spare)
        except sqlite3.DatabaseError as error:
            self._start_again(error)
            return set(wanted)
        return uses.kept

    def _uses(self, room: str) -> _Uses | None:
        query = _SELECT + "?)"
        for _, value in _whole(self._database.execute(query, (_USES, room))):
            try:
                return msgspec.msgpack.decode(value, type=_Uses)
            except msgspec.DecodeError:
                break
        return None

    def _all_unused(self, room: str) -> _Uses:
        return _Uses({}, sorted(key for (key,) in self._database.execute(_SELECT_ROOM, (room,))))

    def _change_uses(self, room: str, user: str, keys: list[str], spare: int) -> _Uses:
        with self._database:
            self._database.execute("BEGIN IMMEDIATE")  # nobody else changes them meanwhile
            before = self._uses(room) or self._all_unused(room)
            uses = before.after(user, keys, spare)
            dropped = before.kept - uses.kept
            self._database.executemany(_DROP, [(room, key) for key in dropped])
            value = msgspec.msgpack.encode(uses)
            self._database.execute(_PUT, (_USES, room, _checksum(value) + value))
        return uses

    def load(self, name: str) -> bytes | None:
        """Return a large value that every run reads; `None` if it is missing or damaged."""
        try:
            stored = self.path.with_name(name).read_bytes()
        except OSError:
            return None
        value = stored[_CHECK:]
        return value if _checksum(value) == stored[:_CHECK] else None

    def save(self, name: str, value: bytes) -> None:
        """Store a large value in a file of its own, ten times as fast as in a row."""
        write_whole(self.path.with_name(name), _checksum(value), value)

    def _start_again(self, error: sqlite3.DatabaseError) -> None:
        """Replace a damaged store."""
        if _fault(error, self.path) is None:
            self._database.close()
        self._database = self._made_anew(error)

    def _made_anew(self, error: sqlite3.DatabaseError) -> sqlite3.Connection:
        """Recreate a damaged store; one in use or not writable is not damaged."""
        if fault := _fault(error, self.path):
            raise fault from error
        self.was_damaged = True
        for suffix in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)
        try:
            database, self.is_new = _opened(self.path)
            return database
        except sqlite3.DatabaseError as again:
            raise _fault(again, self.path) or _unwritable(again, self.path) from again


def _opened(path: Path) -> tuple[sqlite3.Connection, bool]:
    """Open a store; return whether it has nothing yet, too."""
    database = sqlite3.connect(path, timeout=_PATIENCE, check_same_thread=False)
    try:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=OFF")
        is_new = database.execute("PRAGMA user_version").fetchone() != (_LAYOUT,)
        if is_new:
            database.executescript(_SCHEMA)
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database, is_new


def _fault(error: sqlite3.DatabaseError, path: Path) -> Exception | None:
    """Return why a store cannot be used; `None` if its contents are damaged."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # of an extended code
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DoumError(
            [problem("cache-locked", "", path=path, seconds=_PATIENCE)], ExitCode.ENVIRONMENT
        )
    return _unwritable(error, path) if code in _UNWRITABLE else None


def _unwritable(error: sqlite3.DatabaseError, path: Path) -> OSError:
    return OSError(errno.EIO, str(error), str(path))


def _checksum(value: bytes) -> bytes:
    return blake2b(value, digest_size=_CHECK).digest()


def _whole(rows: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    for key, stored in rows:
        value = stored[_CHECK:]
        if _checksum(value) == stored[:_CHECK]:
            yield key, value
