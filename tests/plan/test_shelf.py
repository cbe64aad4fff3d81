"""One language of a site: cards, counts, navigation."""

from __future__ import annotations

import pytest

from doum.plan.shelf import NAVIGATION_LIMIT
from tests.making import PRODUCT, question, site

SETTINGS = """
    [site]
    languages = ["ko", "en"]
    [facets.audience]
    admin = { ko = "관리자", en = "Administrators" }
"""
TEXTS = {
    "talk/_index.md": PRODUCT,
    "talk/_index.en.md": "---\ntitle: Talk\ncategories: [{slug: billing, title: Billing}]\n---\n",
    "talk/a.md": question("가", category="[billing]", audience="[관리자]", updated="2026-11-01"),
    "talk/a.en.md": question("A", "The answer."),
    "talk/b.md": question("나", category="[billing, plans]", summary="요약", layout="guide"),
    "talk/c.md": question("다"),
    "mail/_index.md": "---\ntitle: 메일\nweight: 1\n---\n",
    "mail/d.md": question("라"),
}


def shelf(language: str = "ko", base_path: str = "/", texts=TEXTS):
    """Prepare one language of the site."""
    made = site(texts, SETTINGS, base_path=base_path)
    assert made.problems == []
    return made.shelf(language)


def test_a_category_counts_what_is_in_and_under_it():
    counts = shelf().counts
    assert counts["talk"] == 3
    assert counts["talk/billing"] == 2
    assert counts["talk/billing/plans"] == 1
    assert "talk/account" not in counts


def test_the_own_language_has_every_product_and_others_those_with_answers():
    assert [product.slug for product in shelf().products()] == ["talk", "mail"]
    assert [product.slug for product in shelf("en").products()] == ["talk"]


def test_a_product_s_card_shows_titles_in_the_language_and_its_topics():
    found = shelf("en")
    card = found.product_card(found.library.products["talk"])
    assert (card.title, card.url, card.count) == ("Talk", "/en/talk/", 1)
    assert [(topic.title, topic.url) for topic in card.topics] == [("Billing", "/en/talk/billing/")]


def test_an_article_s_card_says_all_that_a_list_shows():
    card = shelf().card(shelf().articles["talk/a"])
    assert (card.title, card.url, card.product) == ("가", "/talk/a/", "메신저")
    assert [crumb.title for crumb in card.crumbs] == ["결제 및 청구"]
    assert [(badge.value, badge.label) for badge in card.badges] == [("admin", "관리자")]
    assert card.updated == "2026-11-01"
    assert not card.guide


def test_a_written_summary_goes_before_the_derived_excerpt():
    found = shelf()
    assert found.card(found.articles["talk/b"]).summary == "요약"
    assert found.card(found.articles["talk/a"]).summary == "답변입니다."


def test_a_card_in_another_language_speaks_it_as_far_as_it_can():
    found = shelf("en")
    card = found.card(found.articles["talk/a"])
    assert (card.title, card.product) == ("A", "Talk")
    assert [crumb.title for crumb in card.crumbs] == ["Billing"]
    assert card.badges[0].label == "Administrators"


def test_breadcrumbs_lead_from_the_product_down():
    found = shelf(base_path="/help/")
    crumbs = found.breadcrumbs(found.library.products["talk"], "talk/billing/plans")
    assert [(crumb.title, crumb.url) for crumb in crumbs] == [
        ("메신저", "/help/talk/"),
        ("결제 및 청구", "/help/talk/billing/"),
        ("요금제", "/help/talk/billing/plans/"),
    ]


def test_a_tree_shows_empty_categories_in_the_own_language_only():
    own, english = shelf(), shelf("en")
    product = own.library.products["talk"]
    assert [node.title for node in own.nodes(product)] == ["결제 및 청구", "계정"]
    (billing,) = english.nodes(product)
    assert (billing.title, billing.children) == ("Billing", ())


@pytest.mark.parametrize(
    ("current", "opened"),
    [
        ("talk", []),
        ("talk/billing", ["/talk/billing/"]),
        ("talk/billing/plans", ["/talk/billing/", "/talk/billing/plans/"]),
    ],
)
def test_the_navigation_opens_the_branch_where_the_reader_is(current, opened):
    found = shelf()
    items = found.navigation(found.library.products["talk"], current)
    seen = [item for item in items if item.open]
    seen += [child for item in seen for child in item.children if child.open]
    assert [item.url for item in seen] == opened
    assert [item.url for item in seen if item.current] == opened[-1:]


def test_a_sibling_whose_name_begins_alike_is_not_opened():
    tree = "categories: [{slug: pay, title: 결제}, {slug: pay-late, title: 연체}]\n"
    texts = {
        "talk/_index.md": f"---\ntitle: 톡\n{tree}---\n",
        "talk/a.md": question("가", category="[pay]"),
        "talk/b.md": question("나", category="[pay-late]"),
    }
    found = shelf(texts=texts)
    items = found.navigation(found.library.products["talk"], "talk/pay-late")
    assert [item.open for item in items] == [False, True]


def test_a_page_s_navigation_stays_small_however_many_categories_there_are():
    tree = ", ".join(f"{{slug: c{n}, title: 분류 {n}}}" for n in range(200))
    found = shelf(texts={"talk/_index.md": f"---\ntitle: 톡\ncategories: [{tree}]\n---\n"})
    assert len(found.navigation(found.library.products["talk"], "talk")) == NAVIGATION_LIMIT


NOTICE = "---\ntitle: 점검\nstarts: 2026-11-01\nscope: [{scope}]\n---\n안내입니다.\n"


@pytest.mark.parametrize(
    ("scope", "links"),
    [
        ("", []),
        ("talk", [("메신저", "/talk/")]),
        ("talk/billing", [("결제 및 청구", "/talk/billing/")]),
        ("talk/a", [("가", "/talk/a/")]),
        ("gone", []),
    ],
)
def test_a_notice_links_what_it_is_about(scope, links):
    found = shelf(texts={**TEXTS, "_notices/n.md": NOTICE.format(scope=scope)})
    card = found.notice_card(found.library.notices["ko"][0])
    assert [(link.title, link.url) for link in card.scope] == links
    assert card.summary == "안내입니다."


def test_a_notice_s_scope_never_leads_to_a_page_that_the_language_does_not_have():
    texts = {
        **TEXTS,
        "_notices/n.md": NOTICE.format(scope="talk/account, talk/billing, mail"),
        "_notices/n.en.md": "---\ntitle: Down\n---\nText.\n",
    }
    found = shelf("en", texts=texts)
    card = found.notice_card(found.library.notices["en"][0])
    assert [link.url for link in card.scope] == ["/en/talk/billing/"]


def test_a_changed_notice_is_another_notice_to_who_dismissed_it():
    def digest(title: str) -> str:
        text = NOTICE.format(scope="").replace("점검", title)
        found = shelf(texts={**TEXTS, "_notices/n.md": text})
        return found.notice_card(found.library.notices["ko"][0]).digest

    assert digest("점검") == digest("점검") != digest("긴급 점검")


def test_an_article_s_body_comes_with_its_page():
    found = shelf()
    assert found.body("content/talk/a.md").html_digest
    assert found.body("content/talk/gone.md") is None


DESKS = """
---
title: 톡
contact:
  - {title: 모두, url: "tel:1"}
  - {title: 유료, url: "tel:2", plan: [프로], open: [mon-fri 10:00-18:00], closed: [2026-12-25]}
---
"""
PLANS = '[facets.plan]\nfree = "무료"\npro = "프로"\n'
HOME = '---\ntitle: 도움말\ncontact: [{title: 사이트, url: "tel:0"}]\n---\n'


def desks(plans: tuple[str, ...], product: str = DESKS) -> list[str]:
    """Name the desks that an article for these plans shows."""
    texts = {
        "_index.md": HOME,
        "talk/_index.md": product.strip() + "\n",
        "talk/a.md": question("가"),
    }
    made = site(texts, PLANS)
    found = made.shelf()
    return [desk.title for desk in found.names.desks(found.library.products["talk"], plans).contact]


@pytest.mark.parametrize(
    ("plans", "expected"),
    [((), ["모두", "유료"]), (("pro",), ["모두", "유료"]), (("free",), ["모두"])],
)
def test_an_article_shows_the_desks_for_its_plans(plans, expected):
    assert desks(plans) == expected


def test_where_no_desk_of_the_product_fits_the_site_s_do():
    paid = DESKS.replace('  - {title: 모두, url: "tel:1"}\n', "")
    assert desks(("free",), paid) == ["사이트"]
    assert desks((), "---\ntitle: 톡\n---") == ["사이트"]


def test_a_desk_says_its_plans_and_what_the_clock_needs():
    texts = {"talk/_index.md": DESKS.strip() + "\n", "talk/a.md": question("가")}
    found = site(texts, PLANS).shelf()
    desks = found.names.desks(found.library.products["talk"])
    desk = desks.contact[1]
    assert desks.timed
    assert not found.names.site_desks.timed
    assert [plan.label for plan in desk.plans] == ["프로"]
    assert [(h.first, h.last, h.start, h.end) for h in desk.open] == [(1, 5, 600, 1080)]
    assert desk.closed == ("2026-12-25",)
