"""Joins each module that is loaded by its name with all that it imports: one request for all.

In a bundle, a module is a function that is called once and returns its exports. A module that
several bundles have is kept by its URL, so that it also runs once where a page loads them all.
Bundles are made of the sources that a site has, so a site that overrides a module has it in its
bundles, too. Where a module cannot be read, those that need it are published as they are.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Iterator, Mapping

from doum.theme.minify import minified_js
from doum.theme.module_texts import ModuleText, read_module, returned

_LOADED = re.compile(
    r"""\bimport\(\s*["'](\.{1,2}/[^"']+)["']\s*\)"""
    r"""|\bnew URL\(\s*["'](\.{1,2}/[^"']+\.js)["'],\s*import\.meta\.url\s*\)"""
)
_DYNAMIC = re.compile(r"""\bimport\(\s*["'](\.{1,2}/[^"']+)["']\s*\)""")
_HERE = re.compile(r"\bimport\.meta\.url\b")
_PAGES = "js"
_KEPT = "const $$at=path=>new URL(path,import.meta.url).href,$$kept=globalThis.doumModules??={};\n"


def bundles(modules: Mapping[str, str], imports: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Return the bundle of each module that is loaded by its name, if it can be made.

    Args:
        modules: name -> source.
        imports: as returned by `imported`.
    """
    read = {name: read_module(text) for name, text in modules.items()}
    known = {name: module for name, module in read.items() if module}
    entries = [name for name in _entries(modules, imports) if _is_complete(name, known, imports)]
    uses = Counter(part for name in entries for part in (*imports[name], name))
    shared = frozenset(part for part, number in uses.items() if number > 1)
    return {
        name: _bundle(name, imports[name], known, shared)
        for name in entries
        if imports[name] or name in shared
    }


def _entries(modules: Mapping[str, str], imports: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the modules that pages or scripts load by name, rather than import."""
    inner = {other for needed in imports.values() for other in needed}
    loaded = {
        _path(name, found[1] or found[2])
        for name, text in modules.items()
        if "import" in text
        for found in _LOADED.finditer(minified_js(text))
    }
    for name in modules:
        if name not in inner or name in loaded or posixpath.dirname(name) == _PAGES:
            yield name


def _is_complete(
    name: str, known: Mapping[str, ModuleText], imports: Mapping[str, tuple[str, ...]]
) -> bool:
    """Return whether a module and all that it needs are known, each after what it needs itself."""
    order = [*imports[name], name]
    return all(
        part in known and all(_path(part, of) in order[:at] for of, _ in known[part].imports)
        for at, part in enumerate(order)
    )


def _bundle(
    entry: str, needed: tuple[str, ...], known: Mapping[str, ModuleText], shared: frozenset[str]
) -> str:
    parts = (*needed, entry)
    names = {part: f"$${at}" for at, part in enumerate(parts)}
    lines = [_line(part, known[part], names, entry, shared) for part in parts]
    exports = ",".join(known[entry].exports)
    last = f"export const{{{exports}}}={names[entry]};" if exports else ""
    return _KEPT + minified_js("\n".join([*lines, last]))


def _line(
    part: str, module: ModuleText, names: Mapping[str, str], entry: str, shared: frozenset[str]
) -> str:
    """Return the statement that runs a module in the bundle of an entry."""
    folder = posixpath.dirname(entry)
    place = f'$$at("{_relative(part, folder)}")'
    taken = "".join(
        f"const {pattern}={names[_path(part, of)]};" for of, pattern in module.imports if pattern
    )
    body = _HERE.sub(lambda _: place, module.body)
    body = _DYNAMIC.sub(lambda found: f'import("{_relative(_path(part, found[1]), folder)}")', body)
    made = f"(()=>{{{taken}{body}\nreturn{returned(module)}}})()"
    kept = f"$$kept[{place}]??=" if part in shared else ""
    return f"const {names[part]}={kept}{made};"


def _path(name: str, specifier: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), specifier))


def _relative(name: str, folder: str) -> str:
    path = posixpath.relpath(name, folder)
    return path if path.startswith("../") else f"./{path}"
