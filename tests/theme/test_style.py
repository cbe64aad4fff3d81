"""What a site chooses of a theme's options: what is taken, what is refused, what it becomes."""

from __future__ import annotations

from pathlib import Path

import pytest

from doum.theme.assets import asset_files
from doum.theme.options import Options, choose_options
from doum.theme.roots import themes_folder
from doum.theme.style import Logo, font_files, logo_of, style_sheet
from tests.files import write_file

DOUM = themes_folder() / "doum"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 30"><path d="M0 0"/></svg>'
FILES = asset_files([DOUM / "assets"]) | {
    "logo.svg": SVG,
    "img/dark.svg": SVG,
    "plain.svg": b"<svg/>",
    "fonts/Nuri Sans.woff2": b"wOF2",
    "fonts/Nuri Mono-700.woff2": b"wOF2",
    "fonts/Other.woff2": b"wOF2",
}


def chosen(given: dict[str, object]) -> Options:
    """Choose options that fit."""
    options, problems = choose_options([DOUM], given, FILES)
    assert problems == []
    return options


def sheet(given: dict[str, object], *accents: str) -> str:
    return style_sheet(chosen(given), accents, FILES)


def test_a_site_that_chooses_nothing_adds_nothing() -> None:
    assert sheet({}, "blue", "teal") == ""
    assert sheet({"radius": "medium", "accent": "violet", "fonts": []}) == ""


@pytest.mark.parametrize(
    ("given", "rule"),
    [
        ({"radius": "none"}, "--radius:0px;"),
        ({"radius": "0.5rem"}, "--radius:0.5rem;"),
        ({"density": "compact"}, "--density:0.75;"),
        ({"width": "wide"}, "--page:92rem;"),
        ({"fonts": ["Noto Serif KR", "serif"]}, '--fonts:"Noto Serif KR",serif,;'),
        ({"code_fonts": "D2Coding, Nuri Mono"}, '--code-fonts:"D2Coding","Nuri Mono",;'),
        ({"logo": "logo.svg", "logo_height": "24px"}, "--logo-height:24px;"),
    ],
)
def test_an_option_becomes_a_custom_property(given: dict[str, object], rule: str) -> None:
    assert rule in sheet(given)


def test_a_colour_of_one_s_own_gets_a_rule_and_a_named_one_needs_none() -> None:
    css = sheet({"accent": "#03c75a"}, "blue", "#2257bf")
    assert '[data-accent="#03c75a"]{--accent-fill:#007c35;--accent-glow:#03c75a}' in css
    assert '[data-accent="#2257bf"]{--accent-fill:#2257bf;' in css
    assert "blue" not in css


def test_a_site_s_own_paper_decides_how_its_accents_are_moved() -> None:
    grey = FILES | {"css/99-mine.css": b":root { --paper: light-dark(#ccc, #000); }"}
    css = style_sheet(chosen({"accent": "#03c75a"}), (), grey)
    assert "--accent-fill:#007c35" not in css
    assert css != sheet({"accent": "#03c75a"})


def test_only_files_of_chosen_fonts_are_loaded() -> None:
    css = sheet({"fonts": ["Nuri Sans"], "code_fonts": ["Nuri Mono"]})
    assert css.count("@font-face") == 2
    assert 'font-family:"Nuri Sans";src:url("fonts/Nuri Sans.woff2") format("woff2")' in css
    assert "font-weight:100 900" in css
    assert "font-weight:700" in css
    assert set(font_files(chosen({"fonts": ["Nuri Sans"]}), FILES)) == {"fonts/Nuri Sans.woff2"}


def test_a_logo_has_a_size_and_a_dark_look() -> None:
    options = chosen({"logo": "logo.svg", "logo_dark": "img/dark.svg"})
    assert logo_of(options, FILES) == Logo("logo.svg", 120, 30)
    assert style_sheet(options, (), FILES).count('content:url("img/dark.svg")') == 2
    assert logo_of(chosen({}), FILES) is None
    with pytest.raises(LookupError, match=r"plain\.svg"):
        logo_of(chosen({"logo": "plain.svg"}), FILES)


@pytest.mark.parametrize(
    ("given", "guess"),
    [
        ({"accent": "bleu"}, "blue"),
        ({"accent": "#fff"}, ""),
        ({"accent": "#2a6f4e}"}, ""),
        ({"radius": "8"}, ""),
        ({"radius": "calc(1px)"}, ""),
        ({"density": "compakt"}, "compact"),
        ({"density": 3}, ""),
        ({"fonts": ['a"; }']}, ""),
        ({"fonts": 3}, ""),
        ({"logo": "logo.sgv"}, "logo.svg"),
        ({"logo": "../../doum.toml"}, ""),
        ({"logo": "js/main.js"}, ""),
    ],
)
def test_a_value_that_does_not_fit_is_named_and_the_default_holds(
    given: dict[str, object], guess: str
) -> None:
    options, (found,) = choose_options([DOUM], given, FILES)
    assert found.rule == "option-value"
    assert found.place.path == "doum.toml"
    assert dict(found.finding.values)["guess"] == guess
    assert options.values == chosen({}).values


def theme(folder: Path, text: str) -> list[Path]:
    """Write a theme that builds on Doum's own."""
    write_file(folder / "theme.toml", text)
    return [folder, DOUM]


def test_a_theme_gives_other_defaults_and_declares_options_of_its_own(tmp_path: Path) -> None:
    text = (
        '[options]\nradius = "none"\nslogan = "도움"\n[options.rule]\ntype = "length"\n'
        'default = "1px"\nvalues = { thick = "3px" }\nproperty = "--rule"\n'
    )
    roots = theme(tmp_path / "paper", text)
    options, problems = choose_options(roots, {"rule": "thick"}, FILES)
    assert problems == []
    assert options.values["slogan"] == "도움"
    css = style_sheet(options, (), FILES)
    assert "--radius:0px;" in css
    assert "--rule:3px;" in css


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("[options]\nradius = 'huge'\n", "option-value"),
        ("[options.rule]\ntype = 'lenght'\n", "theme-file"),
        ("[options.rule]\ntyp = 'length'\n", "theme-file"),
        ("nam = 'x'\n", "unknown-key"),
        ("[options\n", "toml-syntax"),
    ],
)
def test_a_wrong_declaration_is_named_with_its_file(tmp_path: Path, text: str, rule: str) -> None:
    _, problems = choose_options(theme(tmp_path / "paper", text), {}, FILES)
    assert [found.rule for found in problems] == [rule]
    assert problems[0].place.path == "paper/theme.toml"
