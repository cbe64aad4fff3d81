"""Which templates a page is printed from: its own, and those that they name."""

from __future__ import annotations

from collections.abc import Mapping

from doum.theme.named_templates import Names


def reached_from(name: str, named: Mapping[str, Names]) -> frozenset[str]:
    """Return the names of all templates that a page with a template may be printed from.

    Args:
        named: what each template names.

    Returns:
        The template itself and what it reaches; all templates if it or one of these computes a
        name, or if there is no template with this name.
    """
    found: set[str] = set()
    waiting = [name]
    while waiting:
        current = waiting.pop()
        names = named.get(current)
        if names is None:
            return frozenset(named)
        found.add(current)
        waiting += (names & named.keys()) - found
    return frozenset(found)
