"""Filters of a category's list: values that split it, under addresses that nothing else has."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from doum.content.slugs import is_slug
from doum.plan.filters import FILTERED_FROM, filter_slug, filters_of
from doum.plan.lists import list_pages
from tests.making import PRODUCT, law, question, site

FACETS = '[facets.audience]\nuser = "사용자"\nadmin = "관리자"\n'
ADMINS = 4


def billing(count: int = FILTERED_FROM):
    """Make the category of some articles: a few for admins, all of them for computers."""
    texts = {"talk/_index.md": PRODUCT}
    for number in range(count):
        audience = "[관리자]" if number < ADMINS else "[사용자]"
        texts[f"talk/q{number}.md"] = question(
            f"질문 {number}", category="[billing]", audience=audience, device="[pc]"
        )
    made = site(texts, FACETS)
    shelf = made.shelf()
    category = made.library.products["talk"].categories[0]
    return shelf, category, shelf.by_category["talk/billing"]


def pages(size: int = 3):
    """Make the pages of that category."""
    shelf, category, articles = billing()
    filters = filters_of(shelf, category, articles)
    return list(list_pages("/talk/billing/", articles, size, lambda u: u, str, filters))


def test_the_values_that_split_a_list_come_as_declared_with_what_carries_them():
    made = filters_of(*billing())
    assert [(f.badge.label, f.slug, len(f.articles)) for f in made] == [
        ("사용자", "audience-user", FILTERED_FROM - ADMINS),
        ("관리자", "audience-admin", ADMINS),
    ]


def test_a_value_that_all_carry_is_no_filter():
    assert "device" not in {found.badge.facet for found in filters_of(*billing())}


def test_a_short_list_has_no_filters():
    assert filters_of(*billing(FILTERED_FROM - 1)) == ()


def test_a_filter_has_real_pages_in_the_recommended_order():
    narrowed = [page for page in pages() if page.chosen]
    assert [page.url for page in narrowed] == [
        "/talk/billing/audience-user/",
        "/talk/billing/audience-user/page/2/",
        "/talk/billing/audience-admin/",
        "/talk/billing/audience-admin/page/2/",
    ]
    admins = [a.slug for page in narrowed[2:] for a in page.articles]
    assert admins == ["q0", "q1", "q2", "q3"]
    assert {page.count for page in narrowed[2:]} == {ADMINS}


def test_every_page_links_the_filters_and_the_chosen_one_leads_back():
    made = pages()
    ((facet, whole),) = made[0].filters
    assert facet == "audience"
    assert [(link.url, link.current) for link in whole] == [
        ("/talk/billing/audience-user/", False),
        ("/talk/billing/audience-admin/", False),
    ]
    ((_, last),) = made[-1].filters
    assert [(link.url, link.current) for link in last] == [
        ("/talk/billing/audience-user/", False),
        ("/talk/billing/", True),
    ]
    assert made[-1].sorts == ()


def test_a_filter_makes_way_for_a_subcategory_of_its_name():
    assert filter_slug("plan", "free", {"plan-free"}).startswith("plan-free-")


def test_values_of_any_script_stand_in_addresses_as_they_are():
    assert filter_slug("audience", "관리자", ()) == "audience-관리자"


@law
@given(st.lists(st.text(min_size=1), min_size=2, max_size=8, unique=True))
def test_values_never_share_an_address_and_each_is_one_piece_of_it(values):
    slugs = [filter_slug("plan", value, ()) for value in values]
    assert all(map(is_slug, slugs))
    assert len({slug.casefold() for slug in slugs}) == len(values)
