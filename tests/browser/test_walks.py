"""The way of a reader from the front door to a thank-you: without a script, and by keyboard."""

from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.chromium import visiting
from tests.browser.conftest import DESKTOP, PHONE


@pytest.fixture(params=["phone", "desktop"])
def plain(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page whose browser runs no script."""
    viewport = PHONE if request.param == "phone" else DESKTOP
    with visiting(browser, viewport=viewport, java_script_enabled=False) as page:
        yield page


def path_of(page: Page) -> str:
    return unquote(urlsplit(page.url).path)


def test_without_a_script_the_way_leads_to_a_thank_you(address: str, plain: Page) -> None:
    page = plain
    page.goto(address + "/")
    page.locator("#products").get_by_role("link", name="누리 메신저").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("누리 메신저")
    page.locator("main .tree").get_by_role("link", name="결제 및 청구").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("결제 및 청구")
    first = page.locator("main .answers .answer-title").all_inner_texts()
    page.get_by_role("navigation", name="페이지").get_by_role("link", name="다음").click()
    expect(page.locator("[aria-current=page]").last).to_have_text("2")
    assert path_of(page) == "/messenger/billing/page/2/"
    second = page.locator("main .answers .answer-title")
    assert set(first).isdisjoint(second.all_inner_texts())
    title = second.first.inner_text()
    second.first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    page.get_by_role("button", name="아니요").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("고맙습니다")
    assert path_of(page) == "/thanks/"
    expect(page.get_by_role("link", name="누리 메신저").last).to_be_visible()


def test_without_a_script_every_part_of_a_guide_opens(address: str, plain: Page) -> None:
    plain.goto(address + "/workplace/support-guide/")
    sections = plain.locator("details.section")
    assert sections.count() > 5
    for section in sections.all():
        text = section.locator(".prose")
        expect(text).to_be_hidden()
        section.locator("summary").first.click()
        expect(text).to_be_visible()
        assert text.inner_text().strip()


def test_without_a_script_every_tab_and_figure_is_seen(address: str, plain: Page) -> None:
    plain.goto(address + "/messenger/change-plan/")
    tabs = plain.locator(".tab")
    assert tabs.count() == 3
    for tab in tabs.all():
        expect(tab.locator(".tab-title")).to_be_visible()
        expect(tab.locator("p, li").last).to_be_visible()
    figures = plain.locator(".prose figure img")
    assert figures.count() == 1
    figures.scroll_into_view_if_needed()
    expect(figures).to_be_visible()
    box = figures.bounding_box()
    assert box is not None
    assert box["height"] > 100
    assert figures.get_attribute("alt")


def test_without_a_script_the_search_says_that_it_needs_one(address: str, plain: Page) -> None:
    plain.goto(address + "/search/?q=환불")
    said = plain.locator("noscript p").first
    expect(said).to_be_visible()
    assert "자바스크립트를 켜야" in said.inner_text()
    plain.locator(".tree").first.locator("a", has_text="결제 및 청구").click()
    assert path_of(plain) == "/messenger/billing/"


def named(page: Page) -> tuple[str, str]:
    """Return the role and name that a screen reader says of what has the focus."""
    session = page.context.new_cdp_session(page)
    try:
        found = session.send("Runtime.evaluate", {"expression": "document.activeElement"})
        tree = session.send(
            "Accessibility.getPartialAXTree",
            {"objectId": found["result"]["objectId"], "fetchRelatives": False},
        )
    finally:
        session.detach()
    node = tree["nodes"][0]
    return node["role"]["value"], node.get("name", {}).get("value", "").strip()


def tab_to(page: Page, role: str, name: str, most: int = 90) -> None:
    """Press Tab until something of that role and name has the focus; it must be seen to have it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        said = named(page)
        if said[0] == role and said[1].startswith(name):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            assert outline != "none", said
            return
        here = page.evaluate("document.activeElement.outerHTML")
        assert said[1] or here.startswith("<body"), f"no name: {here} on {page.url}"
    pytest.fail(f"no {role} {name!r} within {most} tabs on {page.url}")


def skip_to_the_text(page: Page) -> None:
    """Follow the first link of a page, and wait until the browser has gone there."""
    tab_to(page, "link", "본문으로 건너뛰기", most=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_by_keyboard_the_same_way_is_walked(
    viewport: dict[str, int], address: str, page: Page
) -> None:
    page.set_viewport_size(viewport)  # type: ignore[arg-type]
    page.route("**/thanks/", lambda route: route.fulfill(status=200, body=""))
    page.goto(address + "/")
    skip_to_the_text(page)
    for name in ("누리 메신저", "결제 및 청구", "다음"):
        tab_to(page, "link", name)
        page.keyboard.press("Enter")
        page.wait_for_load_state()
        if name != "다음":
            expect(page.get_by_role("heading", level=1)).to_have_text(name)
            skip_to_the_text(page)
    expect(page).to_have_url(f"{address}/messenger/billing/page/2/")
    title = page.locator("main .answers .answer-title").first.inner_text()
    tab_to(page, "link", title)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    tab_to(page, "button", "예")
    page.keyboard.press("Enter")
    expect(page.locator("#feedback")).to_contain_text("고맙습니다")


@pytest.mark.parametrize(
    "url", ["/", "/messenger/", "/messenger/billing/", "/messenger/change-plan/", "/search/"]
)
def test_headings_step_down_one_by_one_and_navigations_are_told_apart(
    url: str, address: str, page: Page
) -> None:
    page.goto(address + url, wait_until="networkidle")
    levels = [
        int(heading.evaluate("h => h.tagName")[1])
        for heading in visible(page.locator("h1, h2, h3, h4"))
    ]
    assert levels.count(1) == 1
    main = levels[levels.index(1) :]
    assert all(after - before <= 1 for before, after in pairwise(main)), levels
    names = page.locator("nav").evaluate_all(
        "navs => navs.filter(n => n.checkVisibility()).map(n => n.ariaLabel || "
        "document.getElementById(n.getAttribute('aria-labelledby'))?.textContent.trim())"
    )
    assert all(names)
    assert len(names) == len(set(names))


def visible(found: Locator) -> list[Locator]:
    return [element for element in found.all() if element.is_visible()]
