"""Files that articles refer to: images with their sizes, downloads. Only what is referred to is published."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from doum.content.source import Entry

REFUSED = frozenset({".html", ".htm", ".xhtml", ".xht", ".js", ".mjs", ".svgz", ".xml", ".php"})
_SIZED = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif", ".bmp"})


class FileFacts(Struct, frozen=True, array_like=True):
    """What is known of a static file: its state on disk, digest, size in pixels (0 for none)."""

    stamp: str
    digest: str
    width: int = 0
    height: int = 0


def is_refused(path: str) -> bool:
    """Tell whether a file could run code in the reader's browser and is therefore not published."""
    return Path(path).suffix.lower() in REFUSED


def facts_of(entries: Iterable[Entry], known: Mapping[str, FileFacts]) -> dict[str, FileFacts]:
    """Look at files, reading only those that may have changed.

    Args:
        entries: the files, as scanned.
        known: what an earlier run found, by path.
    """
    facts = {}
    for entry in entries:
        before = known.get(entry.path)
        facts[entry.path] = before if before and before.stamp == entry.stamp else _look(entry)
    return facts


def _look(entry: Entry) -> FileFacts:
    data = Path(entry.location).read_bytes()
    width, height = _pixels(entry)
    digest = blake2b(data, digest_size=12).hexdigest()
    return FileFacts(stamp=entry.stamp, digest=digest, width=width, height=height)


def _pixels(entry: Entry) -> tuple[int, int]:
    if Path(entry.path).suffix.lower() not in _SIZED:
        return 0, 0
    import imagesize

    try:
        width, height = imagesize.get(entry.location)
    except (OSError, ValueError):
        return 0, 0
    return (round(width), round(height)) if width > 0 and height > 0 else (0, 0)
