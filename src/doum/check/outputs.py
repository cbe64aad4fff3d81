"""Outputs that conflict with each other or have names that are too long."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doum.addresses.urls import fits_on_disk
from doum.problems import Problem, problem


def output_problems(claims: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Report outputs that cannot all be written.

    Args:
        claims: (path in the published folder, file of the site that asks for it).
    """
    owners: dict[str, tuple[str, str]] = {}
    for path, claimant in claims:
        if not fits_on_disk(path):
            yield problem("output-name", claimant, output=path)
            continue
        held = owners.setdefault(path.casefold(), (path, claimant))
        if held != (path, claimant):
            yield problem("output-taken", claimant, output=path, other=held[1] or held[0])
    for folded, (path, claimant) in owners.items():
        above = folded.rpartition("/")[0]
        while above:
            if above in owners:
                file, other = owners[above]
                yield problem("output-in-file", claimant, output=path, file=file, other=other)
            above = above.rpartition("/")[0]
