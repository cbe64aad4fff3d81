"""What every page shares, and how much of it there is: menus and featured questions have an end."""

from __future__ import annotations

import pytest

from doum.addresses.map import NOT_FOUND
from doum.plan.overview_pages import FEATURED, MENU, overview_pages, site_view
from doum.settings import DoumSettings, SeoSettings
from doum.views.pages import HomePage
from tests.making import MadeSite, question, site
from tests.plan.test_heads import SETTINGS, heads


def products(count: int) -> MadeSite:
    """Make a site of so many products, each with a featured question."""
    texts = {}
    for number in range(count):
        texts[f"p{number:02}/_index.md"] = f"---\ntitle: 서비스 {number:02}\n---\n"
        texts[f"p{number:02}/q.md"] = question("가").replace("title:", "featured: true\ntitle:", 1)
    return site(texts, SETTINGS)


@pytest.mark.parametrize(("count", "has_more"), [(MENU, False), (MENU + 1, True)])
def test_header_and_footer_name_as_many_products_as_they_have_room_for(count, has_more):
    made = products(count)
    view = site_view(made.shelf(), made.urls, DoumSettings())
    assert [len(view.products), len(view.menu)] == [count, MENU]
    assert view.menu == view.products[:MENU]
    assert view.has_more_products is has_more


def test_the_home_page_features_a_question_of_each_product_and_few_in_all():
    made = products(FEATURED + 1)
    view = site_view(made.shelf(), made.urls, DoumSettings())
    planned = overview_pages(view, made.shelf(), heads(), lambda text: text, SeoSettings())
    home = next(page.page for page in planned if isinstance(page.page, HomePage))
    assert len(home.featured) == FEATURED
    assert len({card.product for card in home.featured}) == FEATURED


@pytest.mark.parametrize(("language", "url"), [("ko", "/404.html"), ("en", "/en/404.html")])
def test_every_language_has_a_page_for_what_is_lost(language, url):
    made = site({"talk/q.md": question("가"), "talk/q.en.md": question("a")}, SETTINGS)
    shelf = made.shelf(language)
    view = site_view(shelf, made.urls, DoumSettings())
    planned = overview_pages(view, shelf, heads(), lambda text: text, SeoSettings())
    assert [page.url for page in planned if page.template == NOT_FOUND] == [url]
