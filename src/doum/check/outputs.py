"""Outputs that conflict with each other or have names that are too long."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from doum.problems import Problem, problem

_MOST_BYTES = 255
_NO_NAME = re.compile(r"(?:\A|/)\.{0,2}(?:/|\Z)")


def output_problems(claims: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Report outputs that cannot all be written.

    Args:
        claims: (path in the published folder, file of the site that asks for it).
    """
    owners: dict[str, tuple[str, str]] = {}
    for claim in claims:
        path, claimant = claim
        if not _is_writable(path):
            yield problem("output-name", claimant, output=path)
            continue
        held = owners.setdefault(path.casefold(), claim)
        if held != claim:
            yield problem("output-taken", claimant, output=path, other=held[1] or held[0])
    clear: set[str] = set()
    for folded, (path, claimant) in owners.items():
        for above in _files_above(folded, owners, clear):
            file, other = owners[above]
            yield problem("output-in-file", claimant, output=path, file=file, other=other)


def _is_writable(path: str) -> bool:
    """Return whether every piece of a path is a name that file systems take."""
    if _NO_NAME.search(path):
        return False
    if len(path.encode()) <= _MOST_BYTES:
        return True
    return all(len(piece.encode()) <= _MOST_BYTES for piece in path.split("/"))


def _files_above(path: str, files: Container[str], clear: set[str]) -> Iterator[str]:
    """Yield the folders of a path that are files as well.

    Args:
        clear: folders without files among them and those above; the path's are added.
    """
    passed: list[str] = []
    above = path.rpartition("/")[0]
    while above and above not in clear:
        passed.append(above)
        above = above.rpartition("/")[0]
    found = [folder for folder in passed if folder in files]
    yield from found
    if not found:
        clear.update(passed)
