"""“Did this help?”: what a reader is asked, what is sent, and what is never sent."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.chromium import visiting
from tests.browser.conftest import PHONE, headers_of
from tests.browser.taking import Taken, netlify, webhook
from tests.making import ARTICLE, DEMO, Site

QUESTION = "/messenger/change-card/"
GUIDE = "/workplace/support-guide/"
FORM = {
    "form-name": "feedback",
    "article": "messenger/change-card",
    "section": "",
    "language": "ko",
    "helpful": "yes",
    "reason": "",
    "comment": "",
    "website": "",
}
THANKS = "고맙습니다."


@pytest.fixture
def taken(reference_site: Site) -> Iterator[Taken]:
    """The reference site, on a server that takes what its forms send."""
    with netlify(reference_site.output, headers_of(reference_site)) as taken:
        yield taken


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A page without scripts."""
    with visiting(browser, java_script_enabled=False, viewport=PHONE) as page:
        yield page


def asked(page: Page) -> Locator:
    """Return the question about the whole article."""
    return page.locator("#feedback")


def sent(taken: Taken) -> list[dict[str, str]]:
    """Return what was sent without the revision, which must look like one."""
    for fields in taken.fields:
        assert re.fullmatch(r"[0-9a-f]{12}", fields["revision"])
    return [{k: v for k, v in f.items() if k != "revision"} for f in taken.fields]


def say_no(page: Page, taken: Taken, url: str = QUESTION) -> None:
    """Open an article and press no."""
    page.goto(taken.address + url)
    asked(page).get_by_role("button", name="아니요").click()
    expect(asked(page).get_by_role("radio").first).to_be_focused()


def test_without_javascript_the_form_is_sent_and_thanked_for(plain: Page, taken: Taken) -> None:
    plain.goto(taken.address + QUESTION + "?from=mail")
    plain.get_by_text("무엇이 아쉬웠나요?").click()
    plain.get_by_label("이해하기 어려워요").check()
    plain.get_by_label("자세히").fill("2번이 어려워요.")
    plain.get_by_role("button", name="아니요").click()
    expect(plain.get_by_role("heading", level=1)).to_have_text("의견을 보내 주셔서 고맙습니다")
    expect(plain.locator("main").get_by_role("link", name="통합 문의")).to_be_visible()
    answer = FORM | {"helpful": "no", "reason": "unclear", "comment": "2번이 어려워요."}
    assert sent(taken) == [answer]


def test_enter_in_a_field_without_javascript_is_never_a_yes(plain: Page, taken: Taken) -> None:
    plain.goto(taken.address + QUESTION)
    plain.get_by_text("무엇이 아쉬웠나요?").click()
    plain.get_by_label("기타").check()
    plain.keyboard.press("Enter")
    plain.wait_for_url("**/thanks/")
    assert sent(taken) == [FORM | {"helpful": "no", "reason": "other"}]


def test_netlify_finds_every_field_of_the_form(plain: Page, taken: Taken) -> None:
    """It registers the one form that it is told of, and drops what that form does not have."""
    plain.goto(taken.address + "/thanks/")
    form = plain.locator("form[data-netlify=true]")
    names = form.locator("[name]").evaluate_all("fields => fields.map(field => field.name)")
    assert form.get_attribute("name") == FORM["form-name"]
    assert form.get_attribute("data-netlify-honeypot") == "website"
    assert {*names, "form-name"} == FORM.keys() | {"revision"}


def test_a_yes_is_sent_once_and_remembered(page: Page, taken: Taken) -> None:
    page.goto(taken.address + QUESTION)
    asked(page).get_by_role("button", name="예").dblclick()
    expect(asked(page).get_by_text(THANKS)).to_be_focused()
    assert page.url.endswith(QUESTION)
    assert sent(taken) == [FORM]
    page.reload()
    expect(asked(page).get_by_text(THANKS)).to_be_visible()
    expect(asked(page).get_by_role("button")).to_have_count(0)
    page.goto(taken.address + "/messenger/change-plan/")
    expect(asked(page).get_by_role("button", name="예")).to_be_visible()


def test_a_no_is_asked_for_its_reason_and_shown_whom_to_ask(page: Page, taken: Taken) -> None:
    say_no(page, taken)
    assert sent(taken) == [FORM | {"helpful": "no"}]
    asked(page).get_by_label("내용이 틀려요").check()
    asked(page).get_by_label("자세히").fill("화면이 달라요.")
    asked(page).get_by_role("button", name="보내기").click()
    expect(asked(page).get_by_text(THANKS)).to_be_focused()
    expect(asked(page).get_by_role("link", name="전화 상담")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="전화 상담")).to_have_count(1)
    reasons = FORM | {"helpful": "", "reason": "inaccurate", "comment": "화면이 달라요."}
    assert sent(taken)[1:] == [reasons]


def test_a_no_without_a_reason_sends_nothing_more(page: Page, taken: Taken) -> None:
    say_no(page, taken)
    asked(page).get_by_role("button", name="보내기").click()
    expect(asked(page).get_by_role("link", name="1:1 문의")).to_be_visible()
    assert len(taken.fields) == 1


def test_nothing_sent_tells_who_it_was(page: Page, plain: Page, taken: Taken) -> None:
    page.context.add_cookies([{"name": "who", "value": "me", "url": taken.address}])
    page.goto(taken.address + QUESTION + "?from=mail")
    asked(page).get_by_role("button", name="예").click()
    expect(asked(page).get_by_text(THANKS)).to_be_visible()
    plain.goto(taken.address + QUESTION + "?from=mail")
    plain.get_by_role("button", name="예").click()
    plain.wait_for_url("**/thanks/")
    assert len(taken.headers) == 2
    told = [{k: v for k, v in h.items() if k in ("cookie", "referer")} for h in taken.headers]
    assert told == [{}, {"referer": f"{taken.address}/"}]


@pytest.mark.parametrize("cause", ["offline", "server"])
def test_what_could_not_be_sent_is_kept_and_sent_again(
    cause: str, page: Page, context: BrowserContext, taken: Taken
) -> None:
    say_no(page, taken)
    asked(page).get_by_label("자세히").fill("다시 보낼 글")
    context.set_offline(cause == "offline")
    taken.is_down = cause == "server"
    asked(page).get_by_role("button", name="보내기").click()
    expect(asked(page).get_by_role("alert")).to_have_text("보내지 못했어요. 다시 시도해 주세요.")
    assert Axe().run(page).violations_count == 0
    context.set_offline(False)
    taken.is_down = False
    asked(page).get_by_role("button", name="보내기").click()
    expect(asked(page).get_by_text(THANKS)).to_be_visible()
    assert [fields["comment"] for fields in taken.fields] == ["", "다시 보낼 글"]


def test_a_section_of_a_guide_is_asked_about_by_itself(page: Page, taken: Taken) -> None:
    page.goto(taken.address + GUIDE)
    section = page.locator("details.section").nth(1)
    section.locator("summary").first.click()
    part = section.get_by_role("group", name="이 부분이 도움이 되었나요?")
    part.get_by_role("button", name="아니요").click()
    section.get_by_label("내용이 부족해요").check()
    section.get_by_role("button", name="보내기").click()
    expect(section.get_by_role("link", name="전화 통화 요청")).to_be_visible()
    expect(asked(page).get_by_role("button", name="예")).to_be_visible()
    assert [f["section"] for f in taken.fields] == [section.get_attribute("id")] * 2


def test_without_javascript_a_section_is_chosen(plain: Page, taken: Taken) -> None:
    plain.goto(taken.address + GUIDE)
    section = plain.locator("details.section").nth(2)
    section.locator("summary").click()
    section.get_by_role("link", name="이 부분이 도움이 되었나요?").click()
    assert plain.url.endswith("#feedback")
    plain.get_by_text("무엇이 아쉬웠나요?").click()
    title, name = section.locator("h2").inner_text(), section.get_attribute("id")
    plain.get_by_label("어느 부분인가요?").select_option(label=title)
    plain.get_by_role("button", name="보내기").click()
    plain.wait_for_url("**/thanks/")
    assert [f["section"] for f in taken.fields] == [name]


def test_all_of_it_is_done_by_keyboard(page: Page, taken: Taken) -> None:
    page.goto(taken.address + QUESTION)
    asked(page).get_by_role("button", name="예").focus()
    for key in ("Tab", "Enter"):
        page.keyboard.press(key)
    expect(asked(page).get_by_role("radio").first).to_be_focused()
    for key in ("ArrowDown", "Tab", "Tab", "Enter"):
        page.keyboard.press(key)
    expect(asked(page).get_by_text(THANKS)).to_be_focused()
    assert [f["reason"] for f in taken.fields] == ["", "unclear"]
    page.keyboard.press("Tab")
    expect(asked(page).get_by_role("link", name="1:1 문의")).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_way(scheme: str, browser: Browser, taken: Taken) -> None:
    with visiting(browser, viewport=PHONE, color_scheme=scheme, bypass_csp=True) as page:
        say_no(page, taken)
        while_asked = Axe().run(page)
        asked(page).get_by_role("button", name="보내기").click()
        expect(asked(page).get_by_text(THANKS)).to_be_visible()
        thanked = Axe().run(page)
        page.goto(taken.address + "/thanks/")
        for results in (while_asked, thanked, Axe().run(page)):
            assert results.violations_count == 0, results.generate_report()


SETTINGS = '[feedback]\nadapter = "webhook"\nurl = "{url}"\n'


def test_a_webhook_gets_json_and_without_javascript_a_form(
    tmp_path: Path, page: Page, plain: Page
) -> None:
    with webhook() as taken:
        site = Site(tmp_path).write(
            {
                "doum.toml": SETTINGS.format(url=taken.address + "/doum"),
                "content/demo/_index.md": DEMO,
                "content/demo/card.md": ARTICLE,
            }
        )
        site.build()
        with netlify(site.output, headers_of(site)) as served:
            taken.thanks = served.address + "/thanks/"
            page.goto(served.address + "/demo/card/")
            asked(page).get_by_role("button", name="예").click()
            expect(asked(page).get_by_text(THANKS)).to_be_visible()
            plain.goto(served.address + "/demo/card/")
            plain.get_by_role("button", name="아니요").click()
            expect(plain.get_by_role("heading", level=1)).to_contain_text("고맙습니다")
        assert served.fields == []
    answer = {k: v for k, v in FORM.items() if k not in ("form-name", "website")}
    answer |= {"article": "demo/card"}
    without = answer | {"helpful": "no", "website": ""}
    del without["reason"]
    assert sent(taken) == [answer, without]


def test_nobody_is_asked_where_nobody_is_told(site: Site) -> None:
    site.build()
    assert "article-feedback" not in site.page("/demo/card/")
    assert not (site.output / "thanks").exists()
