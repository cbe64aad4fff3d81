"""Reading of a theme's text files; one that is not UTF-8 is a problem of its author."""

from __future__ import annotations

from pathlib import Path

from doum.problems import DoumError, problem
from doum.text import Source, decode
from doum.theme.overrides import FOLDERS

_TEXTS = frozenset({".css", ".js", ".mjs", ".svg"})
_INSIDE = frozenset((folder,) for folder in FOLDERS)


def read_template(path: Path) -> str:
    """Return the text of a template.

    Raises:
        DoumError: if it is not text in UTF-8.
    """
    found = decode(shown_path(path), path.read_bytes())
    if isinstance(found, Source):
        return found.text
    raise DoumError([found])


def read_asset(path: Path) -> bytes:
    """Return the bytes of an asset.

    Raises:
        DoumError: if it should be text in UTF-8 and is not.
    """
    data = path.read_bytes()
    if path.suffix.lower() in _TEXTS and not _is_utf8(data):
        read_template(path)
    return data


def _is_utf8(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def catalog_error(path: Path, error: Exception) -> DoumError:
    """Report a file of interface texts that cannot be read."""
    shown = shown_path(path)
    if isinstance(error, UnicodeDecodeError):
        read_template(path)
    reason = f"{shown}: {error}".partition("\n")[0]
    return DoumError([problem("theme-file", shown, reason=reason)])


def shown_path(path: Path) -> str:
    """Return the path of a theme's file from the folder `theme` or `themes` on."""
    parts = path.parts
    for at in reversed(range(len(parts))):
        below = parts[at + 1 : at + 3]
        if (parts[at] == "theme" and below[:1] in _INSIDE) or (
            parts[at] == "themes" and below[1:] in _INSIDE
        ):
            return "/".join(parts[at:])
    return path.name
