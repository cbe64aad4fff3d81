"""Static files, such as images and downloads: their digests and sizes in pixels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from doum.content.source import Entry
from doum.model import FileFacts
from doum.problems import DoumError, problem

_ACTIVE = re.compile(rb"<script|<foreignObject|\son\w+\s*=|javascript:", re.I)
_SIZED = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"})


def facts_of(entries: Iterable[Entry], known: Mapping[str, FileFacts]) -> dict[str, FileFacts]:
    """Return facts about files; read only those that may have changed.

    Args:
        entries: the files, as scanned.
        known: the facts of an earlier run, by path.
    """
    facts = {}
    for entry in entries:
        before = known.get(entry.path)
        if before and before.stamp == entry.stamp:
            facts[entry.path] = before
        else:
            with suppress(FileNotFoundError):  # a temporary file of an editor
                facts[entry.path] = _look(entry)
    return facts


def _look(entry: Entry) -> FileFacts:
    try:
        data = Path(entry.location).read_bytes()
    except PermissionError as error:
        reason = error.strerror or str(error)
        raise DoumError([problem("unreadable", entry.path, reason=reason)]) from error
    width, height = _pixels(entry)
    digest = blake2b(data, digest_size=12).hexdigest()
    active = entry.path.lower().endswith(".svg") and _ACTIVE.search(data) is not None
    return FileFacts(entry.stamp, digest, width, height, active)


def _pixels(entry: Entry) -> tuple[int, int]:
    if Path(entry.path).suffix.lower() not in _SIZED:
        return 0, 0
    import imagesize

    try:
        width, height = imagesize.get(entry.location)
    except (OSError, ValueError):
        return 0, 0
    return (round(width), round(height)) if width > 0 and height > 0 else (0, 0)
