"""Notices keep their times in the reader's browser, and stay dismissed until they change."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.chromium import visiting
from tests.browser.server import serve_folder
from tests.making import Site, notice

BUILT = "1795316400"
NOON = "2026-11-22T12:00:00+09:00"


def maintenance(title: str, starts: str = "2026-11-01", severity: str = "warning", **keys: str):
    """Write a notice of an interruption."""
    return notice(title, starts, summary="요약", severity=severity, **keys)


ENDS = "2026-11-23 00:00"
NOTICES = {
    "all": maintenance("전체 점검", ends=ENDS),
    "billing": maintenance("결제 점검", ends=ENDS, scope="[demo/billing]"),
    "card": maintenance("카드 점검", ends=ENDS, scope="[demo/card]"),
    "soon": maintenance("곧 시작", "2026-11-22 18:00", "critical", prepublish="true"),
    "secret": maintenance("아직 비밀", "2026-11-22 18:00"),
    "over": maintenance("지나간 점검", ends="2026-11-20"),
}


@pytest.fixture
def made(site: Site, monkeypatch: pytest.MonkeyPatch) -> Site:
    """A site with notices before, in and after their times."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", BUILT)
    site.write({f"content/_notices/{name}.md": text for name, text in NOTICES.items()})
    site.build()
    return site


@pytest.fixture
def home(made: Site) -> Iterator[str]:
    """Its address."""
    with serve_folder(made.output) as address:
        yield address


def at_noon(context: BrowserContext) -> Page:
    """Open a page in whose browser it is noon on the day of the build."""
    page = context.new_page()
    page.clock.install(time=NOON)
    return page


def texts(root: Path) -> str:
    """Return all that is published."""
    return "".join(path.read_text("utf-8") for path in root.rglob("*.html"))


def test_what_is_over_leaves_a_page_that_stays_open(context: BrowserContext, home: str) -> None:
    page = at_noon(context)
    page.goto(f"{home}/demo/card/")
    shown = [page.get_by_role("link", name=f"{name} 점검") for name in ("전체", "결제", "카드")]
    for link in shown:
        expect(link).to_be_visible()
    page.clock.fast_forward("11:59:00")
    expect(shown[0]).to_be_visible()
    page.clock.fast_forward("02:00")
    for link in shown:
        expect(link).to_be_hidden()


def test_a_category_shows_its_notices_until_they_are_over(
    context: BrowserContext, home: str
) -> None:
    page = at_noon(context)
    page.goto(f"{home}/demo/billing/")
    expect(page.locator("main").get_by_role("link", name="결제 점검")).to_be_visible()
    expect(page.get_by_role("link", name="카드 점검")).to_have_count(0)
    page.clock.fast_forward("12:01:00")
    expect(page.get_by_role("link", name="결제 점검")).to_be_hidden()
    expect(page.get_by_role("list", name="공지사항")).to_be_hidden()


@pytest.mark.parametrize("url", ["/", "/notices/", "/notices/all/"])
def test_where_notices_are_listed_they_are_marked_as_over(
    context: BrowserContext, home: str, url: str
) -> None:
    page = at_noon(context)
    page.goto(home + url)
    notice = page.locator("main [data-ends]", has_text="전체 점검").first
    expect(notice.get_by_text("종료", exact=True)).to_be_hidden()
    page.clock.fast_forward("12:01:00")
    expect(notice.get_by_text("종료", exact=True)).to_be_visible()


def test_past_notices_stand_apart_without_a_script(browser: Browser, home: str) -> None:
    with visiting(browser, java_script_enabled=False) as page:
        page.goto(f"{home}/notices/")
        past = page.get_by_role("region", name="지난 공지")
        expect(past.get_by_text("종료", exact=True)).to_be_visible()
        past.get_by_role("link", name="지나간 점검").click()
        expect(page.get_by_role("heading", level=1)).to_have_text("지나간 점검")
        expect(page.get_by_text("종료", exact=True)).to_be_visible()


def test_one_told_ahead_appears_and_speaks_when_it_starts(
    context: BrowserContext, home: str
) -> None:
    page = at_noon(context)
    page.goto(f"{home}/demo/card/")
    link = page.get_by_role("link", name="곧 시작")
    expect(link).to_be_hidden()
    expect(page.get_by_role("alert")).to_have_count(0)
    page.clock.fast_forward("06:01:00")
    expect(link).to_be_visible()
    expect(page.get_by_role("alert")).to_contain_text("긴급 곧 시작")


def test_one_told_ahead_waits_for_a_build_without_a_script(browser: Browser, home: str) -> None:
    with visiting(browser, java_script_enabled=False) as page:
        page.goto(home)
        expect(page.get_by_role("link", name="곧 시작")).to_be_hidden()
        expect(page.get_by_role("link", name="전체 점검").first).to_be_visible()


def test_what_is_not_told_ahead_is_nowhere_before_its_start(made: Site) -> None:
    assert "곧 시작" in texts(made.output)
    assert "아직 비밀" not in texts(made.output)


def test_what_was_dismissed_comes_back_when_it_changes(
    context: BrowserContext, home: str, made: Site
) -> None:
    page = at_noon(context)
    page.goto(f"{home}/demo/")
    banner = page.locator("notice-banner", has_text="전체 점검")
    banner.get_by_role("button", name="닫기").click()
    expect(banner).to_be_hidden()
    made.write({"content/_notices/all.md": maintenance("전체 점검", extra="{note: 1}", ends=ENDS)})
    made.build()
    page.reload()
    expect(banner).to_be_hidden()
    made.write(
        {"content/_notices/all.md": maintenance("전체 점검", severity="critical", ends=ENDS)}
    )
    made.build()
    page.reload()
    expect(banner).to_be_visible()
