"""Static files: their digests and sizes; those that could run code are not published."""

from __future__ import annotations

import struct
import zlib

import pytest

from doum.addresses.file_faults import is_refused
from doum.content.files import facts_of
from doum.content.source import scan
from doum.model import FileFacts


def png(width: int, height: int) -> bytes:
    """Make the smallest image of a size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IEND", b"")


def unknown(location: str) -> str:
    """Know the digest of no file."""
    return ""


def entries(tmp_path, **files: bytes):
    """Write files and scan them."""
    folder = tmp_path / "content"
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    return scan(tmp_path, "content")[0]


def facts(tmp_path, **files: bytes) -> FileFacts:
    """Look at one file."""
    (found,) = facts_of(entries(tmp_path, **files), {}, unknown).values()
    return found


@pytest.mark.parametrize(
    "name", ["a.html", "A.HTML", "b.js", "c.mjs", "d.svgz", "e.xml", "f.php", "g.rdf", "html"]
)
def test_what_could_run_code_is_refused(name):
    assert is_refused(f"content/talk/{name}")


@pytest.mark.parametrize("name", ["a.png", "b.pdf", "c.svg", "양식.xlsx", "양식.hwp", "a.html.pdf"])
def test_images_and_documents_are_not(name):
    assert not is_refused(f"content/talk/{name}")


def test_an_image_has_its_size_in_pixels(tmp_path):
    found = facts(tmp_path, card_png=png(640, 360))
    assert (found.width, found.height) == (640, 360)


def test_a_drawing_has_the_size_that_it_declares(tmp_path):
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"></svg>'
    found = facts(tmp_path, card_svg=drawing)
    assert (found.width, found.height) == (120, 80)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not an image",
        png(640, 360)[:18],
        b"<svg",
        b"<svg width='9e999' height='1'/>",
        bytes(99),
    ],
)
@pytest.mark.parametrize("name", ["a_png", "a_svg", "a_gif", "a_webp", "a_jpg", "a_avif", "a_bmp"])
def test_a_damaged_image_has_no_size_and_is_no_failure(tmp_path, name, data):
    found = facts(tmp_path, **{name: data})
    assert (found.width, found.height) in {(0, 0), (640, 360), (640, 0)}


def test_a_file_of_another_kind_has_no_size(tmp_path):
    assert facts(tmp_path, form_pdf=png(640, 360)).width == 0


def test_equal_bytes_have_equal_digests(tmp_path):
    found = entries(tmp_path, a_pdf=b"1", b_pdf=b"1", c_pdf=b"2")
    one, two, other = facts_of(found, {}, unknown).values()
    assert one.digest == two.digest != other.digest


def test_a_file_that_did_not_change_is_not_read_again(tmp_path):
    (entry,) = entries(tmp_path, a_pdf=b"1")
    known = FileFacts(digest="remembered", size=7)
    found = facts_of([entry], {entry.path: known}, {entry.location: "remembered"}.__getitem__)
    assert found == {entry.path: known}


@pytest.mark.parametrize("digest", ["another", ""])
def test_a_file_that_may_have_changed_is_read_again(tmp_path, digest):
    (entry,) = entries(tmp_path, a_pdf=b"1")
    known = FileFacts(digest="remembered", size=7)
    found = facts_of([entry], {entry.path: known}, lambda _: digest)
    assert found == facts_of([entry], {}, unknown)
    assert found[entry.path].size == 1
