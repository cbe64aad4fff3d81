"""Static files, such as images and downloads: their digests, formats and sizes in pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from doum.addresses.file_faults import is_image
from doum.content.signatures import format_of, is_complete
from doum.content.source import Entry
from doum.content.svg import state_of
from doum.model import FileFacts, FileState
from doum.problems import DoumError, problem
from doum.text import digest_of_bytes


def facts_of(
    entries: Iterable[Entry],
    known: Mapping[str, FileFacts],
    digest_of: Callable[[str], str],
) -> dict[str, FileFacts]:
    """Return facts about files; read only those that have changed.

    Args:
        entries: the files, as scanned.
        known: the facts of an earlier run, by path.
        digest_of: returns the digest of the file at a location, empty if it is not known.
    """
    facts = {}
    for entry in entries:
        before = known.get(entry.path)
        if before and before.digest == digest_of(entry.location):
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
    name, state = _content(entry.path, data)
    return FileFacts(
        digest=digest_of_bytes(data),
        width=width,
        height=height,
        size=len(data),
        format=name,
        state=state,
    )


def _content(path: str, data: bytes) -> tuple[str, FileState]:
    """Return the format of a file, and what is wrong with it as an image."""
    if not data:
        return "", "empty"
    if path.lower().endswith(".svg"):
        return _drawing(data)
    name = format_of(data)
    if is_image(path) and not (name and is_complete(data, name)):
        return name, "broken"
    return name, ""


def _drawing(data: bytes) -> tuple[str, FileState]:
    """Look into a file that is named as an SVG."""
    state = state_of(data)
    if state != "broken" and state != "other":
        return "SVG", state
    name = format_of(data)
    return (name, "broken") if name in ("SVG", "") else (name, "")


def _pixels(entry: Entry) -> tuple[int, int]:
    if not is_image(entry.path):
        return 0, 0
    import imagesize

    try:
        width, height = imagesize.get(entry.location)
    except (OSError, ValueError):
        return 0, 0
    return (round(width), round(height)) if width > 0 and height > 0 else (0, 0)
