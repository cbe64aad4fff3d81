"""What a site puts into `theme/`: slots printed where they should be, files that nothing uses."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from doum.theme.overrides import theme_files
from doum.theme.roots import themes_folder
from tests.making import ARTICLE, SMALL, Site

DOUM = themes_folder() / "doum"
SLOTS = sorted(path.stem for path in (DOUM / "templates/inject").glob("*.html"))
GUIDE = "---\ntitle: 안내\nlayout: guide\ncategory: [결제]\n---\n첫머리\n\n## 하나\n\n글\n"
EVERYWHERE = {"head", "header", "footer", "main_start", "main_end"}
READING = {"article_start", "article_end"}


@pytest.fixture(scope="module")
def filled(make_site: Callable[[str], Site]) -> Site:
    """A site with its name in every slot; not to be changed."""
    site = make_site("filled").write({**SMALL, "content/demo/guide.md": GUIDE})
    for slot in SLOTS:
        site.write({f"theme/templates/inject/{slot}.html": f"<!--{slot}-->\n"})
    site.build()
    return site


@pytest.mark.parametrize(
    ("url", "slots"),
    [
        ("/", EVERYWHERE | {"home_start", "home_end"}),
        ("/demo/", EVERYWHERE),
        ("/demo/billing/", EVERYWHERE | {"sidebar"}),
        ("/demo/card/", EVERYWHERE | READING | {"sidebar"}),
        ("/demo/guide/", EVERYWHERE | READING | {"sidebar"}),
        ("/notices/", EVERYWHERE),
    ],
)
def test_a_slot_is_printed_once_on_the_pages_that_have_it(
    filled: Site, url: str, slots: set[str]
) -> None:
    found = re.findall(r"<!--(\w+)-->", filled.page(url))
    assert sorted(found) == sorted(slots)


def test_slots_stand_where_their_names_say(filled: Site) -> None:
    marks = (
        r'<!--\w+-->|<title>|</head>|<main|<h1|<p>설정에서 바꿉니다|</main>|class="footer"|</body>'
    )
    assert re.findall(marks, filled.page("/demo/card/")) == [
        "<title>",
        "<!--head-->",
        "</head>",
        "<!--header-->",
        "<!--sidebar-->",
        "<main",
        "<!--main_start-->",
        "<h1",
        "<!--article_start-->",
        "<p>설정에서 바꿉니다",
        "<!--article_end-->",
        "<!--main_end-->",
        "</main>",
        'class="footer"',
        "<!--footer-->",
        "</body>",
    ]


def test_empty_slots_add_nothing_to_a_page(site: Site) -> None:
    site.build()
    plain = site.page("/demo/card/")
    for slot in SLOTS:
        site.write({f"theme/templates/inject/{slot}.html": "<!---->"})
    site.build()
    assert site.page("/demo/card/").replace("<!---->", "") == plain


def test_every_slot_is_in_the_theme_and_empty() -> None:
    assert EVERYWHERE | READING | {"home_start", "home_end", "sidebar"} == set(SLOTS)
    assert all((DOUM / f"templates/inject/{slot}.html").read_text() == "" for slot in SLOTS)


@pytest.mark.parametrize(
    ("name", "guess"),
    [
        ("templates/partials/fotter.html", "templates/partials/footer.html"),
        ("templates/footer.html", "templates/partials/footer.html"),
        ("templates/inject/heade.html", "templates/inject/header.html"),
        ("template/base.html", "templates/base.html"),
        ("footer.html", "templates/partials/footer.html"),
        ("locales/kr.po", "locales/ko.po"),
        ("locales/ko_KR.po", "locales/ko.po"),
    ],
)
def test_a_file_that_nothing_uses_is_a_warning_with_a_guess(
    site: Site, name: str, guess: str
) -> None:
    site.write({f"theme/{name}": "\n"})
    (found,) = site.problems()
    assert found.rule == "override-unused"
    assert found.severity == "warning"
    assert found.place.path == f"theme/{name}"
    assert dict(found.finding.values)["guess"] == guess


def test_what_is_used_is_no_stray_file(site: Site) -> None:
    wide = ARTICLE.replace("---\n", "---\ntemplate: wide.html\n", 1)
    site.write(
        {
            "content/demo/card.md": wide,
            "theme/templates/wide.html": '{% extends "article.html" %}',
            "theme/templates/partials/contact.html": '{% include "partials/ours.html" %}',
            "theme/templates/partials/ours.html": "<p>우리</p>",
            "theme/assets/css/95-mine.css": "",
            "theme/assets/icons/ours.svg": '<svg viewBox="0 0 1 1"></svg>',
            "theme/locales/ko.po": 'msgid ""\nmsgstr ""\n',
            "theme/theme.toml": "",
            "theme/README.md": "",
            "theme/templates/.DS_Store": "",
        }
    )
    assert site.problems(strict=True) == ()


def test_the_files_of_a_theme_are_those_that_can_be_overridden() -> None:
    names = theme_files([DOUM])
    assert {"templates/base.html", "assets/js/main.js", "locales/ko.po"} <= names.keys()
    assert "theme.toml" not in names
