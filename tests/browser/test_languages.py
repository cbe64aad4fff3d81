"""Every text stands in an element of its own language, and readers find their way between them."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import visiting
from tests.browser.server import serve_folder
from tests.making import Site

STRAYS = """async ([urls, pattern, language, written = ""]) => {
  const found = [];
  for (const url of urls) {
    const html = await (await fetch(url)).text();
    const { body } = new DOMParser().parseFromString(html, "text/html");
    const texts = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode;
      if (parentElement.closest(`script, style${written}`)) continue;
      const marked = parentElement.closest("[lang]").lang;
      if (new RegExp(pattern, "u").test(data) && marked !== language) {
        found.push(`${url} ${marked}: ${data.trim()}`);
      }
    }
  }
  return found;
}"""
"""Finds the texts of pages that match a pattern and stand in an element of another language."""

WRITTEN = ", .prose:not([lang])"
"""What writers of translations quote is theirs to mark."""

HANGUL = "\\p{Script=Hangul}"
WORDS = {
    "ko": {"own": "얼룩말", "other": "zebra"},
    "en": {"own": "zebra", "other": "얼룩말"},
}
"""The word that every text of the site's own language has, and that of the translations."""


def untranslated(folder: Path, own: str, other: str) -> Site:
    """Make a site in which a translation takes everything but its own title and text over."""
    word, foreign = WORDS[own]["own"], WORDS[own]["other"]
    contact = f"contact: [{{title: {word} 문의, url: 'mailto:a@b.example', hours: {word} 9-6}}]"
    leaf = f"[{{slug: card, title: {word} card}}]"
    tree = f"categories: [{{slug: pay, title: {word} pay, categories: {leaf}}}]"
    facts = f"audience: [{word}]\ndevice: [pc]\nauthor: {word}\ntags: [{word}]\npopular: true"
    body = f"{word}\n\n## {word} 하나\n\n{word}\n\n## {word} 둘\n\n[{word}](b.md) {word}"
    settings = f'[site]\ntitle = "{word}"\nlanguage = "{own}"\nlanguages = ["{own}", "{other}"]\n'
    place = f"title: {word}\nsummary: {word}\n{contact}"
    notice = f"title: {word}\nsummary: {word}\nstarts: 2026-01-01\nscope: [talk, talk/pay, talk/b]"
    site = Site(folder)
    site.write(
        {
            "doum.toml": f'{settings}[facets.device]\npc = {{ {own} = "{word} PC" }}\n',
            "content/_index.md": f"---\n{place}\n---\n",
            "content/talk/_index.md": f"---\n{place}\n{tree}\n---\n{word}\n",
            "content/solo/_index.md": f"---\ntitle: {word} solo\n---\n{word}\n",
            "content/solo/s.md": f"---\ntitle: {word} s\n---\n{word}\n",
            "content/_notices/n.md": f"---\n{notice}\n---\n{word}\n",
            f"content/_notices/n.{other}.md": f"---\ntitle: {foreign}\n---\n{foreign}\n",
        }
    )
    for name, layout in (("a", "article"), ("b", "article"), ("c", "guide")):
        head = f"title: {word} {name}\ncategory: [pay, card]\nlayout: {layout}\n{facts}"
        site.write({f"content/talk/{name}.md": f"---\n{head}\n---\n{body}\n"})
    head = f"title: {foreign} a\nsummary: {foreign}"
    text = f"{foreign}\n\n## {foreign} 1\n\n[{foreign}](b.md)"
    site.write({f"content/talk/a.{other}.md": f"---\n{head}\n---\n{text}\n"})
    site.build()
    return site


def urls_of(site: Site, below: str = "") -> list[str]:
    """List the pages of a site."""
    pages = (path.parent.relative_to(site.output) for path in site.output.rglob("index.html"))
    urls = sorted(f"/{path.as_posix()}/".replace("/./", "/") for path in pages)
    return [url for url in urls if url.startswith(below)]


@pytest.mark.parametrize(("own", "other"), [("ko", "en"), ("en", "ko")])
def test_what_nobody_translated_is_marked_as_what_it_is(
    own: str, other: str, tmp_path: Path, page: Page
) -> None:
    site = untranslated(tmp_path / "site", own, other)
    word, foreign = WORDS[own]["own"], WORDS[own]["other"]
    urls = urls_of(site, f"/{other}/")
    assert len(urls) > 8
    assert all(word in site.page(url) for url in urls)
    with serve_folder(site.output) as address:
        page.goto(address)
        assert page.evaluate(STRAYS, [urls, word, own]) == []
        assert page.evaluate(STRAYS, [urls, foreign, other]) == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_reference_site_marks_every_korean_text(
    language: str, reference_site: Site, address: str, page: Page
) -> None:
    urls = urls_of(reference_site, f"/{language}/")
    page.goto(address)
    assert len(urls) > 150
    assert page.evaluate(STRAYS, [urls, HANGUL, "ko", WRITTEN]) == []


def test_what_stands_in_leads_only_to_pages_that_are_there(tmp_path: Path) -> None:
    site = untranslated(tmp_path / "site", "ko", "en")
    for url in ("/en/talk/b/", "/en/talk/c/", "/en/solo/s/"):
        html = site.page(url)
        for href in re.findall(r'<a [^>]*?href="(/[^"]*)"', html):
            path = unquote(urlsplit(href).path)
            assert (site.output / path.lstrip("/")).exists(), (url, href)


def test_a_reader_keeps_their_interface_where_nobody_has_translated(
    address: str, page: Page
) -> None:
    page.goto(address + "/messenger/")
    url = "/en/ads/auto-recharge/"
    page.goto(address + "/ads/auto-recharge/")
    page.locator(".menu-languages summary").click()
    page.get_by_role("link", name="English").click()
    page.wait_for_url(f"**{url}")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).to_have_attribute("lang", "ko")
    told = page.get_by_text("has not been translated into English yet")
    expect(told).to_be_visible()
    expect(told).to_contain_text("Korean original")
    page.get_by_role("link", name="See the answers in English").click()
    page.wait_for_url("**/en/ads/**")
    expect(page.locator("h1")).not_to_have_attribute("lang", "ko")


def test_the_language_menu_marks_what_is_missing_without_a_script(
    address: str, browser: Browser
) -> None:
    with visiting(browser, java_script_enabled=False, locale="ja-JP") as page:
        page.goto(address + "/en/ads/auto-recharge/")
        page.locator(".menu-languages summary").click()
        items = page.locator(".menu-languages li")
        expect(items).to_have_text(
            [
                "한국어",
                re.compile("English.*not translated", re.S),
                re.compile("日本語.*not translated", re.S),
            ]
        )
        expect(page.locator(".menu-languages a[aria-current]")).to_have_text("English")
        links = page.locator(".menu-languages a").all()
        for link, code in zip(links, ("ko", "en", "ja"), strict=True):
            assert (link.get_attribute("lang"), link.get_attribute("hreflang")) == (code, code)
        assert page.url.endswith("/en/ads/auto-recharge/")


def test_search_engines_hear_of_translations_and_of_sources(reference_site: Site) -> None:
    translated = reference_site.page("/en/messenger/change-plan/")
    alternates = re.findall(r'rel="alternate" hreflang="([^"]+)" href="([^"]+)"', translated)
    origin = "https://help.nuri.example"
    assert dict(alternates)["x-default"] == f"{origin}/messenger/change-plan/"
    assert dict(alternates)["en"] == f"{origin}/en/messenger/change-plan/"
    stand_in = reference_site.page("/en/ads/auto-recharge/")
    assert 'hreflang="x-default"' not in stand_in
    assert f'<link rel="canonical" href="{origin}/ads/auto-recharge/">' in stand_in
    listed = (path.read_text("utf-8") for path in reference_site.output.rglob("sitemap*.xml"))
    assert "/en/ads/auto-recharge/" not in "".join(listed)
    assert "auto-recharge" not in reference_site.page("/en/ads/payment/")


def test_a_language_that_doum_does_not_speak_speaks_english_and_says_so(tmp_path: Path) -> None:
    site = untranslated(tmp_path / "site", "ko", "en")
    text = (site.folder / "doum.toml").read_text("utf-8").replace('"en"]', '"en", "it"]')
    site.write({"doum.toml": text})
    (told,) = site.problems()
    assert (told.rule, told.severity) == ("texts-missing", "warning")
    html = site.page("/it/talk/a/")
    assert "has not been translated into Italian yet. Below is the Korean original." in html
    po = 'msgid ""\nmsgstr "Language: it"\n\nmsgid "Search"\nmsgstr "Cerca"\n'
    site.write({"theme/locales/it.po": po})
    (fewer,) = site.problems()
    assert (
        int(dict(fewer.finding.values)["missing"]) == int(dict(told.finding.values)["missing"]) - 1
    )
    assert 'aria-label="Cerca"' in site.page("/it/")


def test_a_language_from_right_to_left_turns_the_page_but_not_the_original(
    tmp_path: Path, page: Page
) -> None:
    site = untranslated(tmp_path / "site", "ko", "en")
    text = (site.folder / "doum.toml").read_text("utf-8").replace('"en"]', '"en", "ar"]')
    site.write({"doum.toml": text}).build()
    with serve_folder(site.output) as address:
        page.goto(address + "/ar/talk/a/")
        name, tools = page.locator(".header-name"), page.locator(".header-tools")
        assert name.bounding_box()["x"] > tools.bounding_box()["x"]  # type: ignore[index]
        expect(page.locator("h1")).to_have_css("direction", "ltr")
        expect(page.locator("main")).to_have_css("direction", "rtl")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_snippet_that_nobody_translated_is_marked(tmp_path: Path) -> None:
    site = untranslated(tmp_path / "site", "ko", "en")
    text = '---\ntitle: zebra\n---\nzebra\n\n--8<-- "hours"\n'
    site.write({"content/_snippets/hours.md": "얼룩말 시간\n", "content/talk/a.en.md": text})
    site.build()
    assert '<div lang="ko">\n<p>얼룩말 시간</p>' in site.page("/en/talk/a/")
    assert "얼룩말 시간" in (site.output / "en/talk/a/index.md").read_text("utf-8")
    site.write({"content/_snippets/hours.en.md": "얼룩말 시간\n"}).build()
    assert '<div lang="ko">' not in site.page("/en/talk/a/")


TITLE = "그룹 안에서 쓰는 이름"


def test_the_search_marks_every_name_that_is_not_in_its_language(
    make_site: Callable[[str], Site], page: Page
) -> None:
    """Of products and categories, in results, filters, tags, the dialog and its scope."""
    site = make_site("searched")
    categories = f"categories:\n  - slug: names\n    title: {TITLE}\n"
    text = "---\ntitle: {}\ncategory: [{}]\n{}---\nzebra\n"
    site.write(
        {
            "doum.toml": '[site]\nlanguage = "ko"\nlanguages = ["ko", "en"]\n',
            "content/talk/_index.md": f"---\ntitle: 누리 토크\n{categories}---\n",
            "content/other/_index.md": "---\ntitle: 다른 것\n---\n",
            "content/talk/a.md": text.format("얼룩말", TITLE, "audience: [반장]\n"),
            "content/talk/a.en.md": text.format("A zebra", TITLE, ""),
        }
    ).build(index=True)
    korean = "[lang=ko]"
    with serve_folder(site.output) as address:
        page.goto(f"{address}/en/search/?q=zebra&category=talk/names&audience=반장")
        expect(page.locator(f".origin {korean}")).to_have_text(["누리 토크", TITLE])
        expect(page.locator(f".facts {korean}")).to_have_text(["반장"])
        expect(page.locator(f".chosen {korean}")).to_have_text(["누리 토크", TITLE, "반장"])
        expect(page.locator(f".navigation {korean}")).to_have_text([TITLE])
        expect(page.locator(f"option{korean}")).to_have_text([re.compile("누리 토크")])
        page.goto(f"{address}/en/search/?q=zebra&product=other")
        ways = page.locator("[data-way=products]")
        expect(ways.locator(korean)).to_have_text(["누리 토크"])
        page.goto(f"{address}/en/talk/")
        page.keyboard.press("/")
        dialog = page.get_by_role("dialog")
        expect(dialog.locator(f".scope {korean}")).to_have_text("누리 토크")
        page.keyboard.type("zebra")
        expect(dialog.locator(f"small {korean}")).to_have_text(["누리 토크", TITLE])
