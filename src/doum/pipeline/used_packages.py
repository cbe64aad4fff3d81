"""The packages that Doum uses, found by what installed packages say they require."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from packaging.requirements import InvalidRequirement, Requirement
from packaging.utils import canonicalize_name

_APART = frozenset({"browser", "share"})
"""Extras that decide nothing about what workers make; share images are drawn by the command."""

_Wanted = tuple[str, str]
"""A package and one of its extras; an empty one for what it requires in any case."""


def used_packages(name: str = "doum") -> list[str] | None:
    """Return the packages that one requires, itself included, as `name version`, sorted.

    Args:
        name: the package. What its extras require counts if it is installed.

    Returns:
        `None` if the package itself is not installed, as in a checkout.
    """
    package = _installed(name)
    if package is None:
        return None
    extras = set(package.metadata.get_all("Provides-Extra") or ()) - _APART
    found = _reached([(name, ""), *((name, extra) for extra in extras)])
    return sorted(f"{name} {package.version}" for name, package in found.items())


def _reached(waiting: list[_Wanted]) -> dict[str, Distribution]:
    """Return every installed package that is wanted, or required by one that is."""
    found: dict[str, Distribution] = {}
    seen: set[_Wanted] = set()
    while waiting:
        wanted = waiting.pop()
        package = _installed(wanted[0]) if wanted not in seen else None
        seen.add(wanted)
        if package is not None:
            found[wanted[0]] = package
            waiting += _required(package, wanted[1])
    return found


def _required(package: Distribution, extra: str) -> Iterator[_Wanted]:
    """Yield what a package requires on this computer, with one of its extras."""
    for text in package.requires or ():
        try:
            requirement = Requirement(text)
        except InvalidRequirement:  # of an old package; pip could not read it either
            continue
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            name = canonicalize_name(requirement.name)
            yield from ((name, asked) for asked in ("", *requirement.extras))


def _installed(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None
