"""Feeds: whom they tell what, in the forms that feed readers read."""

from __future__ import annotations

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from doum.discovery.feeds import NEVER, feed_files
from doum.discovery.xml import xml_text
from tests.discovery.small import ADDRESS, NAMES, following, small_site, xml
from tests.making import MadeSite, notice, question

SEOUL = ZoneInfo("Asia/Seoul")
HINT = "피드 리더에 넣으세요 <b>"
SITE_WIDE = notice("모두에게", "2026-11-10")
OF_PRODUCT = notice("메신저 점검", "2026-11-11 09:30", scope="[talk]")
OF_CATEGORY = notice("요금제 변경", "2026-11-12", scope="[talk/billing/plans]")
OF_ARTICLE = notice("카드 오류", "2026-11-13", scope="[talk/card]")


def feeds(made: MadeSite, language: str = "ko", most: int = 50) -> dict[str, str]:
    """Write the feeds of one language."""
    return dict(feed_files(following(made, language), made.urls, SEOUL, most, "/feed.css", HINT))


def titles(text: str) -> list[str]:
    """Return the titles in an Atom feed, the first first."""
    return [e.findtext("atom:title", "", NAMES) for e in xml(text).findall("atom:entry", NAMES)]


@pytest.fixture(scope="module")
def told() -> dict[str, str]:
    """The feeds of a site that has all kinds of notices."""
    return feeds(
        small_site(
            _notices__a=SITE_WIDE,
            _notices__b=OF_PRODUCT,
            _notices__c=OF_CATEGORY,
            _notices__d=OF_ARTICLE,
        )
    )


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/", ["카드 오류", "요금제 변경", "메신저 점검", "모두에게", "환불은 언제 되나요?"]),
        ("/talk/", ["카드 오류", "요금제 변경", "메신저 점검", "모두에게", "환불은 언제 되나요?"]),
        ("/ads/", ["모두에게"]),
        ("/talk/billing/", ["카드 오류", "요금제 변경", "환불은 언제 되나요?"]),
        ("/talk/billing/plans/", ["요금제 변경", "환불은 언제 되나요?"]),
    ],
)
def test_a_feed_tells_what_concerns_its_place_the_newest_first(told, url, expected):
    assert titles(told[f"{url}feed.xml"]) == expected
    assert [item["title"] for item in json.loads(told[f"{url}feed.json"])["items"]] == expected


def test_a_category_has_a_feed_only_where_there_is_something_to_tell(told):
    assert "/talk/account/feed.xml" not in told
    assert following(small_site()).links("talk/account") == ()


def test_the_site_and_its_products_keep_their_feeds_when_nothing_is_told():
    silent = feeds(small_site(), "en")
    assert silent.keys() == {
        f"/en/{place}feed.{kind}" for place in ("", "talk/") for kind in ("xml", "json")
    }
    assert xml(silent["/en/feed.xml"]).findtext("atom:updated", "", NAMES) == NEVER
    assert json.loads(silent["/en/feed.json"])["items"] == []


@pytest.mark.parametrize("url", ["/", "/talk/", "/talk/billing/"])
def test_atom_has_all_that_its_standard_requires(told, url):
    root = xml(told[f"{url}feed.xml"])
    assert root.tag == f"{{{NAMES['atom']}}}feed"
    own, page = links(root)["self"], links(root)["alternate"]
    assert (own, page) == (f"{ADDRESS}{url}feed.xml", f"{ADDRESS}{url}")
    assert root.findtext("atom:id", "", NAMES) == own
    assert root.findtext("atom:author/atom:name", "", NAMES)
    moments = [root.findtext("atom:updated", "", NAMES)]
    for entry in root.findall("atom:entry", NAMES):
        for name in ("id", "title", "summary", "updated"):
            assert len(entry.findall(f"atom:{name}", NAMES)) == 1
        assert links(entry)["alternate"] == entry.findtext("atom:id", "", NAMES)
        moments.append(entry.findtext("atom:updated", "", NAMES))
    assert all(datetime.fromisoformat(moment).tzinfo for moment in moments)
    assert moments[0] == max(moments, key=datetime.fromisoformat)


def test_a_feed_says_what_it_is_for_beside_what_feed_readers_read(told):
    root = xml(told["/talk/feed.xml"])
    assert root.findtext("{urn:doum}hint") == HINT


def links(element) -> dict[str, str]:
    """Return the links of a feed or an entry by their relation."""
    return {link.get("rel"): link.get("href") for link in element.findall("atom:link", NAMES)}


def test_json_feed_has_all_that_its_standard_requires(told):
    feed = json.loads(told["/talk/feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{ADDRESS}/talk/feed.json"
    assert feed["home_page_url"] == f"{ADDRESS}/talk/"
    assert (feed["language"], feed["title"]) == ("ko", "메신저 - 도움말")
    for item in feed["items"]:
        assert item["id"] == item["url"]
        assert item["content_text"]
        assert datetime.fromisoformat(item["date_modified"]).tzinfo


def test_dates_are_those_of_the_sites_zone(told):
    item = json.loads(told["/feed.json"])["items"][-1]
    assert item["date_modified"] == "2026-11-01T00:00:00+09:00"
    assert "date_published" not in item
    begun = json.loads(told["/feed.json"])["items"][2]
    assert begun["date_published"] == "2026-11-11T09:30:00+09:00"


def test_news_name_the_products_and_categories_that_they_are_about(told):
    items = {item["title"]: item.get("tags") for item in json.loads(told["/feed.json"])["items"]}
    assert items["요금제 변경"] == ["메신저", "결제 및 청구", "요금제"]
    assert items["카드 오류"] == ["메신저", "결제 및 청구"]
    assert items["모두에게"] is None


def test_an_article_that_is_updated_comes_up_again():
    newer = question(
        "환불은 언제 되나요?", category="[billing]", updated="2026-11-21", notify="true"
    )
    before = feeds(small_site(_notices__a=SITE_WIDE))
    after = feeds(small_site(_notices__a=SITE_WIDE, talk__refund=newer))
    assert titles(before["/feed.xml"]) == ["모두에게", "환불은 언제 되나요?"]
    assert titles(after["/feed.xml"]) == ["환불은 언제 되나요?", "모두에게"]


def test_a_feed_has_the_newest_entries_only():
    more = {f"_notices__n{day:02}": notice(f"{day}일", f"2026-11-{day:02}") for day in range(1, 11)}
    assert titles(feeds(small_site(**more), most=3)["/feed.xml"]) == ["10일", "9일", "8일"]


def test_what_xml_cannot_hold_is_left_out():
    text = feeds(small_site(_notices__a=notice('"<b>&"', "2026-11-10")))["/feed.xml"]
    assert titles(text)[0] == "<b>&"
    assert xml(f"<a>{xml_text(''.join(map(chr, range(0x11000))))}</a>").text


def test_a_language_tells_its_own_news_in_its_own_words():
    made = small_site(_notices__a=SITE_WIDE, **{"_notices__a.en": "---\ntitle: To all\n---\nHi\n"})
    assert titles(feeds(made, "en")["/en/talk/feed.xml"]) == ["To all"]
    assert (
        xml(feeds(made, "en")["/en/feed.xml"]).get("{http://www.w3.org/XML/1998/namespace}lang")
        == "en"
    )


def test_a_notice_that_is_over_stays_in_the_feed_and_one_to_come_is_not_told():
    over = notice("끝난 점검", "2026-10-01", ends="2026-10-02", scope="[talk/account]")
    ahead = notice("다가올 점검", "2027-10-01", prepublish="true")
    made = feeds(small_site(_notices__a=over, _notices__b=ahead))
    assert titles(made["/talk/account/feed.xml"]) == ["끝난 점검"]
    assert "다가올 점검" not in "".join(made.values())
