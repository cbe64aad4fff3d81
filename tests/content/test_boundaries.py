"""Where front matter begins and ends, and what is told if a line of hyphens is not there."""

from __future__ import annotations

import pytest

from doum.meta import ArticleMeta
from tests.making import document, rules

KEYS = "title: 반품\ncategory: [배송]\n"
PATH = "content/shop/q.md"


def told(text: str) -> tuple[str, int]:
    """Return the rule and the line of the only problem."""
    (found,) = document(PATH, text).problems
    return found.rule, found.place.line


@pytest.mark.parametrize(
    "fence",
    "— – -- ---- ---yaml *** ___ === ```yaml ~~~ ;;; <!--".split(),
)
def test_another_line_in_the_place_of_the_first_hyphens(fence):
    assert told(f"{fence}\n{KEYS}---\n신청합니다.\n") == ("front-matter-fence", 1)


@pytest.mark.parametrize("fence", ["—", "–", "----", "***", "===", "- - -", "```"])
def test_another_line_in_the_place_of_the_last_hyphens(fence):
    assert told(f"---\n{KEYS}{fence}\n신청합니다.\n") == ("front-matter-fence", 4)


@pytest.mark.parametrize("first", ["***", "—", "```", "===", "<!-- 적어 둔 것 -->"])
def test_a_text_that_starts_with_marks_has_no_front_matter(first):
    assert told(f"{first}\n신청: 주문 내역\n") == ("no-front-matter", 1)


@pytest.mark.parametrize(
    ("before", "line"),
    [("\n", 2), ("<!-- 확인 -->\n", 2), ("# 반품\n\n", 3), ("안내 글\n\n", 3), ("\u200b\n", 2)],
)
def test_front_matter_below_something_else(before, line):
    assert told(f"{before}---\n{KEYS}---\n신청합니다.\n") == ("front-matter-not-first", line)


def test_a_rule_and_a_word_with_a_colon_are_no_front_matter():
    assert told("안내 글\n\n---\n주의: 기한이 있습니다.\n---\n") == ("no-front-matter", 1)


@pytest.mark.parametrize(
    ("body", "last"),
    [
        ("\n신청합니다.\n\n---\n\n더 있습니다.\n", 3),
        ("신청합니다.\n\n---\n", 3),
        ("신청합니다.\n", 3),
        ("\n## 기한\n\n7일입니다.\n\n---\n", 3),
        ("\n- 하나\n- 둘\n\n---\n", 3),
        ("\n| 가 | 나 |\n|---|---|\n\n---\n", 3),
        ("\n기한은 이렇습니다. 평일: 7일\n\n---\n", 3),
        ("\nowner: 상담팀\n\n신청합니다.\n\n---\n", 5),
        ("tags:\n  - 교환\n\n신청합니다.\n\n---\n", 5),
        ("\n" + "긴 글입니다. " * 3000 + "\n\n---\n", 3),
    ],
)
def test_hyphens_that_are_forgotten_belong_below_the_last_key(body, last):
    found = document(PATH, f"---\n{KEYS}{body}").problems
    assert [(one.rule, one.place.line) for one in found] == [("front-matter-open", last)]
    assert dict(found[0].finding.values) == {"last": str(last)}


@pytest.mark.parametrize(
    "more",
    [
        "\n적어 둔 것\n\nowner: 상담팀\n",
        "\nowner: 상담팀\n적어 둔 것\n",
        "weight: 하나\n\n# 메모\n",
    ],
)
def test_another_mistake_among_the_keys_is_told_itself(more):
    assert told(f"---\n{KEYS}{more}---\n신청합니다.\n")[0] in ("line-without-key", "wrong-value")


@pytest.mark.parametrize(
    "more", ["\n# 메모\n\nowner: 상담팀\n", "tags:\n\n- 교환\n- 반품\n", "\n\n"]
)
def test_blank_lines_among_keys_are_no_mistake(more):
    assert document(PATH, f"---\n{KEYS}{more}---\n신청합니다.\n").problems == ()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("title: 반품\n\n신청합니다.\n", "---\ntitle: 반품\n---"),
        ("title: 반품\ntags:\n  - 교환\n\n글\n\n---\n", "---\ntitle: 반품\ntags:\n  - 교환\n---"),
        ("제목: 반품\n분류: 배송\n신청합니다.\n", "---\n제목: 반품\n분류: 배송\n---"),
    ],
)
def test_keys_without_any_hyphens_are_shown_between_them(text, shown):
    (found,) = document(PATH, text).problems
    assert (found.rule, found.place.line) == ("front-matter-unopened", 1)
    assert dict(found.finding.values)["front_matter"] == shown


@pytest.mark.parametrize(
    "text", ["질문: 반품은요?\n\n답: 됩니다.\n", "주의: 7일 안에\n", "시간 10:30\n"]
)
def test_a_text_that_starts_with_a_word_and_a_colon_has_no_keys(text):
    assert told(text) == ("no-front-matter", 1)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        (f"---\u200b\n{KEYS}---\n글\n", 1, 4),
        (f"\u200b---\n{KEYS}---\n글\n", 1, 1),
        (f"\u2060\ufeff---\n{KEYS}---\n글\n", 1, 1),
        (f"---\n{KEYS}---\u2060\n글\n", 4, 4),
        (f"---\n{KEYS}\u200b---  \n글\n", 4, 1),
    ],
)
def test_a_character_nobody_sees_beside_the_hyphens_is_named_and_left_out(text, line, column):
    made = document(PATH, text)
    (found,) = made.problems
    assert (found.rule, found.place.line, found.place.column) == (
        "invisible-character",
        line,
        column,
    )
    assert isinstance(made.meta, ArticleMeta)
    assert made.meta.title == "반품"


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("# [필독] 교환: #3", 'title: "[필독] 교환: #3"'),
        ("# `코드` **굵게** [링크](a.md)", "title: 코드 굵게 링크"),
        ("# ![그림](a.png) <b>교환</b> {#swap}", "title: 그림 교환"),
        ("# snake_case와 2 * 3 * 4", "title: snake_case와 2 * 3 * 4"),
        ("# 교환 &amp; \\*반품\\*", "title: 교환 & *반품*"),
        ("교환\n===", "title: 교환"),
        ("## 교환", "title: …"),
    ],
)
def test_the_title_of_a_heading_is_plain_and_quoted_where_it_must_be(heading, line):
    (found,) = document(PATH, f"{heading}\n\n신청합니다.\n").problems
    assert line in dict(found.finding.values)["front_matter"].split("\n")


def test_toml_becomes_yaml_that_is_read():
    toml = 'title = "[필독] 교환: #3"\nsummary = """한\n줄"""\ntags = ["1,000원", "#2"]\n'
    dates = "lastmod = 2026-09-14T10:00:00Z\ndate = 2024-01-02\nexpiryDate = 2026-12-31T09:00:00\n"
    (found,) = document(PATH, f"+++\n{toml}{dates}+++\n신청합니다.\n").problems
    head = dict(found.finding.values)["front_matter"]
    made = document(PATH, f"{head.replace('[…]', '[배송]')}\n신청합니다.\n")
    assert made.problems == ()
    assert isinstance(made.meta, ArticleMeta)
    assert (made.meta.title, made.meta.summary) == ("[필독] 교환: #3", "한 줄")
    assert made.meta.tags == ("1,000원", "#2")
    assert (str(made.meta.updated), made.meta.expires_at) == ("2026-09-14", "2026-12-31 09:00")


def test_json_becomes_yaml():
    (found,) = document(
        PATH, '{"title": "교환: #3", "tags": ["가"], "draft": true}\n\n글\n'
    ).problems
    assert found.rule == "no-front-matter"
    shown = 'title: "교환: #3"\ntags: [가]\ndraft: true\ncategory: […]'
    assert dict(found.finding.values)["front_matter"] == f"---\n{shown}\n---"


def test_a_translation_needs_only_its_title():
    (found,) = document("content/shop/q.en.md", "# Returns\n\nText.\n").problems
    assert dict(found.finding.values)["front_matter"] == "---\ntitle: Returns\n---"


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("content/shop/billing/_Category.md", "file-name-case"),
        ("content/shop/_INDEX.en.md", "file-name-case"),
        ("content/README.md", "article-outside-product"),
    ],
)
def test_a_file_with_a_wrong_name_is_told_once(path, rule):
    assert rules(document(path, "# 반품\n").problems) == [rule]
