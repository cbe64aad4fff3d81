"""Products and their trees: declared, or gathered from the articles."""

from __future__ import annotations

import pytest

from doum.content.products import make_products
from doum.model import walk
from doum.problems import has_errors
from tests.making import PRODUCT, document, question, rules, site

JAPANESE = """\
---
title: メッセンジャー
categories:
  - {slug: billing, title: 決済}
---
"""


def made(texts, languages=("ko", "en", "ja")):
    """Make the products of these files, by path below `content/`."""
    return make_products([document(f"content/{p}", t) for p, t in texts.items()], languages)


def paths(product) -> list[str]:
    """Name a product's categories from the top down."""
    return [category.path for category in walk(product.categories)]


def test_a_declared_tree_gives_every_category_its_path():
    products, problems = made({"talk/_index.md": PRODUCT})
    assert problems == []
    assert paths(products["talk"]) == ["talk/billing", "talk/billing/plans", "talk/account"]


def test_products_stand_by_weight_then_by_name():
    texts = {
        "c/_index.md": "---\ntitle: 다\n---\n",
        "a/_index.md": "---\ntitle: 가\nweight: 1\n---\n",
        "b/_index.md": "---\ntitle: 나\n---\n",
    }
    assert list(made(texts)[0]) == ["b", "c", "a"]


def test_a_translation_inherits_what_it_leaves_out():
    own = "---\ntitle: 톡\nsummary: 대화\nicon: chat\naccent: teal\n---\n"
    english = "---\ntitle: Talk\n---\n"
    products, _ = made({"talk/_index.md": own, "talk/_index.en.md": english})
    metas = products["talk"].metas
    assert (metas["en"].title, metas["en"].accent, metas["en"].summary) == ("Talk", "teal", "")
    assert "ja" not in metas


def test_a_translated_tree_joins_by_slug_and_may_leave_categories_out():
    products, problems = made({"talk/_index.md": PRODUCT, "talk/_index.ja.md": JAPANESE})
    billing, account = products["talk"].categories
    assert problems == []
    assert billing.titles == {"ko": "결제 및 청구", "ja": "決済"}
    assert account.titles == {"ko": "계정"}


def test_a_category_that_only_a_translation_has_is_a_problem():
    stray = JAPANESE.replace("billing", "biling")
    _, problems = made({"talk/_index.md": PRODUCT, "talk/_index.ja.md": stray})
    assert rules(problems) == ["stray-category"]
    assert problems[0].place.path == "content/talk/_index.ja.md"


def test_an_undeclared_product_gathers_its_tree_from_its_articles():
    texts = {
        "talk/a.md": question("가", category="[결제, 카드]"),
        "talk/b.md": question("나", category="[결제, 환불]"),
        "talk/c.md": question("다", category="[계정]"),
    }
    products, problems = made(texts)
    assert paths(products["talk"]) == ["talk/결제", "talk/결제/카드", "talk/결제/환불", "talk/계정"]
    assert products["talk"].metas["ko"].title == "talk"
    assert rules(problems) == ["product-undeclared"]


def test_a_gathered_tree_does_not_depend_on_the_order_of_the_files():
    texts = {f"talk/{n}.md": question(n, category=f"[분류{n}]") for n in "abc"}
    backwards = dict(reversed(texts.items()))
    assert made(texts)[0] == made(backwards)[0]


@pytest.mark.parametrize("titles", [("A/B", "A B"), ("결제!", "결제")])
def test_gathered_categories_that_would_share_an_address_are_told_apart(titles):
    texts = {f"talk/{n}.md": question("가", category=f'["{t}"]') for n, t in enumerate(titles)}
    made = site(texts)
    assert not has_errors(made.problems)
    categories = made.library.products["talk"].categories
    assert len({category.slug for category in categories}) == 2


@pytest.mark.parametrize(
    ("folder", "rule"),
    [
        ("search", "reserved-name"),
        ("assets", "reserved-name"),
        ("pagefind", "reserved-name"),
        ("notices", "reserved-name"),
        ("en", "reserved-name"),
        ("_drafts", "unknown-folder"),
        ("my product", "bad-slug"),
        ("a.b", "bad-slug"),
    ],
)
def test_a_folder_that_cannot_be_an_address_is_a_problem(folder, rule):
    products, problems = made({f"{folder}/_index.md": "---\ntitle: 톡\n---\n"})
    assert rules(problems) == [rule]
    assert list(products) == [folder]


@pytest.mark.parametrize(
    ("categories", "rule"),
    [
        ("{slug: a b, title: 가}", "bad-slug"),
        ("{slug: page, title: 가}", "reserved-name"),
        ("{slug: latest, title: 가}", "reserved-name"),
        ("{slug: a, title: 가}, {slug: a, title: 나}", "duplicate-category"),
        ("{slug: a, title: 가}, {slug: A, title: 나}", "duplicate-category"),
        ("{slug: a, title: 가}, {slug: b, title: 가}", "duplicate-category"),
        ("{slug: a, title: 가, categories: [{slug: '-', title: 나}]}", "bad-slug"),
    ],
)
def test_a_category_that_cannot_stand_where_it_stands_is_a_problem(categories, rule):
    head = f"---\ntitle: 톡\ncategories: [{categories}]\n---\n"
    _, problems = made({"talk/_index.md": head})
    assert rules(problems) == [rule]


def test_two_parents_may_each_have_a_child_of_one_name():
    head = """\
        ---
        title: 톡
        categories:
          - {slug: a, title: 가, categories: [{slug: etc, title: 기타}]}
          - {slug: b, title: 나, categories: [{slug: etc, title: 기타}]}
        ---
    """
    assert made({"talk/_index.md": head})[1] == []
