"""The interface in languages that write, count and run otherwise than English."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import wait
from tests.browser.server import serve_folder
from tests.making import Site

DESK = "contact:\n  - title: {}\n    url: tel:+966112345678\n"
PRODUCT = "---\ntitle: {}\n" + DESK + "---\n{}\n"
ARTICLE = "---\ntitle: {} {}\n---\n{}\n"
WORDS = {
    "ar": ("مدفوعات", ["فاتورة", "بطاقة", "حساب"]),
    "ru": ("Платежи", ["счёт", "карта", "договор"]),
}
"""A product, and three words: one, two and five articles have them."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Make a site with a few articles in Arabic and in Russian."""
    made = Site(tmp_path_factory.mktemp("texts") / "site")
    made.write({"doum.toml": '[site]\nlanguage = "ar"\nlanguages = ["ar", "ru"]\n'})
    for language, (product, words) in WORDS.items():
        end = ".md" if language == "ar" else f".{language}.md"
        made.write({f"content/pay/_index{end}": PRODUCT.format(product, product, product)})
        numbers = [word for word, count in zip(words, (1, 2, 5), strict=True) for _ in range(count)]
        for number, word in enumerate(numbers):
            text = f"{product} `doum build` {word}"
            article = ARTICLE.format(product, number, text)
            note = f"\n/// note\n{product}\n///\n"
            made.write({f"content/pay/a{number}{end}": article + note})
    made.build(index=True)
    return made


@pytest.fixture(scope="module")
def home(site: Site) -> Iterator[str]:
    """Serve the site."""
    with serve_folder(site.output) as address:
        yield address


def found(page: Page, url: str, word: str) -> str:
    """Return what the search page says of a word."""
    page.goto(f"{url}/search/?q={word}")
    wait(page)
    return page.locator(".found").inner_text()


def test_russian_counts_results_in_three_ways(home: str, page: Page) -> None:
    _, words = WORDS["ru"]
    said = [found(page, f"{home}/ru", word) for word in words]
    assert said == ["Всего 1 результат", "Всего 2 результата", "Всего 5 результатов"]
    expect(page.locator("html")).to_have_attribute("dir", "ltr")


def test_arabic_counts_results_by_words_for_one_and_two(home: str, page: Page) -> None:
    _, words = WORDS["ar"]
    said = [found(page, home, word) for word in words]
    assert said == ["نتيجة واحدة إجمالًا", "نتيجتان إجمالًا", "5 نتائج إجمالًا"]
    expect(page.locator("html")).to_have_attribute("dir", "rtl")


def test_what_was_typed_keeps_its_order_in_an_arabic_sentence(home: str, page: Page) -> None:
    page.goto(f"{home}/search/?q=C%2B%2B")
    wait(page)
    expect(page.get_by_text("لم يُعثر على نتائج")).to_contain_text("«\u2068C++\u2069»")


def test_an_arabic_page_is_mirrored_but_not_its_code(home: str, page: Page) -> None:
    page.goto(f"{home}/pay/a0/")
    expect(page.locator(".prose code").first).to_have_css("direction", "ltr")
    expect(page.locator(".desk-number").first).to_have_css("direction", "ltr")
    note, text = page.locator(".callout"), page.locator(".callout p").last
    edges = [part.evaluate("part => part.getBoundingClientRect().right") for part in (note, text)]
    assert edges[0] - edges[1] > 10
    number, desk = page.locator(".desk-number").first, page.locator(".desks li").first
    rights = [
        part.evaluate("part => part.getBoundingClientRect().right") for part in (number, desk)
    ]
    assert abs(rights[0] - rights[1]) < 2


@pytest.mark.parametrize("language", ["de", "fr", "hi", "ru", "th", "vi", "zh-TW", "ar"])
def test_nothing_leaves_a_narrow_phone(
    language: str, make_site: Callable[[str], Site], page: Page
) -> None:
    """Names of products and of the site are long; the menu of products opens inside the page."""
    long = "Rechnungsadressänderungsbestätigung der Zahlungsmethodenverwaltung"
    made = make_site("narrow").write(
        {
            "doum.toml": f'[site]\ntitle = "{long}"\nlanguage = "{language}"\n',
            "content/pay/_index.md": PRODUCT.format(long, long, long),
            "content/pay/a.md": ARTICLE.format(long, 1, long),
        }
    )
    made.build()
    page.set_viewport_size({"width": 320, "height": 640})
    with serve_folder(made.output) as address:
        for url in ("/", "/pay/", "/pay/a/", "/search/", "/notices/"):
            page.goto(address + url)
            page.locator(".menu-products summary").click()
            panel = page.locator(".menu-products .menu-panel").bounding_box()
            assert panel
            assert panel["x"] >= 0
            assert panel["x"] + panel["width"] <= 320
            assert page.evaluate("document.documentElement.scrollWidth <= 320"), url
