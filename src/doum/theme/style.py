"""The style sheet of a site's choices: custom properties, accents, fonts, the dark logo."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import PurePosixPath

from msgspec import Struct

from doum.theme.colours import COLOUR, fill_of, glow_of, six_digits
from doum.theme.options import Options, fonts_in

SHEET = "css/06-options.css"
FONTS = "fonts/"
_FORMATS = {".woff2": "woff2", ".woff": "woff", ".ttf": "truetype", ".otf": "opentype"}
_WEIGHT = re.compile(r"-([1-9]00)$")
_VIEW_BOX = re.compile(rb'<svg[^>]*\sviewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"')


class Logo(Struct, frozen=True):
    """The image in the header: its file, and its size, so that the layout does not shift."""

    file: str
    width: int
    height: int


def style_sheet(options: Options, accents: Iterable[str], files: Mapping[str, bytes]) -> str:
    """Write the style sheet of a site's choices; empty if it keeps all of the theme's defaults.

    Args:
        accents: the accents of its products.
        files: the assets by name.
    """
    root = "".join(_properties(options))
    rules = [f":root{{{root}}}"] if root else []
    own = {accent for accent in accents if COLOUR.fullmatch(accent)}
    for name, option in options.declared.items():
        if option.type == "colour" and COLOUR.fullmatch(str(options.values[name])):
            own.add(str(options.values[name]))
    grounds = grounds_in(files, options.grounds) if own else ([], [])
    rules += [_accent_rule(colour, *grounds) for colour in sorted(own)]
    parts = [*_faces(options, files)]
    if rules:
        parts.append(f"@layer tokens{{{''.join(rules)}}}")
    parts += _dark_logo(options)
    return "\n".join(parts)


def _properties(options: Options) -> Iterable[str]:
    for name, option in options.declared.items():
        value = options.css_value(name)
        if option.property and value:
            yield f"{option.property}:{value};"


def grounds_in(files: Mapping[str, bytes], names: Iterable[str]) -> tuple[list[str], list[str]]:
    """Return the colours of custom properties in all of the style sheets: light ones, dark ones."""
    sheets = b"\n".join(data for name, data in files.items() if name.endswith(".css")).decode()
    wanted = "|".join(re.escape(name) for name in names) or r"(?!)"
    pairs = re.findall(
        rf"(?:{wanted})\s*:\s*light-dark\(\s*(#\w{{3,6}})\s*,\s*(#\w{{3,6}})\s*\)", sheets
    )
    light = [six_digits(one) for one, _ in pairs]
    return light, [six_digits(other) for _, other in pairs]


def _accent_rule(colour: str, light: list[str], dark: list[str]) -> str:
    fill, glow = fill_of(colour, light), glow_of(colour, dark)
    return f'[data-accent="{colour}"]{{--accent-fill:{fill};--accent-glow:{glow}}}'


def font_files(options: Options, files: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Return the files of the chosen fonts: file -> family and weights."""
    chosen = {
        font
        for name, option in options.declared.items()
        if option.type == "fonts"
        for font in fonts_in(options.values[name])
    }
    found = {}
    for file in sorted(files):
        path = PurePosixPath(file)
        if file.startswith(FONTS) and path.suffix in _FORMATS:
            weight = _WEIGHT.search(path.stem)
            family = path.stem[: weight.start()] if weight else path.stem
            if family in chosen:
                found[file] = (family, weight[1] if weight else "100 900")
    return found


def _faces(options: Options, files: Iterable[str]) -> Iterable[str]:
    for file, (family, weights) in font_files(options, files).items():
        kind = _FORMATS[PurePosixPath(file).suffix]
        yield (
            f'@font-face{{font-family:"{family}";src:url("{file}") format("{kind}");'
            f"font-weight:{weights};font-display:optional}}"
        )


def _dark_logo(options: Options) -> Iterable[str]:
    """Show the dark logo in dark mode, whether set by the system or by the reader."""
    file = options.values.get("logo_dark")
    if options.values.get("logo") and file:
        rule = f'.header-logo{{content:url("{file}")}}'
        yield (
            f'@layer components{{[data-theme="dark"] {rule}'
            f'@media (prefers-color-scheme:dark){{:root:not([data-theme="light"]) {rule}}}}}'
        )


def logo_of(options: Options, files: Mapping[str, bytes]) -> Logo | None:
    """Return the logo of a site, if it has one.

    Raises:
        LookupError: if its size cannot be determined.
    """
    file = options.values.get("logo")
    if not file:
        return None
    box = _VIEW_BOX.search(files[file]) if file.endswith(".svg") else None
    if box:
        width, height = (round(float(size)) for size in box.groups())
    else:
        import imagesize

        width, height = imagesize.get(BytesIO(files[file]))
    if min(width, height) <= 0:
        raise LookupError(f"the size of '{file}' is not known; an SVG needs a viewBox")
    return Logo(file, width, height)
