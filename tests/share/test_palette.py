"""The images have the colours of the theme."""

from __future__ import annotations

from doum.share.palette import palette_of

CSS = """
:root { --paper: light-dark(#fbfbf9, #17181b); --ink: light-dark(#123, #eee); --muted: #5c6167 }
[data-accent="blue"] { --accent-fill: #2257bf; --accent-glow: #93b7ff }
[data-accent=teal]{--accent-fill:#0a6b6b}
@media print { :root { --paper: #fff } a { color: #000 } }
"""


def test_the_light_colours_are_taken():
    palette = palette_of(CSS)
    assert (palette.paper, palette.ink, palette.muted) == ("#fbfbf9", "#112233", "#5c6167")
    assert palette.accents == {"blue": "#2257bf", "teal": "#0a6b6b"}


def test_what_comes_later_counts():
    assert palette_of(CSS + ":root { --paper: #fdf6e3 }").paper == "#fdf6e3"


def test_an_accent_may_be_a_colour():
    assert palette_of(CSS).accent("#a0f") == "#aa00ff"
    assert palette_of(CSS).accent("unknown") == "#112233"
