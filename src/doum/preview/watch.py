"""Watching of the sources: events are batched until no more arrive for a moment."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.api import ObservedWatch

QUIET = 0.1
AT_MOST = 1.0
_READING = frozenset({"opened", "closed_no_write"})
_LEAVING = frozenset({"deleted", "moved"})


class Watcher(FileSystemEventHandler):
    """Watches folders and files.

    Args:
        roots: files and folders to watch; one that does not exist yet is watched via its folder.
        ignored: folders that builds write to.
    """

    def __init__(self, roots: Iterable[Path], ignored: Iterable[Path]) -> None:
        self._ignored = [str(path) for path in ignored]
        self._roots: list[str] = []
        self._watched: dict[tuple[str, bool], ObservedWatch] = {}
        self._gone: set[str] = set()
        self._lock = threading.Lock()
        self._changed = threading.Event()
        self._observer = Observer()
        self.follow(roots)

    def follow(self, roots: Iterable[Path | str]) -> None:
        """Watch these roots from now on, in addition to the folders watched so far.

        A folder that was deleted is another one when it is back: the watch on the old one is dead.
        """
        with self._lock:
            gone, self._gone = self._gone, set()
            for place in [p for p in self._watched if p[0] in gone or not Path(p[0]).is_dir()]:
                self._observer.unschedule(self._watched.pop(place))
            self._roots = [str(root) for root in roots]
            for root in self._roots:
                self._watch(root)

    def _watch(self, root: str) -> None:
        is_folder = Path(root).is_dir()
        place = (root if is_folder else str(Path(root).parent), is_folder)
        if place not in self._watched and Path(place[0]).is_dir():
            watch = self._observer.schedule(self, place[0], recursive=is_folder)
            self._watched[place] = watch

    @property
    def watched(self) -> frozenset[str]:
        """The watched folders."""
        return frozenset(place for place, _ in self._watched)

    def start(self) -> None:
        """Start watching."""
        self._observer.start()

    def stop(self) -> None:
        """Stop watching."""
        self._observer.stop()
        self._observer.join()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Record a change; called by watchdog."""
        if event.event_type in _READING or (event.is_directory and event.event_type == "modified"):
            return
        if event.event_type in _LEAVING and str(event.src_path) in self._roots:
            self._gone.add(str(event.src_path))
        if event.event_type == "created" and str(event.src_path) in self._roots:
            self.follow(self._roots)
        paths = [str(path) for path in (event.src_path, event.dest_path) if path]
        if any(self._is_ours(path) for path in paths):
            self._changed.set()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for a change and the end of its batch; return whether there was a change."""
        if not self._changed.wait(timeout):
            return False
        deadline = time.monotonic() + AT_MOST
        while time.monotonic() < deadline:
            self._changed.clear()
            if not self._changed.wait(QUIET):
                break
        self._changed.clear()
        return True

    def is_pending(self) -> bool:
        """Return whether something has changed since the last wait."""
        return self._changed.is_set()

    def _is_ours(self, path: str) -> bool:
        if any(Path(path).is_relative_to(ignored) for ignored in self._ignored):
            return False
        name = Path(path).name
        if name.startswith(".") or name.endswith(("~", "#", ".swp", ".tmp")):
            return False
        return any(Path(path).is_relative_to(root) for root in self._roots)
