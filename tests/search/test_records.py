"""What is searched: a record an article, with all that its search data depends on."""

from __future__ import annotations

import pytest
from msgspec import structs

from doum.search.records import records_digest, records_of
from tests.making import PRODUCT, question, site
from tests.search.records import FILTERS

TEXTS = {
    "talk/_index.md": PRODUCT,
    "talk/q.md": question(
        "결제 <수단>",
        category="[billing, plans]",
        audience="[admin]",
        plan="[free, pro]",
        keywords="[카드, '\"빌링\"']",
        tags="[결제]",
        summary="카드를 바꿉니다.",
        updated="2026-11-01",
    ),
    "talk/q.en.md": question("Payment"),
    "talk/r.md": question("검색에서 뺌", searchable="false"),
    "talk/d.md": question("초안", draft="true"),
}


def records():
    """Make the records of the site."""
    made = site(TEXTS, '[site]\nlanguages = ["ko", "en"]\n')
    assert made.problems == []
    return records_of(made.library, made.rendered)


def test_every_published_article_is_searched_unless_it_says_no():
    assert [(found.language, found.title) for found in records()] == [
        ("ko", "결제 <수단>"),
        ("en", "Payment"),
    ]


def test_a_record_stands_where_its_page_stands():
    assert [found.url for found in records()] == ["/talk/q/", "/en/talk/q/"]
    assert {found.key for found in records()} == {"talk/q"}


def test_a_category_is_filtered_by_with_everything_above_it():
    assert records()[0].filters == FILTERS


def test_the_introduction_of_a_category_is_searched_under_the_category_s_name():
    head = "---\ntitle: 돈 내기\nkeywords: [청구]\nsummary: 안내\nupdated: 2026-11-02\n---\n"
    texts = TEXTS | {"talk/billing/_category.md": head + "결제일은 1일입니다.\n"}
    made = site(texts, '[site]\nlanguages = ["ko", "en"]\n')
    (found,) = [one for one in records_of(made.library, made.rendered) if one.key == "talk/billing"]
    assert (found.title, found.url, found.language) == ("결제 및 청구", "/talk/billing/", "ko")
    assert (found.keywords, found.places) == (("청구", "돈 내기"), ("메신저",))
    assert (found.summary, found.updated) == ("안내", "2026-11-02")
    assert found.filters == (("product", "talk"), ("category", "talk/billing"))


def test_an_introduction_may_stay_out_of_the_search():
    texts = TEXTS | {"talk/billing/_category.md": "---\nsearchable: false\n---\n결제\n"}
    made = site(texts, '[site]\nlanguages = ["ko", "en"]\n')
    assert len(records_of(made.library, made.rendered)) == 2


def test_keywords_and_tags_are_searched_and_a_translation_has_its_own():
    own, english = records()
    assert own.keywords == ("카드", '"빌링"', "결제")
    assert english.keywords == ()


def test_a_summary_is_what_was_written_and_nothing_else():
    assert [found.summary for found in records()] == ["카드를 바꿉니다.", ""]


def test_it_is_found_by_the_names_of_its_places_in_its_language():
    assert records()[0].places == ("메신저", "결제 및 청구", "요금제")


@pytest.mark.parametrize("field", ["title", "summary", "html_digest", "keywords", "places"])
def test_whatever_is_analysed_changes_the_digest_of_the_text(field):
    one = records()[0]
    other = ("다른 말",) if field in ("keywords", "places") else "다른 말"
    assert one.text_digest("a") == records()[0].text_digest("a")
    assert structs.replace(one, **{field: other}).text_digest("a") != one.text_digest("a")
    assert one.text_digest("b") != one.text_digest("a")


def test_a_word_that_moves_from_one_field_to_another_changes_it_too():
    one = structs.replace(records()[0], summary="가", title="나")
    other = structs.replace(one, summary="나", title="가")
    assert one.text_digest("a") != other.text_digest("a")


def test_what_is_not_analysed_does_not_change_it():
    one = records()[0]
    moved = structs.replace(one, url="/x/", updated="", filters=())
    assert moved.text_digest("a") == one.text_digest("a")


def test_the_digest_is_the_same_in_every_run():
    assert records_digest(records(), "pagefind 1") == records_digest(records(), "pagefind 1")


@pytest.mark.parametrize(
    "change",
    [
        {"title": "다른 제목"},
        {"html_digest": "1"},
        {"keywords": ()},
        {"updated": ""},
        {"filters": ()},
        {"url": "/talk/x/"},
        {"key": "talk/x"},
        {"summary": ""},
        {"language": "ja"},
    ],
)
def test_whatever_is_indexed_changes_the_digest(change):
    before = records()
    after = [structs.replace(before[0], **change), *before[1:]]
    assert records_digest(before, "1") != records_digest(after, "1")


def test_another_indexer_changes_the_digest():
    assert records_digest(records(), "pagefind 1") != records_digest(records(), "pagefind 2")
