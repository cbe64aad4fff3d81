"""The ids of a page: each is given once."""

from __future__ import annotations

from collections.abc import Iterable

from doum.addresses.anchors import RESERVED


class Ids:
    """Gives out ids.

    Args:
        taken: ids that are given already, besides those of the page around a body.
    """

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = {*RESERVED, *taken}
        self._last: dict[str, int] = {}

    def free(self, wanted: str) -> str:
        """Return the id that is wanted or, if it is taken, that with `-2` and so on."""
        number, candidate = self._last.get(wanted, 1), wanted
        while candidate in self._taken:
            number += 1
            candidate = f"{wanted}-{number}"
        self._last[wanted] = number
        self._taken.add(candidate)
        return candidate
