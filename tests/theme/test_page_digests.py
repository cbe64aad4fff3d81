"""Digests of pages that another process, or a later page, must not mix up."""

from __future__ import annotations

import pickle

from msgspec import structs

from doum.theme.catalogs import Catalog
from doum.theme.page_digests import PageDigests
from tests.theme.test_theme import PAGE


def digests() -> PageDigests:
    """Make the digests of a theme of one template."""
    catalog = Catalog(language="ko", messages={})
    return PageDigests({"404.html": ("", "{{ page.title }}")}, {"ko": catalog}, "look", "code")


def test_what_crosses_to_another_process_forgets_the_ids_of_views():
    made = digests()
    before = made.of_page(PAGE)
    crossed = pickle.loads(pickle.dumps(made))
    assert made._shared
    assert not crossed._shared
    assert crossed.of_page(PAGE) == before


def test_a_view_that_many_pages_share_is_digested_by_its_values():
    made = digests()
    again = structs.replace(PAGE, site=structs.replace(PAGE.site))
    other = structs.replace(PAGE, site=structs.replace(PAGE.site, title="다른 이름"))
    assert made.of_page(again) == made.of_page(PAGE)
    assert made.of_page(other) != made.of_page(PAGE)
