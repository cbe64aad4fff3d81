"""Published modules say the same as the readable sources."""

import pytest
from pygments.lexers import JavascriptLexer
from pygments.token import Comment

from doum.theme.minify import minified_js
from tests import ROOT

ASSETS = ROOT / "themes/doum/assets"
MODULES = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.js"))


def tokens(text: str) -> list[str]:
    found = JavascriptLexer().get_tokens(text)
    words = [value for kind, value in found if kind not in Comment]
    return [value for value in words if value.strip()]


@pytest.mark.parametrize("name", MODULES)
def test_a_module_keeps_its_words(name: str) -> None:
    text = (ASSETS / name).read_text("utf-8")
    assert tokens(minified_js(text)) == tokens(text)
    assert len(minified_js(text)) < len(text)
