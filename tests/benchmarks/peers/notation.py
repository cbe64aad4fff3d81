"""Bodies in pieces, and written again as other generators read them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from textwrap import indent

from msgspec import Struct

_BLOCK = re.compile(r"^/// (\w+)(?: \| ([^\n]*))?\n(.*?)\n///$", re.M | re.S)
_TARGET = re.compile(r"(?<=\]\()[^)\s]+")
_KEYS = re.compile(r"\+\+([a-z0-9+]+)\+\+")
_TITLES = {"note": "참고", "tip": "도움말", "warning": "주의", "danger": "위험"}


class Block(Struct, frozen=True):
    """A piece of a body.

    Attributes:
        text: Markdown that all read alike. Links to articles are `article:drive/sync-error`,
            images `/drive/images/list.svg`.
        kind: empty for text; `tab`; else the kind of a box.
        title: of a tab or a box; may be empty.
    """

    text: str
    kind: str = ""
    title: str = ""

    @property
    def heading(self) -> str:
        """The title, or that of its kind."""
        return self.title or _TITLES.get(self.kind, self.kind)


@cache
def blocks_of(body: str, path: str) -> tuple[Block, ...]:
    """Take a body apart.

    Args:
        path: of its file below `content/`, without the ending; links start from it.
    """
    return tuple(_blocks(_linked(_KEYS.sub(_keys, body), path)))


def _blocks(text: str) -> Iterator[Block]:
    end = 0
    for found in _BLOCK.finditer(text):
        if before := text[end : found.start()].strip("\n"):
            yield Block(before)
        kind, title, inner = found.groups()
        yield Block(inner) if kind == "steps" else Block(inner, kind, title or "")
        end = found.end()
    if rest := text[end:].strip("\n"):
        yield Block(rest)


def _keys(found: re.Match[str]) -> str:
    return "+".join(f"<kbd>{key.capitalize()}</kbd>" for key in found[1].split("+"))


def _linked(text: str, path: str) -> str:
    """Name what links mean without regard to where they stand."""

    def named(found: re.Match[str]) -> str:
        target = found[0]
        if ":" in target:
            return target
        if not target.startswith(".."):
            return f"article:{target}"
        full = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
        if full.endswith(".svg"):
            return f"/{full}"
        product, _, name = full.removesuffix(".md").partition("/")
        return f"article:{product}/{posixpath.basename(name)}"

    return _TARGET.sub(named, text)


def written(
    blocks: Sequence[Block], box: Callable[[Block], str], address: Callable[[str], str]
) -> str:
    """Write a body.

    Args:
        box: writes tabs and boxes.
        address: returns what a link says for an article's name (`drive/sync-error`), or for the
            path of an image, which begins with `/`.
    """
    text = "\n\n".join(box(block) if block.kind else block.text for block in blocks)

    def target(found: re.Match[str]) -> str:
        scheme, _, name = found[0].partition(":")
        if scheme == "article":
            return address(name)
        return address(found[0]) if found[0].startswith("/") else found[0]

    return f"{_TARGET.sub(target, text)}\n"


def quoted(block: Block) -> str:
    """Write a box or a tab as a quotation under its title, which every Markdown has."""
    return indent(f"**{block.heading}**\n\n{block.text}", "> ", lambda _: True)


def admonition(block: Block) -> str:
    """Write a box or a tab as Python-Markdown's extensions have it."""
    mark = "===" if block.kind == "tab" else f"!!! {block.kind}"
    return f'{mark} "{block.heading}"\n\n{indent(block.text, "    ")}'


def alert(block: Block) -> str:
    """Write a box as GitHub and Hugo have it; a tab is a quotation."""
    if block.kind == "tab":
        return quoted(block)
    return indent(f"[!{block.kind.upper()}] {block.title}\n{block.text}", "> ", lambda _: True)
