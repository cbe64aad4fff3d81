"""Readable colours: contrast, and lightness adjusted until contrast is sufficient.

Contrast is that of WCAG 2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Lightness is
adjusted in OKLCH, which keeps the hue (Björn Ottosson, https://bottosson.github.io/posts/oklab/).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import atan2, cbrt, cos, hypot, sin

ENOUGH = 4.5
WHITE = "#ffffff"
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_STEPS = 250
Triple = tuple[float, float, float]


def six_digits(colour: str) -> str:
    """Write `#rgb` as `#rrggbb`."""
    digits = colour[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits[:3]))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def fill_of(colour: str, grounds: Iterable[str]) -> str:
    """Return the colour, darkened until readable both under white text and on light grounds."""
    return _moved(colour, [WHITE, *grounds], -1)


def glow_of(colour: str, grounds: Iterable[str]) -> str:
    """Return the colour, lightened until it is readable on dark grounds."""
    return _moved(colour, list(grounds), 1)


def _moved(colour: str, grounds: list[str], direction: int) -> str:
    """Change the lightness in small steps, no more than needed; the limit is black or white."""
    lightness, chroma, hue = _oklch(colour)
    moved = colour.lower()
    for step in range(1, _STEPS + 1):
        if all(contrast(moved, ground) >= ENOUGH for ground in grounds):
            break
        end = (1 + direction) / 2
        moved = _hex(lightness + (end - lightness) * step / _STEPS, chroma, hue)
    return moved


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(colour: str) -> Triple:
    """Return a colour's red, green and blue in linear light, 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _unbent(red), _unbent(green), _unbent(blue)


def _unbent(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _bent(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else float(1.055 * value ** (1 / 2.4) - 0.055)


def _oklch(colour: str) -> Triple:
    """Return a colour's lightness (0 to 1), chroma and hue (in radians)."""
    r, g, b = _linear(colour)
    long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, hypot(a, b), atan2(b, a)


def _rgb(lightness: float, chroma: float, hue: float) -> Triple:
    """Return red, green and blue in linear light; values outside 0 to 1 cannot be displayed."""
    a, b = chroma * cos(hue), chroma * sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _hex(lightness: float, chroma: float, hue: float) -> str:
    """Write the closest displayable colour, keeping as much of the chroma as possible."""
    least, most = 0.0, chroma
    if not _is_shown(_rgb(lightness, chroma, hue)):
        for _ in range(16):
            middle = (least + most) / 2
            shown = _is_shown(_rgb(lightness, middle, hue))
            least, most = (middle, most) if shown else (least, middle)
        chroma = least
    parts = (min(max(part, 0.0), 1.0) for part in _rgb(lightness, chroma, hue))
    return "#" + "".join(f"{round(_bent(part) * 255):02x}" for part in parts)


def _is_shown(parts: Triple) -> bool:
    return all(-0.0005 <= part <= 1.0005 for part in parts)
