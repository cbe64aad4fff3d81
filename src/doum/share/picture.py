"""Drawing of an image, with paper, ink and one accent, like a page of the site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO

from msgspec import Struct
from PIL import Image, ImageChops, ImageDraw, ImageFont

from doum.share.cards import ShareCard
from doum.share.fonts import Typeface
from doum.share.letters import drawn_text
from doum.share.lines import Setting, set_lines
from doum.share.palette import Palette

WIDTH, HEIGHT = 1200, 630
MARGIN = 96
SPINE = 24
MEASURE = WIDTH - 2 * MARGIN
LABEL = ((38, 1),)
TITLE = ((88, 2), (72, 3), (58, 4))
SUMMARY = ((36, 2),)
SITE = ((30, 1),)
LEADING = 1.36
REGULAR, BOLD = 400, 700
_LABEL_LINE, _CENTRE, _SITE_LINE = 130, 328, HEIGHT - 84
_GAP = 20
_LETTER = 0.88
_LEVELS = {"ink": 7, "accent": 4, "muted": 4}
"""Shades of each colour towards the paper: sixteen colours with the paper, in four bits."""


class Line(Struct, frozen=True):
    """A line of text with the position of its baseline, its colour, weight and size."""

    text: str
    baseline: float
    colour: str
    weight: int
    size: int


def draw(card: ShareCard, palette: Palette, typeface: Typeface, known: frozenset[str]) -> bytes:
    """Draw an image as PNG.

    Args:
        known: the characters that the typeface has.
    """
    layers = {name: Image.new("L", (WIDTH, HEIGHT)) for name in _LEVELS}
    pens = {name: ImageDraw.Draw(layer) for name, layer in layers.items()}
    for line in lines_of(card, typeface, known):
        font = font_of(typeface, line.weight, line.size)
        pens[line.colour].text((MARGIN, line.baseline), line.text, 255, font, anchor="ls")
    return _png(layers, palette, palette.accent(card.accent))


def lines_of(card: ShareCard, typeface: Typeface, known: frozenset[str]) -> Iterator[Line]:
    """Yield the lines of a card, with their positions."""

    def setting(text: str, steps: tuple[tuple[int, int], ...], weight: int) -> Setting:
        def measure(size: int) -> Callable[[str], float]:
            return font_of(typeface, weight, size).getlength

        return set_lines(drawn_text(text, known), steps, MEASURE, measure)

    label, site = setting(card.label, LABEL, BOLD), setting(card.site, SITE, REGULAR)
    title, summary = setting(card.title, TITLE, BOLD), setting(card.summary, SUMMARY, REGULAR)
    yield from _placed(label, _LABEL_LINE, "accent", BOLD)
    yield from _placed(site, _SITE_LINE, "muted", REGULAR)
    gap = _GAP if summary.lines else 0
    top = _CENTRE - (_height(title) + gap + _height(summary)) / 2
    yield from _placed(title, _first(title, top), "ink", BOLD)
    below = top + _height(title) + gap
    yield from _placed(summary, _first(summary, below), "muted", REGULAR)


def _height(setting: Setting) -> float:
    return setting.size * LEADING * len(setting.lines)


def _first(setting: Setting, top: float) -> float:
    """Return the baseline of the first line of a block that starts at `top`."""
    return top + setting.size * ((LEADING - 1) / 2 + _LETTER)


def _placed(setting: Setting, first: float, colour: str, weight: int) -> Iterator[Line]:
    for number, text in enumerate(setting.lines):
        baseline = round(first + number * setting.size * LEADING)
        yield Line(text, baseline, colour, weight, setting.size)


def font_of(typeface: Typeface, weight: int, size: int) -> ImageFont.FreeTypeFont:
    """Return the font of a weight and size."""
    if weight == BOLD:
        return _font(typeface.bold.path, typeface.bold_face, weight, size)
    return _font(typeface.regular.path, typeface.regular_face, weight, size)


@cache
def _font(path: str, face: int, weight: int, size: int) -> ImageFont.FreeTypeFont:
    """Open a font, with the basic layout: it is sufficient, and the same on every machine."""
    font = ImageFont.truetype(path, size, face, layout_engine=ImageFont.Layout.BASIC)
    try:
        axes = font.get_variation_axes()
    except OSError:
        return font
    font.set_variation_by_axes(
        [weight if axis["name"] == b"Weight" else axis["default"] or 0 for axis in axes]
    )
    return font


def _png(layers: dict[str, Image.Image], palette: Palette, accent: str) -> bytes:
    """Combine the layers into a PNG with a palette."""
    colours = {"ink": palette.ink, "accent": accent, "muted": palette.muted}
    image, table = Image.new("L", (WIDTH, HEIGHT)), [*_rgb(palette.paper)]
    for name, levels in _LEVELS.items():
        numbers = _numbers(len(table) // 3, levels)
        if box := layers[name].getbbox():
            added = layers[name].crop(box).point(numbers)
            image.paste(ImageChops.add(image.crop(box), added), box)
        for level in range(1, levels + 1):
            table += _mixed(_rgb(palette.paper), _rgb(colours[name]), level / levels)
        if name == "accent":
            image.paste(numbers[-1], (0, 0, SPINE, HEIGHT))
    image.putpalette(table)
    file = BytesIO()
    image.save(file, "PNG", bits=4)
    return file.getvalue()


def _numbers(first: int, levels: int) -> list[int]:
    """Return the palette index for each of the 256 coverage values of a colour."""
    shades = [round(value / 255 * levels) for value in range(256)]
    return [first + shade - 1 if shade else 0 for shade in shades]


def _rgb(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour[1:]))


def _mixed(paper: tuple[int, ...], colour: tuple[int, ...], part: float) -> list[int]:
    return [round(p + (c - p) * part) for p, c in zip(paper, colour, strict=True)]
