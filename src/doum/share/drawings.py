"""Drawings: cards with their typefaces, named by the digest of everything they depend on."""

from __future__ import annotations

from functools import cache as once
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec import Struct

from doum import share
from doum.share.cards import ShareCard
from doum.share.fonts import Typeface
from doum.share.palette import Palette


class Drawing(Struct, frozen=True):
    """A card, its typeface, and the characters that the typeface has."""

    card: ShareCard
    typeface: Typeface
    known: frozenset[str]

    def name(self, palette: Palette) -> str:
        """Return the digest that names the image."""
        colours = (palette.paper, palette.ink, palette.muted, palette.accent(self.card.accent))
        return drawing_digest(self.card, colours, self.typeface.digest, drawing_code())


def drawing_digest(*values: object) -> str:
    """Return a digest of values that images depend on."""
    return blake2b(msgspec.msgpack.encode(values), digest_size=8).hexdigest()


@once
def drawing_code() -> str:
    """Return a digest of the drawing code; unlike that of a build, the same on every machine."""
    import PIL

    digest = blake2b(PIL.__version__.encode(), digest_size=8)
    for folder in share.__path__:
        for path in sorted(Path(folder).glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
