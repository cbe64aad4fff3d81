"""Guides: sections that open by an address, a hit, the browser's own find, and on paper."""

from urllib.parse import quote

from playwright.sync_api import Browser, Page, expect

from tests.browser.chromium import visiting

GUIDE = "/workplace/support-guide/"
SECTION = "details.section"


def test_one_button_opens_all_and_shuts_all(address: str, page: Page) -> None:
    page.goto(address + GUIDE, wait_until="networkidle")
    count = page.locator(SECTION).count()
    page.get_by_role("button", name="모두 펼치기").click()
    expect(page.locator(f"{SECTION}[open]")).to_have_count(count)
    page.get_by_role("button", name="모두 접기").click()
    expect(page.locator(f"{SECTION}[open]")).to_have_count(0)


def test_a_hit_of_the_search_opens_its_section(address: str, page: Page) -> None:
    page.goto(address + "/search/?q=상담 시간은 언제인가요", wait_until="networkidle")
    hit = page.locator("ol.answers .hits a[href*='support-guide/#']").first
    title = hit.inner_text()
    hit.click()
    page.wait_for_url("**/support-guide/#*")
    opened = page.locator(f"{SECTION}[open]")
    expect(opened).to_have_count(1)
    expect(opened.locator("h2")).to_contain_text(title)
    expect(opened.locator(".prose")).to_be_in_viewport()


def test_the_browser_s_find_opens_the_section_that_has_the_words(address: str, page: Page) -> None:
    page.goto(address + GUIDE)
    text = page.locator(SECTION).nth(1).locator(".prose p").last.text_content() or ""
    words = " ".join(text.split()[:3])
    assert not page.get_by_text(words).is_visible()
    page.goto("about:blank")
    page.goto(f"{address}{GUIDE}#:~:text={quote(words)}")
    expect(page.locator(SECTION).nth(1).locator(".prose")).to_be_visible()
    expect(page.locator(f"{SECTION}[open]")).to_have_count(1)


def test_a_section_s_link_is_copied(address: str, page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + GUIDE, wait_until="networkidle")
    section = page.locator(SECTION).nth(2)
    section.locator("> summary").click()
    section.get_by_role("link", name="링크 복사").click()
    expect(page.get_by_role("status").filter(has_text="복사했습니다")).to_have_count(1)
    copied = page.evaluate("navigator.clipboard.readText()")
    page.goto("about:blank")
    page.goto(copied)
    expect(page.locator(f"{SECTION}[open]")).to_have_count(1)
    assert page.locator(SECTION).nth(2).get_attribute("open") is not None


def test_on_paper_every_section_is_open(address: str, browser: Browser) -> None:
    for script in (True, False):
        with visiting(browser, java_script_enabled=script) as page:
            page.goto(address + GUIDE)
            assert not page.locator(f"{SECTION} .prose").first.is_visible()
            page.emulate_media(media="print")
            for section in page.locator(f"{SECTION} > .prose").all():
                assert section.is_visible()


def test_printing_opens_what_is_shut_and_shuts_it_again(address: str, page: Page) -> None:
    page.goto(address + GUIDE, wait_until="networkidle")
    count = page.locator(SECTION).count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(f"{SECTION}[open]")).to_have_count(count)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(f"{SECTION}[open]")).to_have_count(0)
