"""The library: everything of a site in its place."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.making import PRODUCT, notice, question, rules, site

MAINTENANCE = "점검"


def test_the_site_s_own_language_comes_first():
    settings = '[site]\nlanguages = ["en", "ko", "ja"]\n'
    assert site({}, settings).library.languages == ("ko", "en", "ja")


def test_without_a_list_the_languages_are_those_that_file_names_carry():
    texts = {"talk/_index.md": PRODUCT, "talk/_index.ja.md": "---\ntitle: T\n---\n"}
    texts["talk/q.md"] = question("가")
    texts["talk/q.en.md"] = question("A")
    assert site(texts).library.languages == ("ko", "en", "ja")


def test_an_ending_that_is_no_language_of_the_world_is_a_problem_and_no_language():
    made = site({"talk/_index.md": PRODUCT, "talk/q.xx.md": question("가")})
    assert made.library.languages == ("ko",)
    assert rules(made.problems) == ["unknown-language"]


def test_a_language_that_the_site_does_not_have_is_a_problem():
    texts = {"talk/_index.md": PRODUCT, "talk/q.md": question("가"), "talk/q.ja.md": question("A")}
    made = site(texts, '[site]\nlanguages = ["ko", "en"]\n')
    assert rules(made.problems) == ["unknown-language"]


def test_a_product_s_texts_in_a_language_that_the_site_does_not_have_are_left_out():
    texts = {"talk/_index.md": PRODUCT, "talk/_index.en.md": "---\ntitle: T\n---\n"}
    made = site(texts, '[site]\nlanguages = ["ko"]\n')
    assert rules(made.problems) == ["unknown-language"]
    assert set(made.library.products["talk"].intros) == {"ko"}


def test_a_site_that_says_nothing_of_itself_has_the_title_of_its_settings():
    library = site({}, '[site]\ntitle = "누리 고객센터"\n').library
    assert library.sites["ko"].title == "누리 고객센터"


def test_the_home_page_s_texts_come_by_language_and_inherit():
    texts = {
        "_index.md": "---\ntitle: 누리\nsummary: 무엇을 도와드릴까요?\n---\n",
        "_index.en.md": "---\ntitle: Nuri\n---\n",
    }
    sites = site(texts, '[site]\nlanguages = ["en", "ja"]\n').library.sites
    assert (sites["en"].title, sites["ja"].title) == ("Nuri", "누리")
    assert sites["en"].summary == ""


def test_a_snippet_in_the_own_language_stands_in_for_a_missing_translation():
    texts = {"_snippets/hours.md": "평일", "_snippets/hours.ja.md": "平日"}
    snippets = site(texts, '[site]\nlanguages = ["en", "ja"]\n').library.snippets
    named = {language: found.path for (_, language), found in snippets.items()}
    assert named == {
        "ko": "content/_snippets/hours.md",
        "en": "content/_snippets/hours.md",
        "ja": "content/_snippets/hours.ja.md",
    }


def test_notices_stand_with_the_newest_first_and_have_their_urls():
    texts = {
        "_notices/a.md": notice(MAINTENANCE, "2026-11-01"),
        "_notices/b.md": notice(MAINTENANCE, "2026-11-20"),
    }
    notices = site(texts).library.notices["ko"]
    assert [found.url for found in notices] == ["/notices/b/", "/notices/a/"]


def test_notices_of_mixed_writings_stand_by_moment():
    texts = {
        "_notices/a.md": notice(MAINTENANCE, "2026-11-20T01:00:00Z"),
        "_notices/b.md": notice(MAINTENANCE, "2026-11-20 11:00"),
        "_notices/c.md": notice(MAINTENANCE, "2026-11-20"),
    }
    assert [n.slug for n in site(texts).library.notices["ko"]] == ["b", "a", "c"]


@pytest.mark.parametrize(
    ("starts", "more"),
    [
        ("2026-11-23", {}),
        ("2026-11-01", {"ends": "2026-11-21"}),
        ("2026-11-01", {"draft": "true"}),
    ],
)
def test_a_notice_is_shown_only_between_its_dates(starts, more):
    made = site({"_notices/a.md": notice(MAINTENANCE, starts, **more)})
    assert made.problems == []
    assert made.library.notices["ko"] == ()


def test_a_notice_that_is_over_is_past_and_one_told_ahead_upcoming():
    texts = {
        "_notices/over.md": notice(MAINTENANCE, "2026-11-01", ends="2026-11-21"),
        "_notices/ahead.md": notice(MAINTENANCE, "2026-11-23", prepublish="true"),
        "_notices/secret.md": notice(MAINTENANCE, "2026-11-23"),
        "_notices/gone.md": notice(MAINTENANCE, "2026-11-01", ends="2026-11-21", draft="true"),
    }
    library = site(texts).library
    assert library.notices["ko"] == ()
    assert [n.slug for n in library.past_notices["ko"]] == ["over"]
    assert [n.slug for n in library.upcoming_notices["ko"]] == ["ahead"]


def test_a_notice_told_ahead_is_in_force_once_it_has_begun():
    made = site({"_notices/a.md": notice(MAINTENANCE, "2026-11-20", prepublish="true")})
    assert [n.slug for n in made.library.notices["ko"]] == ["a"]


def test_a_notice_without_a_start_is_a_problem():
    assert rules(site({"_notices/a.md": question("점검")}).problems) == ["missing-key"]


def test_a_translated_notice_inherits_dates_scope_and_severity():
    more = {"severity": "critical", "scope": "[talk]", "slug": "down"}
    texts = {
        "_notices/a.md": notice(MAINTENANCE, "2026-11-20", **more),
        "_notices/a.en.md": "---\ntitle: Maintenance\n---\nText.\n",
    }
    made = site(texts)
    (found,) = made.library.notices["en"]
    assert made.problems == []
    assert (found.meta.title, found.meta.severity, found.meta.scope) == (
        "Maintenance",
        "critical",
        ("talk",),
    )
    assert found.url == "/en/notices/down/"


def test_a_notice_s_name_that_cannot_be_an_address_is_a_problem():
    assert rules(site({"_notices/a b.md": notice(MAINTENANCE, "2026-11-20")}).problems) == [
        "bad-slug"
    ]


def test_two_notices_cannot_have_one_address():
    texts = {
        "_notices/a.md": notice(MAINTENANCE, "2026-11-20", slug="n"),
        "_notices/b.md": notice(MAINTENANCE, "2026-11-20", slug="n"),
    }
    from doum.check.url_conflicts import url_problems

    made = site(texts)
    assert "url-conflict" in rules([*made.problems, *url_problems(made.library, made.urls)])


def test_the_library_knows_when_it_will_change_next():
    texts = {
        "talk/_index.md": PRODUCT,
        "talk/q.md": question("가", publish_at="2026-12-01"),
        "_notices/a.md": notice(MAINTENANCE, "2026-11-01", ends="2026-11-25 00:00"),
    }
    ahead = datetime(2026, 11, 24, 15, tzinfo=UTC).timestamp()
    assert site(texts).library.next_change == ahead


def test_a_file_whose_front_matter_failed_is_passed_over_and_the_rest_stays():
    texts = {
        "talk/_index.md": PRODUCT,
        "talk/q.md": question("가"),
        "talk/broken.md": "---\ntitle: [\n---\n답변\n",
        "_notices/broken.md": "---\n- 가\n---\n답변\n",
        "_index.en.md": "---\n",
    }
    made = site(texts)
    assert list(made.library.articles["ko"]) == ["talk/q"]
    assert len(made.problems) == 3


def test_the_same_files_in_another_order_give_the_same_library():
    texts = {
        "talk/_index.md": PRODUCT,
        "talk/q.en.md": question("A"),
        "talk/q.md": question("가", category="[계정]"),
        "talk/r.md": question("나"),
        "_notices/a.md": notice(MAINTENANCE, "2026-11-01"),
        "_notices/b.md": notice(MAINTENANCE, "2026-11-01"),
    }
    assert site(texts).library == site(dict(reversed(texts.items()))).library
