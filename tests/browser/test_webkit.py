"""What WebKit, and so every iPhone, lays out and measures otherwise than Chromium."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest

from tests.browser.anchored import anchored
from tests.browser.conftest import DESKTOP, headers_of
from tests.browser.server import serve_folder
from tests.browser.test_article import ARTICLE, PICTURE
from tests.browser.webkit import WebKit, open_webkit, seen
from tests.making import Site

# How many options can be pressed where they are, rather than what lies over them.
IN_SIGHT = """return [...document.querySelectorAll("dialog [role=option]")].filter((option) => {
  const { left, top, width, height } = option.getBoundingClientRect();
  return option.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}).length"""


@pytest.fixture(scope="module")
def webkit() -> Iterator[WebKit]:
    """A real WebKit with a window as wide as a desk's."""
    with open_webkit() as browser:
        browser.set_window_size(DESKTOP["width"], DESKTOP["height"])
        yield browser


def test_the_search_dialog_shows_its_answers(address: str, webkit: WebKit) -> None:
    webkit.get(address + ARTICLE)
    seen(webkit, "#q").click()
    seen(webkit, "dialog [role=combobox]").send_keys("결제")
    answers = seen(webkit, "dialog [role=listbox]")
    seen(webkit, "dialog [role=option]")
    assert answers.size["height"] > 400
    assert webkit.execute_script(IN_SIGHT) >= 6


def test_a_drawing_opens_in_full(address: str, webkit: WebKit) -> None:
    for url in (PICTURE, ARTICLE, PICTURE):  # a drawing that is kept already says another width
        webkit.get(address + url)
        seen(webkit, "article h1")
    button = seen(webkit, ".prose figure button")
    shown = button.size["width"]
    button.click()
    assert seen(webkit, ".zoom-view img").size["width"] > shown


def test_a_link_into_a_tab_opens_it(make_site: Callable[[str], Site], webkit: WebKit) -> None:
    site = anchored(make_site("anchored"))
    with serve_folder(site.output, headers=headers_of(site)) as address:
        webkit.get(f"{address}/demo/tabs/#{quote('깊은-곳')}")
        seen(webkit, "#깊은-곳")
        webkit.get(f"{address}/demo/link/")
        seen(webkit, ".prose a").click()
        seen(webkit, "#모바일-메뉴")
        seen(webkit, ".prose a[href='#pc-메뉴']").click()
        seen(webkit, "#pc-메뉴")
