"""Accents can be read: the eight that come with Doum, and any colour that a site names."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.theme.assets import asset_files
from doum.theme.colours import ENOUGH, WHITE, contrast, fill_of, glow_of
from doum.theme.roots import themes_folder
from doum.theme.style import grounds_in
from tests.making import law

FILES = asset_files([themes_folder() / "doum" / "assets"])
GROUNDS = ["--paper", "--shade", "--raised", "--info-soft", "--warning-soft", "--danger-soft"]
LIGHT, DARK = grounds_in(FILES, GROUNDS)
NAMED = re.findall(
    r'\[data-accent="(\w+)"\] \{\s+--accent-fill: (#\w{6});\s+--accent-glow: (#\w{6});',
    FILES["css/05-accents.css"].decode(),
)


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert contrast("#0a6b6b", "#0a6b6b") == 1


def test_grounds_are_found_in_the_style_sheets() -> None:
    assert len(LIGHT) == len(DARK) == len(GROUNDS)
    assert "#fbfbf9" in LIGHT
    assert "#17181b" in DARK
    assert "#ffffff" in LIGHT


def test_all_eight_names_are_looked_at() -> None:
    assert len(NAMED) == 8


@pytest.mark.parametrize(("name", "fill", "glow"), NAMED)
def test_a_named_accent_can_be_read_in_light_and_in_dark(name: str, fill: str, glow: str) -> None:
    paper_and_shade = [ground for ground in LIGHT if ground in ("#fbfbf9", "#f1f1ed", "#ffffff")]
    assert min(contrast(fill, ground) for ground in [WHITE, *paper_and_shade]) >= 5.3
    assert min(contrast(fill, ground) for ground in LIGHT) >= ENOUGH
    assert min(contrast(glow, ground) for ground in DARK) >= 5.3


@law
@given(st.integers(min_value=0, max_value=0xFFFFFF))
def test_any_colour_becomes_a_pair_that_can_be_read(number: int) -> None:
    colour = f"#{number:06x}"
    fill, glow = fill_of(colour, LIGHT), glow_of(colour, DARK)
    assert re.fullmatch(r"#[0-9a-f]{6}", fill)
    assert re.fullmatch(r"#[0-9a-f]{6}", glow)
    assert min(contrast(fill, ground) for ground in [WHITE, *LIGHT]) >= ENOUGH
    assert min(contrast(glow, ground) for ground in DARK) >= ENOUGH


@pytest.mark.parametrize("colour", ["#2257bf", "#7d5300", "#000000"])
def test_a_colour_that_can_be_read_stays_as_it_is(colour: str) -> None:
    assert fill_of(colour, LIGHT) == colour


def test_a_colour_keeps_its_hue() -> None:
    red, green, blue = (int(fill_of("#03c75a", LIGHT)[at : at + 2], 16) for at in (1, 3, 5))
    assert green > 2 * red
    assert green > 2 * blue
    assert fill_of("#FFEB3B", LIGHT) == "#776c00"
