"""Bundles: what is joined, what stays apart, and that what they do is what the modules do."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from doum.theme.assets import asset_files
from doum.theme.bundles import bundles
from doum.theme.module_texts import read_module
from doum.theme.modules import imported
from tests import ROOT

THEME = ROOT / "themes/doum/assets"


def made(files: Mapping[str, str]) -> dict[str, str]:
    """Make the bundles of modules."""
    return {name: bundle.text for name, bundle in bundles(files, imported(files)).items()}


def sources(root: Path = THEME) -> dict[str, str]:
    """Read the modules of the theme."""
    found = asset_files([root])
    return {name: data.decode() for name, data in found.items() if name.endswith(".js")}


def test_every_module_of_the_theme_that_imports_others_is_a_bundle():
    files = sources()
    needed = imported(files)
    inner = {other for names in needed.values() for other in names}
    joined = bundles(files, needed)
    assert {name for name, names in needed.items() if names and name not in inner} <= joined.keys()
    assert {"js/search/engine/worker.js", "js/search/engine/engine.js"} <= joined.keys()
    for name in ("js/search/dialog.js", "js/search/engine/worker.js"):
        assert joined[name].imports == ()
        assert 'import"' not in joined[name].text


def test_a_module_is_in_a_bundle_before_what_needs_it():
    text = made(
        {
            "js/a.js": 'import { one } from "./x/b.js";\nsay(one);\n',
            "js/x/b.js": 'import { two as zwei } from "./c.js";\nexport const one = zwei / 2;\n',
            "js/x/c.js": "export function two() { return 2; }\n",
        }
    )["js/a.js"]
    assert text.index("function two()") < text.index("const one=") < text.index("say(one)")


def test_addresses_are_as_seen_from_the_file_that_a_module_is_in():
    text = made(
        {
            "js/a.js": 'import { open } from "./x/y/b.js";\nopen();\n',
            "js/x/y/b.js": 'export const open = () => [import("./c.js"), '
            'new URL("./c.js", import.meta.url)];\n',
            "js/x/y/c.js": "export {};\n",
        }
    )["js/a.js"]
    assert 'import("./x/y/c.js")' in text
    assert 'new URL("./c.js",new URL("./x/y/b.js",import.meta.url).href)' in text


def test_what_pages_share_is_a_file_of_its_own_and_functions_are_copied():
    given = {
        "js/a.js": 'import { read } from "./store.js";\nimport "./told.js";\nread();\n',
        "js/b.js": 'import { read } from "./store.js";\nimport "./told.js";\nread();\n',
        "js/store.js": "/* x */\nconst KEY = 'a';\n\nexport function read() {\n  return KEY;\n}\n",
        "js/told.js": "document.body.append('x');\n",
    }
    joined = bundles(given, imported(given))
    assert joined["js/a.js"].imports == joined["js/b.js"].imports == ("js/told.js",)
    assert "function read()" in joined["js/a.js"].text
    assert "document.body" not in joined["js/a.js"].text


def test_what_two_scripts_have_in_them_is_kept_by_what_it_says():
    given = {
        "js/x/a.js": 'import "./c.js";\n',
        "js/x/b.js": 'import "./c.js";\n',
        "js/x/c.js": "define('c');\n",
    }
    first, second = (made(given)[f"js/x/{name}.js"] for name in "ab")
    changed = made({**given, "js/x/c.js": "define('d');\n"})["js/x/a.js"]
    keys = [text.partition('$$kept["')[2][:8] for text in (first, second, changed)]
    assert keys[0] == keys[1] != keys[2]


@pytest.mark.parametrize(
    "text",
    [
        'import a from "./c.js";',
        'import { a } from "./c.js" with { type: "json" };',
        'export { a } from "./c.js";',
        'export * from "./c.js";',
        "export default class {}",
        "export let a = 1;",
        "const a = await fetch('x');",
        "for await (const a of b) c(a);",
        "await 0;",
        'import a from "https://example.com/a.js";',
        "console.log(import.meta.resolve('x'));",
    ],
)
def test_what_is_not_known_is_left_alone_with_all_that_need_it(text):
    given = {
        "js/a.js": 'import "./x/b.js";\n',
        "js/x/b.js": 'import "./c.js";\n' + text + "\n",
        "js/x/c.js": "export const a = 1;\n",
        "js/d.js": 'import "./x/c.js";\n',
    }
    assert read_module(given["js/x/b.js"]) is None
    assert made(given).keys() == {"js/d.js"}


@pytest.mark.parametrize(
    "text",
    [
        "/* export default: see import x from y */",
        "const text = 'export default';",
        "async function a() {\n  await 0;\n}",
        "const url = import.meta.url;",
        "const load = () => import('./c.js');",
        "// import nothing",
    ],
)
def test_what_only_looks_like_it_is_joined(text):
    assert read_module(text + "\n") is not None


def test_modules_that_need_each_other_stay_apart():
    given = {"js/a.js": 'import "./x/b.js";\n', "js/x/b.js": 'import "../a.js";\n'}
    assert made(given) == {}


def test_bundles_do_not_depend_on_the_order_of_the_files():
    files = sources()
    assert made(files) == made(dict(reversed(files.items())))


def test_a_name_of_a_language_is_kept():
    module = read_module('import * as all from "./b.js";\nexport { all as everything };\n')
    assert module is not None
    assert module.imports == (("./b.js", "all"),)
    assert json.dumps(dict(module.exports)) == '{"everything": "all"}'
