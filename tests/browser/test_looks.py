"""Looks: a chosen theme without a flash, another look by options alone, paper, and stillness."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Route

from tests.browser.chromium import visiting
from tests.browser.conftest import DESKTOP, PHONE, headers_of
from tests.browser.looks import second_look
from tests.browser.server import serve_folder

BRIGHTNESS = """async data => {
  const image = new Image();
  image.src = `data:image/png;base64,${data}`;
  await image.decode();
  const context = Object.assign(document.createElement("canvas"),
    { width: image.width, height: image.height }).getContext("2d");
  context.drawImage(image, 0, 0);
  const [red, green, blue] = context.getImageData(image.width - 4, image.height / 2, 1, 1).data;
  return (red + green + blue) / 3;
}"""
VISIBLE = "node => node.checkVisibility({ contentVisibilityAuto: true })"


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the example of a second look."""
    site = second_look(Path(tmp_path_factory.mktemp("second")))
    with serve_folder(site.output, headers=headers_of(site)) as address:
        yield address


@pytest.mark.parametrize(("system", "chosen"), [("light", "dark"), ("dark", "light")])
def test_a_chosen_theme_never_flashes_the_other_one(
    system: str, chosen: str, address: str, browser: Browser
) -> None:
    """Every frame that Chromium paints while a reader goes on is in the theme that they chose."""
    with visiting(browser, viewport=DESKTOP, color_scheme=system) as page:
        page.goto(address + "/")
        page.evaluate("theme => localStorage.setItem('doum-theme', theme)", chosen)
        page.goto(address + "/messenger/")
        page.route("**/main.css", _late)
        page.route("**/*.js", lambda route: route.abort())
        frames: list[str] = []
        client = page.context.new_cdp_session(page)

        def keep(frame: dict[str, str]) -> None:
            frames.append(frame["data"])
            client.send("Page.screencastFrameAck", {"sessionId": frame["sessionId"]})

        client.on("Page.screencastFrame", keep)
        client.send("Page.startScreencast", {"format": "png"})
        page.goto(address + "/messenger/billing/")
        page.wait_for_timeout(300)
        client.send("Page.stopScreencast")
        blank = page.context.new_page()
        brightness = [blank.evaluate(BRIGHTNESS, frame) for frame in frames]
    assert frames
    if chosen == "dark":
        assert max(brightness) < 60
    else:
        assert min(brightness) > 200


def _late(route: Route) -> None:
    time.sleep(0.25)
    route.continue_()


@pytest.mark.parametrize("url", ["/", "/messenger/", "/messenger/change-plan/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_second_look_can_be_read(url: str, scheme: str, second: str, browser: Browser) -> None:
    with visiting(browser, viewport=PHONE, color_scheme=scheme, bypass_csp=True) as page:
        page.goto(second + url, wait_until="networkidle")
        results = Axe().run(page)
        sideways = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert results.violations_count == 0, results.generate_report()
    assert sideways <= 0


def test_the_second_look_is_another_one_by_options_alone(
    second: str, address: str, page: Page
) -> None:
    style = """() => {
      const field = getComputedStyle(document.querySelector('input[type="search"]'));
      const body = getComputedStyle(document.body);
      return [field.borderRadius, body.fontFamily.split(",")[0], body.backgroundColor,
        getComputedStyle(document.querySelector(".hero-questions a")).color];
    }"""
    page.goto(second + "/")
    theirs = page.evaluate(style)
    page.goto(address + "/")
    ours = page.evaluate(style)
    assert theirs[:2] == ["0px", '"Noto Serif KR"']
    assert all(one != other for one, other in zip(ours, theirs, strict=True))


def test_a_logo_keeps_its_place_and_follows_the_theme(second: str, browser: Browser) -> None:
    with visiting(browser, viewport=DESKTOP, color_scheme="light") as page:
        held: list[Route] = []

        def hold(route: Route) -> None:
            held.append(route)

        page.route("**/logo*.svg", hold)
        page.goto(second + "/", wait_until="domcontentloaded")
        before = page.locator(".header-name").bounding_box()
        for route in held:
            route.continue_()
        page.wait_for_load_state("networkidle")
        logo = page.get_by_role("img", name="누리 고객센터")
        assert before is not None
        assert page.locator(".header-name").bounding_box() == before
        assert logo.evaluate("node => node.clientHeight") == 32
        shown = "node => getComputedStyle(node).content"
        assert logo.evaluate(shown) == "normal"
        page.emulate_media(color_scheme="dark")
        assert "logo-dark.svg" in logo.evaluate(shown)
        page.evaluate("document.documentElement.dataset.theme = 'light'")
        assert logo.evaluate(shown) == "normal"


def test_paper_shows_the_whole_answer_and_nothing_to_press(address: str, page: Page) -> None:
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(address + "/workplace/support-guide/")
    sections = page.locator(".section .prose > :first-child")
    assert sections.count() > 3
    assert all(sections.nth(at).evaluate(VISIBLE) for at in range(sections.count()))
    for gone in (".header", ".footer", ".navigation", ".banners"):
        assert not page.locator(gone).first.is_visible()
    ground = page.locator("body").evaluate("node => getComputedStyle(node).backgroundColor")
    assert ground == "rgb(255, 255, 255)"
    page.goto(address + "/workplace/report-a-problem/")
    tabs = page.locator(".tab")
    assert tabs.count() > 1
    assert all(tabs.nth(at).is_visible() for at in range(tabs.count()))


def test_nothing_moves_for_those_who_asked_for_stillness(address: str, page: Page) -> None:
    moving = """() => [...document.querySelectorAll("*")].filter(node =>
      ["", "::before", "::after"].some(part => {
        const style = getComputedStyle(node, part || undefined);
        const times = [style.transitionDuration, style.animationDuration].join();
        return style.scrollBehavior === "smooth"
          || times.split(",").some(time => parseFloat(time) > 0);
      })).length"""
    page.goto(address + "/workplace/support-guide/")
    assert page.evaluate(moving) > 0
    page.emulate_media(reduced_motion="reduce")
    for url in ("/workplace/support-guide/", "/", "/search/"):
        page.goto(address + url)
        assert page.evaluate(moving) == 0
