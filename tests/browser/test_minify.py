"""Published style sheets say the same as the readable sources, to the browser that reads them."""

import pytest
from playwright.sync_api import Page

from doum.theme.minify import minified_css
from tests import ROOT

ASSETS = ROOT / "themes/doum/assets"
SHEETS = sorted(path.relative_to(ASSETS).as_posix() for path in ASSETS.rglob("*.css"))
RULES = """text => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  const even = text => text.replace(/\\s*([,/])\\s*/g, "$1");
  const texts = rules => [...rules].flatMap(rule => rule.cssRules?.length
    ? [even(rule.cssText.split("{")[0]), ...texts(rule.cssRules)]
    : [even(rule.cssText)]);
  return texts(sheet.cssRules);
}"""
HARD = """
@layer a, b;
@layer b {
  .a :is(b, c) > d, e :hover { color: red; &:hover { color: blue } & :focus { margin: 0 } }
}
@media not all and (hover: hover) and (width >= 60rem) { a:hover { inset: calc(1px + 2px) auto; } }
/* a; */ .x { content: "a  ;  } /* b */" / ""; font: 700 1rem / 1.5 "A  B"; }
.y { background: url(data:image/svg+xml;utf8,/*x*/) ; --gap: calc(-1 * var(--a, 1px)); }
[data-a="b  c"] > :not(.d) + .e ~ f { gap: 1px }
@supports selector(::details-content) {
  g::details-content { opacity: 0; @starting-style { opacity: 1; } }
}
"""


@pytest.mark.parametrize("name", SHEETS)
def test_a_style_sheet_keeps_its_rules(name: str, page: Page) -> None:
    text = (ASSETS / name).read_text("utf-8")
    rules = page.evaluate(RULES, text)
    assert rules
    assert page.evaluate(RULES, minified_css(text)) == rules
    assert len(minified_css(text)) < len(text)


def test_hard_rules_are_kept(page: Page) -> None:
    rules = page.evaluate(RULES, HARD)
    assert len(rules) > 10
    assert page.evaluate(RULES, minified_css(HARD)) == rules
