"""The colours of share images, read from the custom properties in the theme's CSS."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

from doum.theme.colours import six_digits

_HEX = r"#[0-9a-fA-F]{3,6}\b"
_ROOT = re.compile(rf"--(paper|ink|muted)\s*:\s*(?:light-dark\(\s*)?({_HEX})")
_ACCENT = re.compile(
    rf"\[data-accent=[\"']?([^\"'\]]+)[\"']?\]\s*\{{[^}}]*?--accent-fill\s*:\s*({_HEX})"
)
_PRINT = re.compile(r"@media print\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_PLAIN = {"paper": "#ffffff", "ink": "#1f2226", "muted": "#5c6167"}


class Palette(Struct, frozen=True, kw_only=True, array_like=True):
    """Colours as `#rrggbb`; `accents` by name, as in `data-accent`."""

    paper: str
    ink: str
    muted: str
    accents: Mapping[str, str]

    def accent(self, name: str) -> str:
        """Return the colour of an accent; one that is not in the theme may be a colour itself."""
        return self.accents.get(name) or (
            six_digits(name) if re.fullmatch(_HEX, name) else self.ink
        )


def palette_of(css: str) -> Palette:
    """Read the light colours of a theme; the last of several values wins, as in CSS."""
    css = _PRINT.sub("", css)
    found = _PLAIN | {name: six_digits(value) for name, value in _ROOT.findall(css)}
    accents = {name: six_digits(value) for name, value in _ACCENT.findall(css)}
    return Palette(**found, accents=accents)
