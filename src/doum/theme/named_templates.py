"""Which other templates each template names, as Jinja reads it.

A template names others in `{% extends %}`, `{% include %}`, `{% import %}`, `{% from %}` and
`once()`. Where such a name is computed, any template may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from doum.theme.roots import Templates
from doum.whole_files import write_whole

if TYPE_CHECKING:
    from jinja2 import Environment, nodes

Names = frozenset[str] | None
"""What one template names; `None` if it computes a name, or cannot be read."""

_KEPT = "named_templates"
_ONCE = "once"


class _Kept(Struct, frozen=True):
    code: str
    names: dict[str, Names]
    """By the digest of the template."""


def named_templates(
    templates: Templates, compiled: Path | None = None, code: str = ""
) -> dict[str, Names]:
    """Return what each template names.

    Args:
        templates: (file, text) by name.
        compiled: folder that keeps the answers between runs; Jinja takes 0.2 s to find them.
        code: digest of the code that finds them; what other code has kept is not used.
    """
    texts = {_digest(text): text for _, text in templates.values()}
    before = _kept(compiled, code)
    names = {key: before[key] if key in before else _names_in(texts[key]) for key in texts}
    if compiled is not None and names.keys() != before.keys():
        write_whole(compiled / _KEPT, msgspec.msgpack.encode(_Kept(code, names)))
    return {name: names[_digest(text)] for name, (_, text) in templates.items()}


def _kept(compiled: Path | None, code: str) -> Mapping[str, Names]:
    if compiled is not None:
        with suppress(OSError, msgspec.DecodeError):
            kept = msgspec.msgpack.decode((compiled / _KEPT).read_bytes(), type=_Kept)
            return kept.names if kept.code == code else {}
    return {}


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=12).hexdigest()


@lru_cache(maxsize=1024)
def _names_in(text: str) -> Names:
    from jinja2.meta import find_referenced_templates

    try:
        tree = _engine().parse(text)
    except Exception:  # printing a page with it tells what is wrong
        return None
    names = {*find_referenced_templates(tree), *_printed_once(tree)}
    return None if None in names else frozenset(name for name in names if name is not None)


@cache
def _engine() -> Environment:
    from doum.theme.engine import make_engine

    return make_engine({}, None)


def _printed_once(tree: nodes.Template) -> Iterator[str | None]:
    """Yield the names in calls of `once`, and `None` for any other use of it."""
    from jinja2 import nodes

    calls = [call for call in tree.find_all(nodes.Call) if _is_once(call.node)]
    for call in calls:
        first = call.args[0] if call.args else None
        yield first.value if isinstance(first, nodes.Const) else None
    if sum(map(_is_once, tree.find_all(nodes.Name))) > len(calls):
        yield None


def _is_once(node: nodes.Node) -> bool:
    from jinja2 import nodes

    return isinstance(node, nodes.Name) and node.name == _ONCE
