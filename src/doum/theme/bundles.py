"""Joins each module that is loaded by its name with all that it imports: one request for all.

In a bundle, a module is a function that is called once and returns its exports. A module runs once
in a page, also where several bundles have it: it is kept by its digest. What modules of pages share
is a file of its own instead, unless it has functions only. Bundles are made of the sources that a
site has, so a site that overrides a module has it in its bundles, too. Where a module cannot be
read, those that need it are published as they are.
"""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b

from msgspec import Struct

from doum.theme.minify import minified_js
from doum.theme.module_texts import ModuleText, listed, read_module, returned

_LOADED = re.compile(
    r"""\bimport\(\s*["'](\.{1,2}/[^"']+)["']\s*\)"""
    r"""|\bnew URL\(\s*["'](\.{1,2}/[^"']+\.js)["'],\s*import\.meta\.url\s*\)"""
)
_DYNAMIC = re.compile(r"""\bimport\(\s*["'](\.{1,2}/[^"']+)["']\s*\)""")
_HERE = re.compile(r"\bimport\.meta\.url\b")
_PAGES = "js"


class Bundle(Struct, frozen=True):
    """A module with what it imports.

    Attributes:
        text: the source.
        imports: the modules that it still loads, dependencies first.
    """

    text: str
    imports: tuple[str, ...]


def bundles(
    modules: Mapping[str, str], imports: Mapping[str, tuple[str, ...]]
) -> dict[str, Bundle]:
    """Return the bundle of each module that is loaded by its name, if it can be made.

    Args:
        modules: name -> source.
        imports: as returned by `imported`.
    """
    read = {name: read_module(text) for name, text in modules.items()}
    known = {name: module for name, module in read.items() if module}
    entries = [name for name in _entries(modules, imports) if _is_complete(name, known, imports)]
    uses = Counter(part for name in entries for part in (*imports[name], name))
    files = frozenset(
        part
        for part, number in uses.items()
        if number > 1 and _is_of_pages(part) and not known[part].only_declares
    )
    apart = {name: files - {name} if _is_of_pages(name) else frozenset() for name in entries}
    joined = {name: _joined(name, known, apart[name]) for name in entries}
    copies = Counter(part for parts in joined.values() for part in parts)
    keys = {
        part: _key(part, imports[part], modules)
        for part, number in copies.items()
        if number > 1 and not known[part].only_declares
    }
    return {
        name: _bundle(name, imports[name], known, joined[name], apart[name], keys)
        for name in entries
        if imports[name] or name in keys
    }


def _key(name: str, needed: Iterable[str], modules: Mapping[str, str]) -> str:
    """Return what a module is kept by: pages and dialogs of different publishes do not mix."""
    sources = "\0".join((name, modules[name], *(modules[part] for part in needed)))
    return blake2b(sources.encode(), digest_size=4).hexdigest()


def _is_of_pages(name: str) -> bool:
    """Return whether pages load a module, rather than scripts."""
    return posixpath.dirname(name) == _PAGES


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
        if name not in inner or name in loaded or _is_of_pages(name):
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
    entry: str,
    needed: tuple[str, ...],
    known: Mapping[str, ModuleText],
    joined: frozenset[str],
    files: frozenset[str],
    keys: Mapping[str, str],
) -> Bundle:
    names = {part: f"$${at}" for at, part in enumerate((*needed, entry))}
    loaded = tuple(part for part in needed if part in files)
    folder = posixpath.dirname(entry)
    clauses = {part: _clause(names[part], _takers(part, joined, known), entry) for part in loaded}
    direct = [part for part, clause in clauses.items() if clause.startswith("{")]
    lines = [f'import{clauses[part]}"{_relative(part, folder)}";' for part in loaded]
    if keys.keys() & joined:
        lines.append("const $$kept=globalThis.doumModules??={};")
    for part in names:
        if part in joined:
            body = _body(part, known[part], names, entry, direct if part == entry else ())
            lines += _run(part, body, known[part], names, entry, keys.get(part, ""))
    return Bundle(minified_js("\n".join(lines)), loaded)


def _takers(
    file: str, joined: Iterable[str], known: Mapping[str, ModuleText]
) -> list[tuple[str, str]]:
    """Return the modules of a bundle that take something from a file, and what."""
    return [
        (part, pattern)
        for part in joined
        for of, pattern in known[part].imports
        if pattern and _path(part, of) == file
    ]


def _clause(name: str, takers: Sequence[tuple[str, str]], entry: str) -> str:
    """Return what an `import` takes: what the entry itself does, or all under a name."""
    if [part for part, _ in takers] == [entry] and takers[0][1].startswith("{"):
        return f"{takers[0][1].replace(':', ' as ')}from"
    return f"*as {name} from" if takers else ""


def _run(
    part: str, body: str, module: ModuleText, names: Mapping[str, str], entry: str, key: str
) -> list[str]:
    """Return the statements that run a module in the bundle of an entry."""
    exports = ",".join(module.exports)
    if part == entry and not key:
        return [body, *([f"export{listed(module)};"] if exports else [])]
    kept = f'$$kept["{key}"]??=' if key else ""
    made = f"const {names[part]}={kept}(()=>{{{body}\nreturn{returned(module)}}})();"
    is_told = part == entry and exports
    return [made, *([f"export const{{{exports}}}={names[part]};"] if is_told else [])]


def _joined(name: str, known: Mapping[str, ModuleText], files: frozenset[str]) -> frozenset[str]:
    """Return a module and all that it needs, but for files and what only they need."""
    needed = {_path(name, of) for of, _ in known[name].imports} - files
    return frozenset({name}).union(*(_joined(part, known, files) for part in needed))


def _body(
    part: str, module: ModuleText, names: Mapping[str, str], entry: str, given: Container[str]
) -> str:
    """Return the source of a module with its imports and addresses as in the bundle of an entry.

    Args:
        given: modules whose exports have the names that the module gives them.
    """
    folder = posixpath.dirname(entry)
    taken = "".join(
        f"const {pattern}={names[_path(part, of)]};"
        for of, pattern in module.imports
        if pattern and _path(part, of) not in given
    )
    body = module.body
    if part != entry:
        here = f'new URL("{_relative(part, folder)}",import.meta.url).href'
        body = _HERE.sub(lambda _: here, body)
    body = _DYNAMIC.sub(lambda found: f'import("{_relative(_path(part, found[1]), folder)}")', body)
    return taken + body


def _path(name: str, specifier: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), specifier))


def _relative(name: str, folder: str) -> str:
    path = posixpath.relpath(name, folder)
    return path if path.startswith("../") else f"./{path}"
