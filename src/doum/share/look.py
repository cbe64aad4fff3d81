"""The colours of the images: those of the theme, read from the custom properties of its CSS."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct

_HEX = r"#[0-9a-fA-F]{3,6}\b"
_ROOT = re.compile(rf"--(paper|ink|muted)\s*:\s*(?:light-dark\(\s*)?({_HEX})")
_ACCENT = re.compile(
    rf"\[data-accent=[\"']?([^\"'\]]+)[\"']?\]\s*\{{[^}}]*?--accent-fill\s*:\s*({_HEX})"
)
_PRINT = re.compile(r"@media print\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_PLAIN = {"paper": "#ffffff", "ink": "#1f2226", "muted": "#5c6167"}


class Look(Struct, frozen=True, kw_only=True, array_like=True):
    """Colours as `#rrggbb`; `accents` by their names in `data-accent`."""

    paper: str
    ink: str
    muted: str
    accents: Mapping[str, str]

    def accent(self, name: str) -> str:
        """Return the colour of an accent; one that the theme does not know is its own colour."""
        return self.accents.get(name) or (_long(name) if re.fullmatch(_HEX, name) else self.ink)


def look_of(css: str) -> Look:
    """Read the light colours of a theme; of values given twice, the last counts, as in CSS."""
    css = _PRINT.sub("", css)
    found = _PLAIN | {name: _long(value) for name, value in _ROOT.findall(css)}
    accents = {name: _long(value) for name, value in _ACCENT.findall(css)}
    return Look(**found, accents=accents)


def _long(colour: str) -> str:
    """Write `#rgb` as `#rrggbb`."""
    digits = colour[1:].lower()
    return f"#{digits}" if len(digits) == 6 else "#" + "".join(d * 2 for d in digits[:3])
