"""Other names of keys: guesses for what a writer meant."""

from __future__ import annotations

import pytest

from doum.declared_types import field_types
from doum.key_names import OTHER_NAMES, guessed, key_named
from doum.meta import META_OF, CategoryMeta, ContactMeta

KINDS = [*META_OF.values(), CategoryMeta, ContactMeta]


def test_every_key_of_every_kind_has_other_names_and_no_others_have():
    assert set(OTHER_NAMES) == {key for kind in KINDS for key in field_types(kind)}


@pytest.mark.parametrize(
    ("kind", "name", "key"),
    [
        ("article", "제목", "title"),
        ("article", "분류", "category"),
        ("product", "분류", "categories"),
        ("article", "설명", "summary"),
        ("article", "별칭", "aliases"),
        ("article", "게시일", "publish_at"),
        ("notice", "게시일", "starts"),
        ("article", "최종 수정일", "updated"),
        ("article", "순서", "weight"),
        ("article", "Title", "title"),
        ("article", "date", "updated"),
        ("notice", "date", "starts"),
        ("article", "redirect_from", "aliases"),
        ("article", "sidebar-position", "weight"),
        ("article", "publishDate", "publish_at"),
        ("article", "tag", "tags"),
        ("site", "순서", ""),
        ("article", "기분", ""),
        ("article", "toc", ""),
    ],
)
def test_another_name_stands_for_a_key_that_the_kind_has(kind, name, key):
    assert key_named(name, field_types(META_OF[kind])) == key


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("titel", "title"),
        ("ctegory", "category"),
        ("sumary", "summary"),
        ("weigth", "weight"),
        ("updatd", "updated"),
        ("카태고리", "category"),
        ("요먁", "summary"),
        ("sidebar_lable", "title"),
        ("lang", ""),
        ("cover", ""),
        ("status", ""),
        ("created", ""),
        ("작성일", ""),
        ("published", ""),
        ("hide_title", ""),
        ("og:title", ""),
        ("show_date", ""),
        ("version", ""),
        ("x", ""),
    ],
)
def test_a_misspelled_key_is_guessed_and_a_key_of_its_own_is_not(name, key):
    assert guessed(name, field_types(META_OF["article"]).keys()) == key
