"""Category lists: real pages, three orders, every article once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.plan.lists import ORDERS, list_pages
from tests.making import law, question, site

DATES = ["2026-11-01", "2026-11-03", "2026-11-02"]


def articles(count: int):
    """Make articles in their reading order; every third has no date."""
    texts = {}
    for number in range(count):
        keys = {"updated": DATES[number % 3]} if number % 4 else {}
        texts[f"talk/q{number:03}.md"] = question(f"질문 {(number * 7) % 10}-{number}", **keys)
    return tuple(site(texts).library.articles["ko"].values())


MANY = articles(60)


def pages(count: int, size: int = 20):
    """Make the pages of a category of the first articles."""
    made = list_pages("/talk/billing/", MANY[:count], size, lambda url: f"/help{url}", str.upper)
    return list(made)


def test_an_empty_list_is_one_page():
    (page,) = pages(0)
    assert (page.url, page.articles, page.sorts) == ("/talk/billing/", (), ())


def test_a_list_of_one_needs_no_orders():
    (page,) = pages(1)
    assert len(page.articles) == 1
    assert page.sorts == ()


def test_the_urls_say_order_and_page():
    assert [page.url for page in pages(41)] == [
        "/talk/billing/",
        "/talk/billing/page/2/",
        "/talk/billing/page/3/",
        "/talk/billing/latest/",
        "/talk/billing/latest/page/2/",
        "/talk/billing/latest/page/3/",
        "/talk/billing/title/",
        "/talk/billing/title/page/2/",
        "/talk/billing/title/page/3/",
    ]


def in_order(slug: str):
    """Return all articles of one order."""
    return [a for page in pages(30) if page.order.slug == slug for a in page.articles]


def test_the_recommended_order_is_the_writer_s():
    assert in_order("") == list(MANY[:30])


def test_the_newest_come_first_and_those_without_a_date_last():
    dates = [article.meta.updated for article in in_order("latest")]
    dated = [date for date in dates if date]
    assert dated == sorted(dated, reverse=True)
    assert not any(dates[len(dated) :])


def test_by_title_is_by_title():
    titles = [article.meta.title for article in in_order("title")]
    assert titles == sorted(titles)


def test_the_sort_links_lead_to_first_pages_and_mark_the_current_order():
    page = pages(41)[4]
    assert [link.url for link in page.sorts] == [
        "/help/talk/billing/",
        "/help/talk/billing/latest/",
        "/help/talk/billing/title/",
    ]
    assert [link.current for link in page.sorts] == [False, True, False]
    assert page.sorts[0].title == ORDERS[0].title.upper()


@pytest.mark.parametrize(
    ("total", "current", "shown"),
    [
        (1, 1, []),
        (3, 1, [1, 2, 3]),
        (10, 1, [1, 2, 3, 0, 10]),
        (10, 5, [1, 0, 3, 4, 5, 6, 7, 0, 10]),
        (10, 10, [1, 0, 8, 9, 10]),
        (6, 4, [1, 2, 3, 4, 5, 6]),
    ],
)
def test_pages_are_numbered_around_the_current_one_with_gaps(total, current, shown):
    page = pages(total * 2, 2)[current - 1]
    assert [number for number, _ in page.pagination.pages] == shown


def test_previous_and_next_lead_to_the_neighbours_and_not_further():
    first, middle, last = (page.pagination for page in pages(41)[:3])
    assert (first.previous_url, first.next_url) == ("", "/help/talk/billing/page/2/")
    assert middle.previous_url == "/help/talk/billing/"
    assert (last.previous_url, last.next_url) == ("/help/talk/billing/page/2/", "")


@law
@given(st.integers(0, 60), st.integers(1, 25))
def test_every_order_shows_every_article_exactly_once(count, size):
    made = pages(count, size)
    for order in {page.order.slug for page in made}:
        shown = [a.key for page in made if page.order.slug == order for a in page.articles]
        assert sorted(shown) == sorted(article.key for article in MANY[:count])
    assert all(len(page.articles) <= size for page in made)


@law
@given(st.integers(0, 60), st.integers(1, 25))
def test_every_link_of_a_list_leads_to_a_page_of_it(count, size):
    made = pages(count, size)
    urls = {f"/help{page.url}" for page in made}
    assert len(urls) == len(made)
    for page in made:
        linked = {url for _, url in page.pagination.pages if url}
        linked |= {link.url for link in page.sorts}
        linked |= {page.pagination.previous_url, page.pagination.next_url} - {""}
        assert linked <= urls
