"""Files that articles refer to: what each is, and what keeps readers from seeing it."""

from __future__ import annotations

from unicodedata import normalize
from urllib.parse import quote

import pytest

from doum.addresses.file_faults import file_fault, file_remark
from doum.model import FileFacts
from tests.content.test_files import png
from tests.making import DEMO, Site, question

NAMES = [
    "스크린샷 2026-11-30 오전 10.12.12.png",
    "card (1).png",
    "card(2).png",
    "a#b.png",
    "#1 단계.png",
    "50%.png",
    "a%20b.png",
    "a+b & c.png",
    "it's.png",
    "물음?표.png",
    "[새] 화면.png",
    "a=b;c.png",
    "쉼표，.png",
    "a_b_c.png",
    "É.png",
]


def rule_of(name: str, *, image: bool = True, **facts: object) -> str:
    """Return the rule that a file breaks; empty for none."""
    known = FileFacts(digest="", **facts)
    found = file_fault(name, known, image=image) or file_remark(name, known, image=image)
    return found.rule if found else ""


@pytest.mark.parametrize(
    ("name", "facts", "rule"),
    [
        ("a.png", {"format": "PNG"}, ""),
        ("a.JPG", {"format": "JPEG"}, ""),
        ("a.ico", {"format": "PNG"}, ""),
        ("a.bmp", {"format": "BMP"}, ""),
        ("a.heic", {"format": "HEIC"}, "image-heic"),
        ("a.HEIF", {}, "image-heic"),
        ("a.jpg", {"format": "HEIC"}, "image-heic"),
        ("a.heic", {"format": "JPEG"}, "image-suffix"),
        ("a.jfif", {"format": "JPEG"}, "image-suffix"),
        ("a", {"format": "PNG"}, "image-suffix"),
        ("a.png", {"format": "SVG"}, "image-suffix"),
        ("a.svg", {"format": "PNG"}, "image-suffix"),
        ("a.jpg", {"format": "PNG"}, "image-mismatch"),
        ("a.tiff", {"format": "TIFF"}, "image-format"),
        ("a.png", {"format": "Photoshop"}, "image-format"),
        ("a.dng", {"format": "TIFF"}, "image-format"),
        ("a.ai", {"format": "PDF"}, "image-format"),
        ("a.png", {"format": "HTML"}, "not-an-image"),
        ("a.svg", {"format": "XML"}, "not-an-image"),
        ("a.pdf", {"format": "PDF"}, "not-an-image"),
        ("a.png", {"state": "empty"}, "zero-bytes"),
        ("a.png", {"format": "PNG", "state": "broken"}, "image-broken"),
        ("a.svg", {"format": "SVG", "state": "active"}, "svg-script"),
        ("a.svg", {"format": "SVG", "state": "bare"}, "svg-namespace"),
        ("a.png", {"format": "PNG", "width": 4001}, "large-image"),
        ("a.png", {"format": "PNG", "width": 4000, "height": 20000}, ""),
        ("a.gif", {"format": "GIF", "size": 4_000_001}, "large-image"),
        ("a.svg", {"format": "SVG", "width": 9000}, ""),
        ("a.html", {"format": "HTML"}, "file-refused"),
        ("a.js", {"format": "TXT"}, "file-refused"),
    ],
)
def test_an_image_that_readers_would_not_see_is_told(name, facts, rule):
    assert rule_of(name, **facts) == rule


@pytest.mark.parametrize(
    ("name", "facts", "rule"),
    [
        ("a.pdf", {"format": "PDF"}, ""),
        ("a.docx", {"format": "ZIP"}, ""),
        ("a.hwp", {"format": "OLE"}, ""),
        ("a.csv", {"format": "TXT"}, ""),
        ("a.zip", {"format": "PNG"}, ""),
        ("a.png", {"format": "PNG", "width": 9000, "size": 9_000_000}, ""),
        ("a.csv", {"state": "empty"}, "zero-bytes"),
        ("a.psd", {"format": "Photoshop"}, "image-format"),
        ("a.exe", {}, "file-refused"),
    ],
)
def test_a_download_is_only_told_of_if_it_cannot_be_opened(name, facts, rule):
    assert rule_of(name, image=False, **facts) == rule


@pytest.mark.parametrize("form", ["<>", "%"])
def test_an_image_may_have_any_name(tmp_path, compiled, form):
    """Names are stored as on a Mac; each has a width of its own, which tells that it was found."""
    site = Site(tmp_path / "site", compiled)
    for number, name in enumerate(NAMES):
        site.write({f"content/demo/images/{normalize('NFD', name)}": png(10 + number, 5)})
    written = [f"<images/{name}>" if form == "<>" else f"images/{quote(name)}" for name in NAMES]
    body = "\n\n".join(f"![화면]({one})" for one in written)
    site.write({"content/demo/_index.md": DEMO})
    site.write({"content/demo/card.md": question("카드", body, category="[결제]")})
    assert site.rules() == []
    page = site.page("/demo/card/")
    for number, name in enumerate(NAMES):
        assert f'width="{10 + number}" height="5"' in page, name
        assert (site.output / "demo/images" / normalize("NFC", name)).is_file(), name


def test_a_space_of_a_mac_s_screenshot_may_be_typed_as_a_plain_one(tmp_path, compiled):
    site = Site(tmp_path / "site", compiled).write({"content/demo/_index.md": DEMO})
    site.write({"content/demo/Screenshot 10.12\u202fAM.png": png(64, 36)})
    body = "![화면](<Screenshot 10.12 AM.png>)"
    site.write({"content/demo/card.md": question("카드", body, category="[결제]")})
    assert site.rules() == []
    assert 'width="64"' in site.page("/demo/card/")
