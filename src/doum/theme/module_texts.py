"""Reading the imports and exports of a module, so that it can become part of a bundle.

Statements are found by patterns. A module with others than these (`export default`, `await`
outside functions, imports from other sites, ...) is not guessed at: it stays a file of its own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

_IMPORT = re.compile(
    r"""^import\b\s*(?:(\{[^{}"']*\}|\*\s*as\s+[\w$]+)\s*from\s*)?"""
    r"""["'](\.{1,2}/[^"']+)["'](?!\s*with\b)[ \t]*;?""",
    re.M,
)
_LIST = re.compile(r"""^export\s*\{([^{}"']*)\}(?!\s*from\b)[ \t]*;?""", re.M)
_DECLARED = re.compile(
    r"^export\s+(?=(?:(?:async\s+)?function\b\s*\*?|class\b|const\b)\s*([\w$]+))", re.M
)
_UNREAD = re.compile(
    r"(?:^|[;}])[ \t]*(?:import\b(?!\s*[(.])|export\b)"
    r"|^(?:(?:const|let|var)\b[^=;]*=\s*)?(?:for\s+)?await\b"
    r"|\bimport\.meta\b(?!\.url\b)",
    re.M,
)
_EFFECT = re.compile(
    r"""^(?!(?:async\s+)?function\b|const\s+[\w$]+\s*=\s*(?:[\d_.]+|"[^"]*"|'[^']*');$)[^\s})/*]""",
    re.M,
)
_AS = re.compile(r"\s+as\s+")


class ModuleText(Struct, frozen=True, kw_only=True):
    """A module whose imports and exports are known.

    Attributes:
        imports: (specifier, what takes the imported values, as after `const`), in order.
        exports: name -> the module's own name for it.
        body: the rest of its source.
    """

    imports: tuple[tuple[str, str], ...]
    exports: Mapping[str, str]
    body: str

    @property
    def only_declares(self) -> bool:
        """Whether it has functions and plain values only, so that it may as well run twice."""
        return not self.imports and not _EFFECT.search(self.body)


def read_module(text: str) -> ModuleText | None:
    """Read a module; return `None` if it has statements that are not known."""
    imports = tuple((found[2], _pattern(found[1] or "")) for found in _IMPORT.finditer(text))
    body = _IMPORT.sub("", text)
    listed = (pair for found in _LIST.finditer(body) for pair in _pairs(found[1]))
    exports = {name: own for own, name in listed}
    exports |= {found[1]: found[1] for found in _DECLARED.finditer(body)}
    body = _DECLARED.sub("", _LIST.sub("", body))
    if _UNREAD.search(body) or "default" in exports:
        return None
    return ModuleText(imports=imports, exports=exports, body=body)


def _pattern(clause: str) -> str:
    """Return the `const` pattern of an import clause: `{ a, b as c }` is `{a,b:c}`."""
    if clause.startswith("*"):
        return _AS.split(clause)[1].strip()
    pairs = _pairs(clause.strip("{} \n"))
    return clause and f"{{{','.join(_shortest(name, own) for name, own in pairs)}}}"


def _pairs(names: str) -> list[tuple[str, str]]:
    """Split `a, b as c` into (a, a), (b, c)."""
    parts = [_AS.split(part.strip()) for part in names.split(",") if part.strip()]
    return [(part[0], part[-1]) for part in parts]


def _shortest(name: str, value: str) -> str:
    return name if name == value else f"{name}:{value}"


def returned(module: ModuleText) -> str:
    """Return the object of a module's exports as an expression."""
    return f"{{{','.join(_shortest(name, own) for name, own in module.exports.items())}}}"


def listed(module: ModuleText) -> str:
    """Return the list of a module's exports for an `export` statement."""
    parts = [name if name == own else f"{own} as {name}" for name, own in module.exports.items()]
    return f"{{{','.join(parts)}}}"
