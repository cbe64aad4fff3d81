"""The text files of a theme: one that cannot be read is told with its path, not a crash."""

from __future__ import annotations

import pytest

from tests.making import SMALL, Site, rules

KOREAN = "저장".encode("cp949")


@pytest.mark.parametrize(
    ("path", "data", "line"),
    [
        ("theme/assets/css/90-own.css", b"/* a */\n/* " + KOREAN + b" */", 2),
        ("theme/assets/js/own.js", b"// " + KOREAN, 1),
        ("theme/assets/icons/own.svg", b'<svg viewBox="0 0 1 1"><!-- ' + KOREAN + b" --></svg>", 1),
        ("theme/templates/partials/footer.html", b"<p>\n<b>" + KOREAN + b"</b></p>", 2),
        ("theme/templates/robots.txt", "저장".encode("utf-16"), 1),
    ],
)
def test_a_text_that_is_not_utf_8_is_told_with_its_line(tmp_path, compiled, path, data, line):
    (found,) = Site(tmp_path / "site", compiled).write({**SMALL, path: data}).problems()
    assert found.rule == "not-utf8"
    assert (found.place.path, found.place.line) == (path, line)


@pytest.mark.parametrize(
    "data",
    [
        b'msgid "Search"\nmsgstr "' + KOREAN + b'"\n',
        b'msgid "Search"\nmsgstr "a"\n<<<<<<< HEAD\n',
        b'msgid ""\nmsgstr "Plural-Forms: nplurals=1; plural=n>>;\\n"\n',
    ],
)
def test_interface_texts_that_cannot_be_read_are_told(tmp_path, compiled, data):
    site = Site(tmp_path / "site", compiled).write({**SMALL, "theme/locales/ko.po": data})
    (found,) = site.problems()
    assert found.rule in {"not-utf8", "theme-file"}
    assert found.place.path == "theme/locales/ko.po"


def test_interface_texts_in_the_encoding_that_they_name_are_read(tmp_path, compiled):
    head = b'msgid ""\nmsgstr "Content-Type: text/plain; charset=cp949\\n"\n\n'
    data = head + b'msgid "Search"\nmsgstr "' + "찾아보기".encode("cp949") + b'"\n'
    site = Site(tmp_path / "site", compiled).write({**SMALL, "theme/locales/ko.po": data})
    site.build()
    assert "찾아보기" in site.page("/")


@pytest.mark.parametrize(
    "icon",
    ['<svg viewBox="0 0 8 8"/>', '<svg viewBox="0 0 8 8" />', '<svg viewBox="0 0 8 8"></svg>'],
)
def test_an_icon_without_a_drawing_is_an_empty_symbol(tmp_path, compiled, icon):
    site = Site(tmp_path / "site", compiled)
    assert rules(site.write({**SMALL, "theme/assets/icons/gap.svg": icon}).problems()) == []
    (sprite,) = site.output.rglob("icons.svg")
    assert '<symbol id="gap" viewBox="0 0 8 8"></symbol>' in sprite.read_text("utf-8")


def test_an_image_of_the_theme_may_have_any_bytes(tmp_path, compiled):
    site = Site(tmp_path / "site", compiled).write({**SMALL, "theme/assets/a.png": b"\x89\xff\0"})
    assert rules(site.problems()) == []
