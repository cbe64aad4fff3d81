"""What a reader does with an article: find the way in it, enlarge, copy, share, print."""

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import visiting
from tests.browser.conftest import PHONE

ARTICLE = "/messenger/change-plan/"
PICTURE = "/messenger/전자결재-양식-만들기/"
CLIPBOARD = "navigator.clipboard.readText()"


def allowed(context: BrowserContext) -> Page:
    """Return a page that may read and write the clipboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context.new_page()


def test_a_long_article_says_what_is_in_it_and_a_short_one_does_not(
    address: str, page: Page
) -> None:
    page.goto(address + ARTICLE)
    listed = page.locator(".contents li").all_inner_texts()
    assert len(listed) >= 3
    assert listed == page.locator(".prose > :is(h2, h3)").all_inner_texts()
    page.goto(address + "/workplace/report-a-problem/")
    assert page.locator(".prose :is(h2, h3)").count() < 3
    assert page.locator(".contents").count() == 0


def test_a_picture_opens_in_full_and_closes_in_every_way(address: str, page: Page) -> None:
    page.goto(address + PICTURE, wait_until="networkidle")
    button = page.locator(".prose figure button").first
    alt = button.locator("img").get_attribute("alt")
    assert alt
    expect(page.get_by_role("button", name=alt)).to_have_count(1)
    closing = [
        lambda: page.keyboard.press("Escape"),
        lambda: page.keyboard.press("Enter"),
        lambda: page.mouse.click(20, 400),
        lambda: page.locator("dialog img").click(),
        page.go_back,
    ]
    for close in closing:
        button.focus()
        page.keyboard.press("Enter")
        whole = page.get_by_role("dialog", name=alt).get_by_role("img", name=alt)
        expect(whole).to_be_visible()
        shown = button.locator("img").bounding_box()
        large = whole.bounding_box()
        assert shown
        assert large
        assert large["width"] > shown["width"]
        close()
        expect(page.locator("dialog")).to_have_count(0)
        expect(button).to_be_focused()
        assert page.url.startswith(address)
        assert page.locator("article h1").is_visible()


def test_a_picture_that_is_shown_whole_is_no_button(address: str, page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address + ARTICLE, wait_until="networkidle")
    image = page.locator(".prose figure img").first
    is_whole = image.evaluate("image => image.naturalWidth <= image.clientWidth * 1.15")
    assert is_whole
    assert page.locator(".prose figure button").count() == 0


def test_a_heading_s_link_is_copied_and_said(address: str, context: BrowserContext) -> None:
    page = allowed(context)
    page.goto(address + ARTICLE, wait_until="networkidle")
    heading = page.locator(".prose h2").first
    title = heading.get_attribute("aria-label")
    expect(page.get_by_role("heading", name=title, exact=True)).to_have_count(1)
    page.get_by_role("link", name=f"링크 복사: {title}").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="복사했습니다")).to_have_count(1)
    assert page.evaluate(CLIPBOARD) == page.url
    assert page.evaluate("decodeURIComponent(location.hash.slice(1))") == heading.get_attribute(
        "id"
    )


def test_code_is_copied(address: str, context: BrowserContext) -> None:
    page = allowed(context)
    page.goto(address + ARTICLE, wait_until="networkidle")
    page.locator(".highlight").get_by_role("button", name="복사").click()
    expect(page.get_by_role("status").filter(has_text="복사했습니다")).to_have_count(1)
    assert page.evaluate(CLIPBOARD) == page.locator(".highlight pre").inner_text()


def test_the_page_is_copied_as_markdown(address: str, context: BrowserContext) -> None:
    page = allowed(context)
    page.goto(address + ARTICLE, wait_until="networkidle")
    page.get_by_role("button", name="본문 복사").click()
    expect(page.get_by_role("status").filter(has_text="복사했습니다")).to_have_count(1)
    text = page.evaluate(CLIPBOARD)
    assert text.startswith("# 요금제를 바꾸고 싶어요")
    assert "## 바꾸는 방법" in text


def test_nothing_is_offered_that_cannot_be_copied(address: str, page: Page) -> None:
    page.route(
        address + ARTICLE,
        lambda route: route.fulfill(
            response=(answer := route.fetch()),
            body=answer.text().replace('type="text/markdown"', 'type="text/x"'),
        ),
    )
    page.goto(address + ARTICLE, wait_until="networkidle")
    expect(page.get_by_role("button", name="공유")).to_be_visible()
    expect(page.get_by_role("button", name="본문 복사")).to_have_count(0)


def test_an_article_is_shared_by_the_device_or_by_its_link(
    address: str, context: BrowserContext
) -> None:
    page = allowed(context)
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(address + ARTICLE, wait_until="networkidle")
    page.get_by_role("button", name="공유").click()
    expect(page.get_by_role("status").filter(has_text="복사했습니다")).to_have_count(1)
    assert page.evaluate(CLIPBOARD) == address + ARTICLE
    page.add_init_script("Navigator.prototype.share = async given => { globalThis.given = given }")
    page.reload(wait_until="networkidle")
    page.get_by_role("button", name="공유").click()
    assert page.evaluate("given.title") == "요금제를 바꾸고 싶어요"
    assert page.evaluate("given.url").endswith(ARTICLE)


def test_printing_is_one_press(address: str, page: Page) -> None:
    page.add_init_script("globalThis.print = () => { globalThis.printed = true }")
    page.goto(address + ARTICLE, wait_until="networkidle")
    page.get_by_role("button", name="인쇄").click()
    assert page.evaluate("printed")


def test_a_tab_holds_on_the_next_page(address: str, page: Page) -> None:
    page.goto(address + "/workplace/report-a-problem/", wait_until="networkidle")
    page.get_by_role("tab", name="모바일").first.click()
    page.goto(address + ARTICLE)
    page.goto(address + "/workplace/report-a-problem/", wait_until="networkidle")
    for group in page.locator(".tabs").all():
        expect(group.get_by_role("tab", selected=True)).to_have_text("모바일")


def test_a_film_starts_by_keyboard_and_takes_the_focus(address: str, page: Page) -> None:
    page.goto(address + "/messenger/join-workspace/", wait_until="networkidle")
    page.locator("figure.video a").focus()
    page.keyboard.press("Enter")
    expect(page.locator("figure.video iframe")).to_be_focused()


def test_without_a_script_all_is_read_and_nothing_is_offered_in_vain(
    address: str, browser: Browser
) -> None:
    with visiting(browser, java_script_enabled=False, viewport=PHONE) as page:
        page.goto(address + ARTICLE)
        assert page.locator(".prose figure img").first.is_visible()
        assert all(title.is_visible() for title in page.locator(".tab-title").all())
        assert not page.get_by_role("button", name="공유").is_visible()
