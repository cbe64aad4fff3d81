"""Which modules a module depends on, directly or through other modules.

A browser discovers imports one module after the other. Naming all of them up front, in the
page's head or in the first module loaded, fetches them in one round of requests.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping

_IMPORT = re.compile(r"""^(?:import|export)\b[^"'();]*["'](\.{1,2}/[^"']+)["']""", re.M)


def imported(modules: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return, by module, all modules that it depends on, in execution order.

    Args:
        modules: name -> source; each import is on a line of its own.

    Raises:
        LookupError: if a module imports one that does not exist.
    """
    direct = {name: tuple(_direct(name, text, modules)) for name, text in modules.items()}
    return {name: tuple(_walk(name, direct, {name}))[:-1] for name in modules}


def with_all_imports(
    files: Mapping[str, bytes], imports: Mapping[str, tuple[str, ...]]
) -> dict[str, bytes]:
    """Make each module that scripts load import all its dependencies by name.

    Modules directly in `js/` are loaded by pages, whose heads name the dependencies.

    Args:
        files: the modules as published.
        imports: as returned by `imported`.
    """
    inner = {other for needed in imports.values() for other in needed}
    return {
        name: _lines(name, needed) + files[name]
        for name, needed in imports.items()
        if needed and name not in inner and posixpath.dirname(name) != "js"
    }


def _direct(name: str, text: str, modules: Mapping[str, str]) -> Iterator[str]:
    for found in _IMPORT.finditer(text):
        other = posixpath.normpath(posixpath.join(posixpath.dirname(name), found[1]))
        if other not in modules:
            raise LookupError(f"'{name}' imports '{found[1]}', which is not there")
        yield other


def _walk(name: str, direct: Mapping[str, tuple[str, ...]], seen: set[str]) -> Iterator[str]:
    """Yield the dependencies of a module, then the module itself."""
    for other in direct[name]:
        if other not in seen:
            seen.add(other)
            yield from _walk(other, direct, seen)
    yield name


def _lines(name: str, needed: tuple[str, ...]) -> bytes:
    folder = posixpath.dirname(name)
    paths = (posixpath.relpath(other, folder) for other in needed)
    return "".join(
        f'import"{path if path.startswith("../") else f"./{path}"}";' for path in paths
    ).encode()
