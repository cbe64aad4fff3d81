"""Share images of a built site: drawn once, published, said where they are missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from doum.share import picture
from doum.share.fonts import packaged
from tests.making import ARTICLE, DEMO, Site
from tests.share.latin import latin_font

SETTINGS = '[site]\nurl = "https://help.example/base/"\n[share]\nimages = true\n'
IMAGE = re.compile(r'<meta property="og:image" content="https://help\.example/base/([^"]+)">')


@pytest.fixture
def shared(site: Site) -> Site:
    """A site with share images."""
    return site.write({"doum.toml": SETTINGS})


def image_of(site: Site, url: str) -> str:
    """Return the published file of a page's image."""
    (path,) = IMAGE.findall(site.page(url))
    return path


def size_of(site: Site, path: str) -> tuple[int, int]:
    """Return the size of a published image."""
    with Image.open(site.output / path) as image:
        return image.size


def test_every_page_names_its_image_and_the_image_is_there(shared: Site):
    assert shared.build().problems == ()
    images = {
        url: image_of(shared, url) for url in ("/", "/demo/", "/demo/billing/", "/demo/card/")
    }
    assert len(set(images.values())) == 4
    for path in images.values():
        assert path.startswith("assets/share/")
        assert size_of(shared, path) == (1200, 630)
    page = shared.page("/demo/card/")
    assert '<meta name="twitter:card" content="summary_large_image">' in page
    assert '<meta property="og:image:alt" content="카드를 바꾸고 싶어요">' in page
    assert image_of(shared, "/search/") == images["/"]


def test_images_have_the_colours_of_the_theme(shared: Site):
    """Those of the light look, and the product's accent as its pages have it."""

    def colours(url: str) -> tuple[object, object]:
        with Image.open(shared.output / image_of(shared, url)) as image:
            seen = image.convert("RGB")
            return seen.getpixel((0, 0)), seen.getpixel((1199, 0))

    shared.build()
    assert colours("/") == ((0x22, 0x57, 0xBF), (0xFB, 0xFB, 0xF9))
    shared.write({"content/demo/_index.md": DEMO.replace("title", "accent: '#a02020'\ntitle", 1)})
    shared.write({"theme/assets/css/99-site.css": ":root { --paper: #fdf6e3 }"})
    shared.build()
    accent = re.search(r'\[data-accent="#a02020"\]\{--accent-fill:(#\w{6})', css_of(shared))
    assert accent
    assert colours("/demo/card/") == (tuple(bytes.fromhex(accent[1][1:])), (0xFD, 0xF6, 0xE3))


def css_of(site: Site) -> str:
    """Return the published style sheet."""
    (file,) = site.output.glob("assets/*/main.css")
    return file.read_text("utf-8")


def test_images_may_be_kept_for_ever(shared: Site):
    shared.build()
    rules = (shared.output / "_headers").read_text("utf-8").split("\n/")
    (rule,) = [rule for rule in rules if rule.startswith("base/assets/*")]
    assert "immutable" in rule


def test_a_new_title_has_a_new_image_and_the_old_one_goes(shared: Site):
    shared.build()
    before = shared.published()
    old = image_of(shared, "/demo/card/")
    shared.write({"content/demo/card.md": ARTICLE.replace("카드를", "계좌를")})
    shared.build()
    after = shared.published()
    new = image_of(shared, "/demo/card/")
    assert new != old
    assert old not in after
    images = {path for path in after if path.startswith("assets/share/")}
    assert images - before.keys() == {new}


def test_a_stand_in_follows_the_image_of_its_source(shared: Site):
    """The source's image names the site in its own language, which other pages never do."""
    languages = SETTINGS.replace("[site]\n", '[site]\nlanguages = ["ko", "en"]\n')
    home = "---\ntitle: {}\n---\n"
    shared.write({"doum.toml": languages, "content/_index.en.md": home.format("Help")})
    shared.write({"content/_index.md": home.format("도움말")})
    shared.build()
    shared.write({"content/_index.md": home.format("고객센터")})
    shared.build()
    assert image_of(shared, "/en/demo/card/") == image_of(shared, "/demo/card/")
    assert (shared.output / image_of(shared, "/en/demo/card/")).is_file()


def test_what_was_drawn_is_not_drawn_again(shared: Site, tmp_path: Path, monkeypatch):
    shared.build()
    drawn: list[object] = []
    monkeypatch.setattr(picture, "draw", lambda card, *_: drawn.append(card) or b"")
    shared.build(output=tmp_path / "elsewhere")
    assert drawn == []
    names = {path.name for path in (tmp_path / "elsewhere/assets/share").iterdir()}
    assert names == {path.name for path in (shared.output / "assets/share").iterdir()}


def test_a_font_of_the_site_comes_first_and_another_one_helps_out(shared: Site):
    latin = ARTICLE.replace("카드를 바꾸고 싶어요", "How to change a card")
    shared.write({"content/demo/card.md": ARTICLE, "content/demo/latin.md": latin})
    shared.write(
        {"content/demo/_index.md": "---\ntitle: Demo\ncategories: [{slug: b, title: 결제}]\n---\n"}
    )
    shared.write({"content/_index.md": "---\ntitle: Help\n---\n"})
    shared.build()
    hangul, plain = image_of(shared, "/demo/card/"), image_of(shared, "/demo/latin/")
    shared.write({"theme/fonts/own.otf": latin_font()})
    shared.write({"doum.toml": SETTINGS + 'font = "theme/fonts/own.otf"\n'})
    assert shared.build().problems == ()
    assert image_of(shared, "/demo/card/") == hangul
    assert image_of(shared, "/demo/latin/") != plain


@pytest.mark.parametrize("name", ["theme/fonts/none.otf", "../outside.otf", "content/demo/card.md"])
def test_a_file_that_is_no_font_is_an_error_with_its_place(shared: Site, name: str):
    (shared.folder.parent / "outside.otf").write_bytes(latin_font())
    shared.write({"doum.toml": SETTINGS + f'font = "{name}"\n'})
    (found,) = shared.problems()
    assert (found.rule, found.severity, found.place.path) == (
        "share-font-file",
        "error",
        "doum.toml",
    )
    assert found.place.line == 5 or name.endswith(".md")


def test_a_site_without_an_address_is_told(site: Site):
    site.write({"doum.toml": "[share]\nimages = true\n"})
    (found,) = site.problems()
    assert (found.rule, found.severity) == ("share-address", "warning")
    assert "og:image" not in site.page("/demo/card/")
    assert not (site.output / "assets/share").exists()


def test_letters_that_no_font_has_are_told_once_and_their_pages_share_the_sites_image(
    shared: Site,
):
    for number, title in enumerate(("مرحبا", "שלום", "ไทย")):
        shared.write({f"content/demo/x{number}.md": ARTICLE.replace("카드를 바꾸고 싶어요", title)})
    (found,) = shared.problems()
    values = dict(found.finding.values)
    assert (found.rule, found.severity, found.place.path) == (
        "share-letters",
        "warning",
        "content/demo/x0.md",
    )
    assert (values["language"], values["count"]) == ("ko", "3")
    assert found.place.line == 2
    assert image_of(shared, "/demo/x0/") == image_of(shared, "/")
    assert image_of(shared, "/demo/card/") != image_of(shared, "/")
    assert "share-letters" in shared.rules(strict=True)


def test_without_any_font_the_images_are_left_out_and_it_is_said(shared: Site, monkeypatch):
    monkeypatch.setattr("doum.share.fonts.PACKAGE", "no_such_package")
    monkeypatch.setattr("doum.share.fonts._FOLDERS", ())
    (found,) = shared.problems()
    assert (found.rule, found.severity) == ("share-font", "warning")
    assert "og:image" not in shared.page("/demo/card/")


def test_without_the_package_the_systems_fonts_are_looked_for(
    shared: Site, monkeypatch, tmp_path: Path
):
    ((font, _),) = packaged()
    (tmp_path / "fonts").mkdir()
    for weight in ("Regular", "Bold"):
        (tmp_path / f"fonts/NotoSansCJK-{weight}.ttc").symlink_to(font)
    monkeypatch.setattr("doum.share.fonts.PACKAGE", "no_such_package")
    monkeypatch.setattr("doum.share.fonts._FOLDERS", (str(tmp_path / "fonts"),))
    assert shared.build().problems == ()
    assert size_of(shared, image_of(shared, "/demo/card/")) == (1200, 630)


def test_a_font_that_is_installed_later_is_found(shared: Site, monkeypatch, tmp_path: Path):
    monkeypatch.setattr("doum.share.fonts._FOLDERS", (str(tmp_path / "fonts"),))
    ((font, _),) = packaged()
    monkeypatch.setattr("doum.share.fonts.PACKAGE", "no_such_package")
    assert shared.rules() == ["share-font"]
    assert shared.build().unchanged
    (tmp_path / "fonts").mkdir()
    for weight in ("Regular", "Bold"):
        (tmp_path / f"fonts/NotoSansCJK-{weight}.ttc").symlink_to(font)
    assert shared.rules() == []
    assert image_of(shared, "/demo/card/")


@pytest.mark.parametrize("options", [{"share": False}, {"unlisted": True}])
def test_a_preview_has_none(shared: Site, options: dict[str, bool]):
    shared.build(**options)
    assert "og:image" not in shared.page("/demo/card/")
    shared.build()
    assert image_of(shared, "/demo/card/")


def test_images_are_off_unless_asked_for(site: Site):
    site.write({"doum.toml": '[site]\nurl = "https://help.example/"\n'})
    assert site.build().problems == ()
    assert "og:image" not in site.page("/demo/card/")
