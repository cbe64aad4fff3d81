"""The cache of earlier results: digest -> value in an embedded store, verified on reading.

Every value carries a checksum, so that a damaged store can only cost time: what does not
check out is as good as absent, and a store that cannot be opened is made anew.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from pathlib import Path

from doum.problems import DoumError, ExitCode, problem

_CHECK = 8
_CHUNK = 500
_SCHEMA = "CREATE TABLE IF NOT EXISTS store (room TEXT, key TEXT, value BLOB, PRIMARY KEY (room, key))"
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


class Cache:
    """A store in one SQLite file; closes with `with`.

    Args:
        path: the file; its folder is made when it is missing.

    Raises:
        DoumError: if another command uses it for longer than a build takes.
        OSError: if it cannot be read or written.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path = path
        self.was_damaged = False
        try:
            self._database = _opened(path)
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
                self._database.executemany("INSERT OR REPLACE INTO store VALUES (?, ?, ?)", rows)
        except sqlite3.DatabaseError as error:
            self._start_again(error)

    def drop(self, room: str, keys: Iterable[str]) -> None:
        """Remove values."""
        try:
            with self._database:
                self._database.executemany(
                    "DELETE FROM store WHERE room = ? AND key = ?", [(room, key) for key in keys]
                )
        except sqlite3.DatabaseError as error:
            self._start_again(error)

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
        aside = self.path.with_name(f"{name}.{os.getpid()}")
        with aside.open("wb") as file:
            file.write(_checksum(value))
            file.write(value)
        aside.replace(self.path.with_name(name))

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
            return _opened(self.path)
        except sqlite3.DatabaseError as again:
            raise _fault(again, self.path) or _unwritable(again, self.path) from again


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=30, check_same_thread=False)
    try:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("PRAGMA synchronous=OFF")
        database.execute(_SCHEMA)
    except sqlite3.DatabaseError:
        database.close()
        raise
    return database


def _fault(error: sqlite3.DatabaseError, path: Path) -> Exception | None:
    """Return why a store cannot be used; `None` if its contents are damaged."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF  # of an extended code
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return DoumError([problem("cache-locked", "", path=path)], ExitCode.ENVIRONMENT)
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
