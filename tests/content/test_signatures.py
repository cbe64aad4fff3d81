"""Formats: told by the first bytes, whatever the name says; and whether an image is complete."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from doum.content.signatures import format_of, is_complete

SHOWN = ["PNG", "JPEG", "GIF", "WebP", "AVIF"]


def image(name: str, size: tuple[int, int] = (60, 40)) -> bytes:
    """Draw an image that does not shrink to nothing."""
    data = bytes((x * 7 + y * x) % 251 for y in range(size[1]) for x in range(size[0] * 3))
    made = BytesIO()
    Image.frombytes("RGB", size, data).save(made, name)
    return made.getvalue()


@pytest.mark.parametrize("name", [*SHOWN, "BMP", "ICO", "TIFF"])
def test_an_image_is_what_a_program_wrote(name):
    data = image(name)
    assert format_of(data) == name
    assert is_complete(data, name)


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("part", [0.1, 0.5, 0.9])
def test_a_part_of_an_image_is_not_complete(name, part):
    data = image(name)
    assert not is_complete(data[: int(len(data) * part)], name)


def test_a_preview_in_a_photo_does_not_make_it_complete():
    preview = b"\xff\xe1" + (2 + 4).to_bytes(2) + b"\xff\xd8\xff\xd9"
    photo = image("JPEG")
    assert is_complete(photo[:2] + preview + photo[2:], "JPEG")
    assert not is_complete((photo[:2] + preview + photo[2:])[:-40], "JPEG")


@pytest.mark.parametrize("name", ["PNG", "JPEG", "GIF", "WebP"])
def test_bytes_behind_an_image_do_no_harm(name):
    assert is_complete(image(name) + bytes(9000), name)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1heicmiaf", "HEIC"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "AVIF"),
        (b"\0\0\0\x18ftypisom\0\0\2\0isommp41", "MP4"),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", "MP4"),
        (b"8BPS\0\1", "Photoshop"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\3\4\x14", "ZIP"),
        (b"\xef\xbb\xbf<!DOCTYPE html>\n<html>", "HTML"),
        (b"<!-- saved from url -->\n<HTML><head>", "HTML"),
        (b"<p>404</p><script>a</script>", "HTML"),
        (b"<?xml version='1.0'?>\n<Error><Code>AccessDenied</Code></Error>", "XML"),
        (b"<?xml version='1.0'?><!DOCTYPE svg PUBLIC ''><svg/>", "SVG"),
        ("그림이 없습니다".encode(), "TXT"),
        (b"version https://git-lfs.github.com/spec/v1\n", "Git LFS"),
        (bytes(40), ""),
        ("그림".encode("cp949"), ""),
        (b"", ""),
    ],
)
def test_other_content_is_named(data, name):
    assert format_of(data) == name


def test_a_long_text_cut_in_a_letter_is_text():
    assert format_of("가나다".encode() * 4000) == "TXT"
