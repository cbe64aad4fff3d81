"""Aliases: old addresses lead to their articles, and never stand where something else stands."""

from __future__ import annotations

import pytest

from doum.addresses.redirects import Redirect, redirects_file, redirects_of, stub
from doum.addresses.urls import make_urls
from tests.making import PRODUCT, question, rules, site


def found(aliases: str, **more: str):
    """Collect the redirects of a site with one aliased article."""
    texts = {
        "talk/_index.md": PRODUCT,
        "talk/q.md": question("가", aliases=aliases),
        "talk/r.md": question("나"),
        "_notices/n.md": "---\ntitle: 점검\nstarts: 2026-11-01\n---\n안내\n",
        **{f"talk/{name}.md": text for name, text in more.items()},
    }
    made = site(texts, '[site]\nlanguages = ["ko", "en"]\n')
    assert made.problems == []
    return redirects_of(made.library)


def leads(source: str) -> Redirect:
    """Return the redirect from an old address to the article."""
    return Redirect(source, "/talk/q/", "content/talk/q.md", "ko")


@pytest.mark.parametrize(
    ("alias", "source"),
    [
        ("/faq/123/", "/faq/123/"),
        ("/faq/123", "/faq/123/"),
        ("/faq/123.html", "/faq/123.html"),
        ("/옛-주소/", "/옛-주소/"),
        ("/%EC%98%9B/", "/옛/"),
    ],
)
def test_an_alias_leads_to_its_article(alias, source):
    assert found(f'["{alias}"]') == ([leads(source)], [])


def test_one_alias_written_twice_is_one_redirect():
    assert found("[/old, /old/]") == ([leads("/old/")], [])


def test_a_translation_s_alias_leads_to_the_translation():
    english = question("A", aliases="[/en/old/]")
    assert found("[]", **{"q.en": english})[0] == [
        Redirect("/en/old/", "/en/talk/q/", "content/talk/q.en.md", "en")
    ]


@pytest.mark.parametrize(
    "alias",
    [
        "old",
        "https://a.example/old/",
        "/old?id=1",
        "/old#a",
        "/a b/",
        "/../old/",
        "/a/%2e%2e/old/",
        "/a\\\\b/",
        "//evil.example/",
        "/a//b/",
        "/./talk/r/",
        "/a%00b/",
        "/a%0Ab/",
        "/" + "a" * 300 + "/",
    ],
)
def test_what_cannot_be_an_address_here_is_a_problem(alias):
    redirects, problems = found(f'["{alias}"]')
    assert redirects == []
    assert rules(problems) == ["bad-alias"]


@pytest.mark.parametrize(
    "alias",
    [
        "/talk/q/",
        "/talk/r/",
        "/TALK/R/",
        "/talk/%72/",
        "/talk/r/index.html",
        "/",
        "/en/",
        "/index.html",
        "/talk/",
        "/talk/billing/",
        "/talk/billing/plans/",
        "/talk/billing/latest/",
        "/search/",
        "/notices/",
        "/notices/n/",
        "/404.html",
        "/_headers",
        "/_redirects",
    ],
)
def test_an_alias_cannot_stand_where_the_site_has_something(alias):
    redirects, problems = found(f'["{alias}"]')
    assert redirects == []
    assert rules(problems) == ["alias-taken"]


@pytest.mark.parametrize(
    ("alias", "owner"),
    [
        ("/talk/billing/", "content/talk/_index.md"),
        ("/notices/n/", "content/_notices/n.md"),
        ("/search/", "Doum"),
    ],
)
def test_who_has_an_address_already_is_named(alias, owner):
    _, problems = found(f'["{alias}"]')
    assert dict(problems[0].finding.values)["other"] == owner


def test_two_articles_cannot_have_one_alias():
    redirects, problems = found("[/old/]", s=question("다", aliases="[/OLD]"))
    assert len(redirects) == 1
    assert rules(problems) == ["alias-taken"]
    assert dict(problems[0].finding.values)["other"] in {"content/talk/q.md", "content/talk/s.md"}


URLS = make_urls("https://nuri.example/help/", None, "ko")


def test_a_stub_leads_on_without_a_script():
    path, html = stub(leads("/faq/123/"), URLS)
    assert path == "faq/123/index.html"
    assert '<html lang="ko">' in html
    assert 'http-equiv="refresh" content="0; url=/help/talk/q/"' in html
    assert '<link rel="canonical" href="https://nuri.example/help/talk/q/">' in html
    assert 'name="robots" content="noindex"' in html
    assert '<a href="/help/talk/q/">' in html
    assert "<script" not in html


def test_a_stub_cannot_be_broken_out_of():
    html = stub(Redirect("/old/", '/talk/"><script>/'), URLS)[1]
    assert "<script>" not in html


def test_the_host_s_file_is_permanent_and_encoded():
    text = redirects_file([Redirect("/옛 길/", "/talk/q/")], URLS, ("ko",))
    assert text == "/help/%EC%98%9B%20%EA%B8%B8/ /help/talk/q/ 301!\n"


def test_the_host_s_file_says_which_page_is_for_what_is_lost_in_a_language():
    assert redirects_file([], URLS, ("ko", "en")) == "/help/en/* /help/en/404.html 404\n"
    assert redirects_file([], URLS, ("ko",)) == ""
