"""`doum theme`: what it lists, what it copies, and that a copy is used."""

import pytest

from tests.command import doum
from tests.making import Site

FOOTER = "theme/templates/partials/footer.html"


def test_an_ejected_file_is_used_instead_of_the_theme_s(site: Site) -> None:
    site.build()
    before = site.page("/")
    result = doum("theme", "eject", "partials/footer.html", folder=site.folder)
    assert result.returncode == 0, result.stderr
    assert FOOTER in result.stdout
    assert "Later versions of Doum" in result.stdout
    site.build()
    assert site.page("/") == before
    copy = site.folder / FOOTER
    copy.write_text(
        copy.read_text("utf-8").replace("<footer", "<p>우리 회사</p>\n<footer"), "utf-8"
    )
    assert site.problems(strict=True) == ()
    assert "<p>우리 회사</p>" in site.page("/")


def test_a_copy_is_not_written_over_unless_forced(site: Site) -> None:
    site.write({FOOTER: "<p>우리 것</p>\n"})
    refused = doum("theme", "eject", "templates/partials/footer.html", folder=site.folder)
    assert refused.returncode == 2
    assert f"the site already has its own copy: {FOOTER}" in refused.stderr
    assert (site.folder / FOOTER).read_text("utf-8") == "<p>우리 것</p>\n"
    forced = doum("theme", "eject", "partials/footer.html", "--force", folder=site.folder)
    assert forced.returncode == 0
    assert "우리 것" not in (site.folder / FOOTER).read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("partials/fotter.html", "did you mean 'templates/partials/footer.html'?"),
        ("fotter.html", "did you mean 'templates/partials/footer.html'?"),
        ("notice_list.html", "'notice_list.html' matches more than one theme file"),
        ("../../doum.toml", "the theme has no file"),
        ("theme.toml", "the theme has no file"),
    ],
)
def test_a_file_that_the_theme_does_not_have_is_a_usage_error(
    site: Site, name: str, says: str
) -> None:
    result = doum("theme", "eject", name, folder=site.folder)
    assert result.returncode == 2
    assert says in result.stderr
    assert not (site.folder / "theme").exists()


def test_the_list_marks_what_the_site_has_of_its_own(site: Site) -> None:
    site.write({FOOTER: "", "theme/assets/css/95-mine.css": ""})
    lines = doum("theme", "list", folder=site.folder).stdout.splitlines()
    assert "* templates/partials/footer.html" in lines
    assert "* assets/css/95-mine.css" in lines
    assert "  templates/base.html" in lines
    assert "  locales/ko.po" in lines
    assert "(2)" in lines[-1]


def test_options_are_listed_with_what_holds_and_what_fonts_cost(site: Site) -> None:
    site.write(
        {
            "doum.toml": '[theme.options]\nradius = "none"\nfonts = ["Nuri Sans"]\n',
            "theme/assets/fonts/Nuri Sans.woff2": b"x" * 4096,
        }
    )
    english = doum("theme", "options", folder=site.folder)
    assert english.returncode == 0
    assert 'radius = "none"' in english.stdout
    assert 'Values: none, small, medium, large, or a length such as 0.5rem. Default: "medium"' in (
        english.stdout
    )
    assert "Your font files: 1, 4 KB" in english.stdout
    korean = doum("theme", "options", folder=site.folder, language="ko").stdout
    assert "모서리를 둥글리는 정도입니다." in korean


def test_a_wrong_option_is_said_where_options_are_listed(site: Site) -> None:
    site.write({"doum.toml": '[theme.options]\nradius = "smal"\n'})
    result = doum("theme", "options", folder=site.folder)
    assert result.returncode == 1
    assert "did you mean 'small'?" in result.stderr


def test_the_reference_is_printed_in_the_language_asked_for(site: Site) -> None:
    english = doum("theme", "reference", folder=site.folder).stdout
    korean = doum("theme", "reference", "--language", "ko", folder=site.folder).stdout
    assert "### ArticlePage" in english
    assert "| `url` | text | Where it leads. |" in english
    assert "| `url` | 글 | 이동할 주소입니다. |" in korean


@pytest.mark.parametrize("theme", ["dumo", "../doum"])
def test_a_theme_that_is_not_there_is_a_usage_error(site: Site, theme: str) -> None:
    site.write({"doum.toml": f'[theme]\nname = "{theme}"\n'})
    assert doum("theme", "list", folder=site.folder).returncode == 2
