"""Addresses that are not published are told with the reason, at their places."""

from __future__ import annotations

import pytest

from doum.content.snippets import Expanded
from doum.markdown.refused_addresses import refusal
from doum.markdown.render import Recipe, Renderer
from doum.web_addresses import PROHIBITED, SCHEMES
from tests.making import LABELS, SMALL, Site, question, render


def with_schemes(text: str, *schemes: str) -> tuple[str, list[str]]:
    """Render a body on a site that allows more schemes; return the rules that it breaks."""
    recipe = Recipe(labels=LABELS, raw_html=False, code="", schemes=(*SCHEMES, *schemes))
    html, rendered = Renderer(recipe).render(Expanded(text=text, origin=(1, 2, 3)))
    return html, [one.rule for one in rendered.problems]


@pytest.mark.parametrize(
    "address",
    ["nuri://settings/billing?a=1&b=2", "NURI://a", "nuri:settings", "nuri-talk://a", "web+nuri:a"],
)
@pytest.mark.parametrize(
    "form", ["[앱]({})", "[앱](<{}>)", '<a href="{}">앱</a>', "[앱][1]\n\n[1]: {}"]
)
def test_an_app_s_address_is_published_where_it_is_allowed(address, form):
    text = form.format(address)
    html, rules = with_schemes(text, "nuri", "nuri-talk", "web+nuri")
    assert rules == []
    assert f'href="{address.replace("&", "&amp;")}"' in html
    assert with_schemes(text)[1] == ["unknown-scheme"]


@pytest.mark.parametrize("scheme", sorted(PROHIBITED))
def test_nothing_allows_what_runs_code(scheme):
    html, rules = with_schemes(f"[가]({scheme}:a)", *PROHIBITED)
    assert "href" not in html
    assert rules in (["address-refused"], ["local-file"])


def test_an_image_is_never_an_app_s():
    assert with_schemes("![화면](nuri://a.png)", "nuri")[1] == ["address-refused"]


@pytest.mark.parametrize(
    ("address", "rule", "guess"),
    [
        ("nuri://a", "unknown-scheme", ""),
        ("htps://a.example", "unknown-scheme", "https://a.example"),
        ("mailt:a@b.example", "unknown-scheme", "mailto:a@b.example"),
        ("localhost:8000/a", "address-refused", "http://localhost:8000/a"),
        ("nuri.example:443", "address-refused", "https://nuri.example:443"),
        ("C:\\a.png", "local-file", None),
        ("file:///a.png", "local-file", None),
        ("data:text/html,a", "address-refused", None),
        ("javascript:a()", "address-refused", None),
    ],
)
def test_each_kind_has_its_own_sentence(address, rule, guess):
    found = refusal(address)
    assert found.rule == rule
    assert dict(found.values).get("guess") == guess


def test_a_pasted_image_is_not_printed_at_length():
    found = refusal("data:image/png;base64," + "A" * 5000)
    assert len(dict(found.values)["address"]) < 100


def test_every_use_is_told_at_its_own_place():
    text = "`[앱](a://b)`\n\n[앱](a://b) [앱](a://b)\n\n<!-- [앱](a://b) -->\n[앱](a://b)"
    places = [(p.place.line, p.place.column) for p in render(text)[1].problems]
    assert places == [(3, 5), (3, 16), (6, 5)]


def test_a_backtick_hides_nothing_in_other_paragraphs():
    (found,) = render("키 ` 하나\n\n[앱](a://b)\n\n키 ` 둘")[1].problems
    assert (found.place.line, found.place.column) == (3, 5)


def test_bodies_are_rendered_again_when_schemes_change(tmp_path, compiled):
    card = question("카드", "[앱](nuri://card)", category="[결제]")
    site = Site(tmp_path / "site", compiled).write({**SMALL, "content/demo/card.md": card})
    assert site.rules() == ["unknown-scheme"]
    site.write({"doum.toml": '[link]\nschemes = ["nuri://"]\n'})
    assert site.rules() == []
    assert 'href="nuri://card"' in site.page("/demo/card/")
    site.write({"doum.toml": ""})
    assert site.rules() == ["unknown-scheme"]
