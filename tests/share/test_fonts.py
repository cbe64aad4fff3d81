"""Fonts are read for what they cover, and chosen by language and weight."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import ImageFont

from doum.share.coverage import Coverage, coverage_of
from doum.share.fonts import Face, FontFile, Typeface, packaged, read_font, typeface

NOTHING = Coverage((), ())


@pytest.fixture(scope="module")
def noto() -> FontFile:
    """The font that comes with the extra."""
    ((file, _),) = packaged()
    return read_font(file)


def latin() -> bytes:
    font = ImageFont.load_default(20)
    assert isinstance(font, ImageFont.FreeTypeFont)
    assert isinstance(font.path, BytesIO)
    return font.path.getvalue()


def test_the_packaged_font_has_the_letters_of_three_languages(noto: FontFile):
    face = typeface((noto, noto), "ko")
    letters = frozenset("가힣뷁 한글漢字カナかな「」、。…AZaz09éÖ→①©")
    assert face.known(letters) == letters
    assert face.known(frozenset("🎉مไ")) == frozenset()


def test_a_small_font_has_latin_letters_alone():
    coverage = coverage_of(latin(), 0)
    assert coverage.known("A1가あ\U0001f389") == {"A", "1"}


@pytest.mark.parametrize("size", [0, 3, 12, 60, 400])
def test_a_broken_file_is_no_font(size: int):
    with pytest.raises(ValueError, match="no character map"):
        coverage_of(latin()[:size], 0)


@pytest.mark.parametrize("data", [b"", b"no font at all", b"ttcf\0\1\0\0\0\0\0\1\0\0\0\x10"])
def test_a_file_that_is_no_font_cannot_be_read(tmp_path: Path, data: bytes):
    (tmp_path / "x.otf").write_bytes(data)
    with pytest.raises((OSError, ValueError)):
        read_font(tmp_path / "x.otf")


@pytest.mark.parametrize(
    ("language", "family"),
    [("ko", "KR"), ("ja", "JP"), ("zh", "SC"), ("zh-TW", "TC"), ("en", "KR"), ("zh-CN", "SC")],
)
def test_a_language_has_its_own_face_of_a_collection(noto: FontFile, language: str, family: str):
    face = typeface((noto, noto), language)
    assert noto.faces[face.bold_face].family == f"Noto Sans CJK {family}"


def test_a_weight_has_its_own_face_of_a_collection():
    styles = ("Thin", "Regular", "Bold")
    file = FontFile("x", "1", tuple(Face("Neo", style, NOTHING) for style in styles))
    assert typeface((file, file), "ko") == Typeface(file, file, 1, 2)
    assert file.face("ko", "Heavy") == 0
