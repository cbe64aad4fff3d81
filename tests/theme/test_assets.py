"""Assets: style sheets, modules and what they import, one sprite, one fingerprint, all small."""

from __future__ import annotations

import pytest

from doum.theme.assets import Assets, asset_files
from doum.theme.assets import load_assets as assets_of
from tests.files import write_files

ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M0 0"/></svg>'
FILES = {
    "css/10-b.css": "b{}",
    "css/00-a.css": "a{}",
    "icons/chat.svg": ICON,
    "icons/arrow.svg": ICON,
    "js/main.js": 'import "./menus.js";',
    "js/menus.js": "",
}


def load_assets(roots, base_path) -> Assets:
    """Read and make the assets of some folders."""
    return assets_of(asset_files(roots), base_path)


@pytest.fixture
def theme(tmp_path):
    """The assets of a small theme."""
    return write_files(tmp_path / "theme", FILES)


def test_style_sheets_become_one_in_the_order_of_their_names(theme):
    assert load_assets([theme], "/").files["main.css"] == b"a{}b{}"


def test_a_folder_of_style_sheets_becomes_one_of_its_name(theme):
    write_files(theme, {"css/search/20-d.css": "d{}", "css/search/10-c.css": "c{}"})
    files = load_assets([theme], "/").files
    assert (files["main.css"], files["search.css"]) == (b"a{}b{}", b"c{}d{}")


def test_comments_and_spaces_are_left_out(theme):
    write_files(
        theme, {"css/00-a.css": "/* a */\na {\n  b: c;\n}\n", "js/new.js": "/* a */\nlet a = 1;\n"}
    )
    files = load_assets([theme], "/").files
    assert files["main.css"] == b"a{b:c}b{}"
    assert files["js/new.js"] == b"let a=1;"


def test_icons_become_one_sprite(theme):
    assets = load_assets([theme], "/")
    sprite = assets.files["icons.svg"].decode()
    assert assets.icons == {"chat", "arrow"}
    assert '<symbol id="arrow" viewBox="0 0 24 24"><path d="M0 0"/></symbol>' in sprite
    assert sprite.index("arrow") < sprite.index("chat")


def test_modules_keep_their_names_so_that_their_imports_work(theme):
    assert {"js/main.js", "js/menus.js"} <= load_assets([theme], "/").files.keys()


def test_a_module_s_imports_are_known_with_those_of_its_imports(theme):
    write_files(
        theme,
        {
            "js/main.js": 'import a from "./menus.js";\nimport "./deep/b.js";\nimport("./c.js");',
            "js/deep/b.js": 'export * from "../storage.js";\nimport "../menus.js";\n',
            "js/storage.js": "/* import './gone.js' */",
            "js/c.js": "",
        },
    )
    imports = load_assets([theme], "/").imports
    assert imports["js/main.js"] == ("js/menus.js", "js/storage.js", "js/deep/b.js")
    assert imports["js/menus.js"] == ()


def test_modules_that_import_each_other_are_named_once(theme):
    write_files(theme, {"js/a.js": 'import "./b.js";', "js/b.js": 'import "./a.js";'})
    assert load_assets([theme], "/").imports["js/a.js"] == ("js/b.js",)


def test_a_module_apart_that_a_script_loads_names_all_that_it_needs(theme):
    given = {"js/x/a.js": 'import "./b.js";', "js/x/b.js": 'import "../menus.js";\nawait 0;\n'}
    files = load_assets([write_files(theme, given)], "/").files
    assert files["js/x/a.js"] == b'import"../menus.js";import"./b.js";import"./b.js";'


def test_a_bundle_has_what_its_module_imports_and_loads_the_rest(theme):
    own = {"js/main.js": 'import "./menus.js";\nimport "./x/a.js";\n', "js/x/a.js": "a();\n"}
    own["js/menus.js"] = "menus();\n"
    assets = load_assets([write_files(theme, own)], "/")
    assert b"a();" in assets.files["js/main.js"]
    assert assets.imports["js/main.js"] == ("js/menus.js",)


def test_an_import_that_is_not_there_is_named(theme):
    write_files(theme, {"js/x.js": 'import { a } from "./gone.js";'})
    with pytest.raises(LookupError, match=r"js/x\.js.*gone\.js"):
        load_assets([theme], "/")


def test_an_asset_s_url_stands_below_the_base_path_and_the_fingerprint(theme):
    assets = load_assets([theme], "/help/")
    assert assets.base.startswith("/help/assets/")
    assert assets.url("js/main.js") == f"{assets.base}js/main.js"


def test_an_asset_that_is_not_there_is_named(theme):
    with pytest.raises(LookupError, match=r"js/gone\.js"):
        load_assets([theme], "/").url("js/gone.js")


@pytest.mark.parametrize(
    "change",
    [
        {"js/menus.js": "1"},
        {"css/10-b.css": "b{c:d}"},
        {"icons/new.svg": ICON},
        {"js/new.js": ""},
    ],
)
def test_the_fingerprint_changes_with_any_file(theme, change):
    before = load_assets([theme], "/").base
    write_files(theme, change)
    assert load_assets([theme], "/").base != before


def test_the_fingerprint_does_not_depend_on_where_the_theme_lies(theme, tmp_path):
    copy = write_files(tmp_path / "copy", dict(reversed(FILES.items())))
    assert load_assets([copy], "/").base == load_assets([theme], "/").base


def test_a_site_s_file_stands_for_the_theme_s_of_that_name(theme, tmp_path):
    own = write_files(tmp_path / "own", {"css/10-b.css": "own{}", "css/99-z.css": "z{}"})
    assert load_assets([own, theme], "/").files["main.css"] == b"a{}own{}z{}"


def test_hidden_files_are_no_assets(theme):
    write_files(theme, {".DS_Store": "x", "js/.main.js.swp": "x"})
    assert not any(
        ".DS_Store" in name or ".swp" in name for name in load_assets([theme], "/").files
    )


def test_links_out_of_the_folder_are_not_read(theme, tmp_path):
    outside = write_files(tmp_path / "outside", {"secret.js": "1"})
    (theme / "js" / "file.js").symlink_to(outside / "secret.js")
    (theme / "js" / "folder").symlink_to(outside)
    (theme / "js" / "own.js").symlink_to(theme / "js" / "menus.js")
    assert asset_files([theme]).keys() == {*FILES, "js/own.js"}


def test_a_folder_that_is_not_there_adds_nothing(theme, tmp_path):
    assert load_assets([tmp_path / "gone", theme], "/") == load_assets([theme], "/")


@pytest.mark.parametrize("text", ["<p>no icon</p>", '<svg width="1"></svg>', ""])
def test_an_icon_that_cannot_be_drawn_is_named(theme, text):
    write_files(theme, {"icons/bad.svg": text})
    with pytest.raises(LookupError, match="bad"):
        load_assets([theme], "/")
