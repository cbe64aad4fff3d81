"""What a file is, told by its place and name, and what it declares."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.content.document import body_of, parse_document
from doum.content.source import LARGE_BYTES
from doum.meta import (
    ArticleMeta,
    IntroductionMeta,
    NoticeMeta,
    ProductMeta,
    SiteMeta,
    SnippetMeta,
)
from tests.making import article, document, law, rules, source

TITLED = "---\ntitle: 질문\n---\n답변\n"


@pytest.mark.parametrize(
    ("path", "kind", "product", "name", "language"),
    [
        ("content/_index.md", "site", "", "_index", "ko"),
        ("content/_index.en.md", "site", "", "_index", "en"),
        ("content/talk/_index.md", "product", "talk", "_index", "ko"),
        ("content/talk/_index.ja.md", "product", "talk", "_index", "ja"),
        ("content/talk/q.md", "article", "talk", "q", "ko"),
        ("content/talk/billing/q.en.md", "article", "talk", "q", "en"),
        ("content/talk/q.zh-Hant.md", "article", "talk", "q", "zh-Hant"),
        ("content/talk/q.pt-BR.md", "article", "talk", "q", "pt-BR"),
        ("content/talk/결제일-변경.md", "article", "talk", "결제일-변경", "ko"),
        ("content/talk/v1.2.md", "article", "talk", "v1.2", "ko"),
        ("content/talk/Q.PC.md", "article", "talk", "Q.PC", "ko"),
        ("content/talk/v1.2.ja.md", "article", "talk", "v1.2", "ja"),
        ("content/talk/Q.EN.md", "article", "talk", "Q", "EN"),
        ("content/talk/billing/_index.md", "introduction", "talk", "_index", "ko"),
        ("content/_notices/2026-11-22.md", "notice", "", "2026-11-22", "ko"),
        ("content/talk/billing/_category.en.md", "introduction", "talk", "_category", "en"),
        ("content/talk/_category.md", "introduction", "talk", "_category", "ko"),
        ("content/talk/billing/index.md", "article", "talk", "index", "ko"),
        ("content/_snippets/hours.ja.md", "snippet", "", "hours", "ja"),
        ("content/q.md", "article", "", "q", "ko"),
    ],
)
def test_a_file_is_what_its_place_and_name_say(path, kind, product, name, language):
    made = document(path, TITLED)
    assert (made.kind, made.product, made.name, made.language) == (kind, product, name, language)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("content/_index.md", SiteMeta),
        ("content/talk/_index.md", ProductMeta),
        ("content/talk/q.md", ArticleMeta),
        ("content/talk/billing/_category.md", IntroductionMeta),
        ("content/_notices/n.md", NoticeMeta),
    ],
)
def test_front_matter_is_read_as_what_the_file_is(path, kind):
    made = document(path, TITLED)
    assert isinstance(made.meta, kind)
    assert made.meta.title == "질문"


def test_a_snippet_needs_no_front_matter():
    made = document("content/_snippets/hours.md", "평일 9시부터 18시까지\n")
    assert isinstance(made.meta, SnippetMeta)
    assert made.problems == ()


def test_the_body_starts_after_the_front_matter():
    assert document("content/talk/q.md", TITLED).body_line == 4
    assert body_of(source("content/talk/q.md", TITLED)) == "답변\n"


def test_the_body_alone_decides_its_digest():
    one = article("title: 하나", "답변\n")
    two = article("title: 둘\ndraft: true", "답변\n")
    other = article("title: 하나", "다른 답변\n")
    assert one.body_digest == two.body_digest != other.body_digest
    assert one.digest != two.digest


def test_snippets_are_named_with_the_file_s_line():
    made = article("title: 질문", '답변\n\n--8<-- "hours"\n')
    assert made.snippets == {"hours": 6}


@pytest.mark.parametrize(
    ("path", "text", "rule", "line"),
    [
        ("content/talk/q.md", "", "empty-file", 0),
        ("content/talk/q.md", " \n\n", "empty-file", 0),
        ("content/talk/q.md", "# 질문\n", "no-front-matter", 1),
        ("content/talk/q.md", "---\ntitle: 질문\n답변\n", "front-matter-open", 2),
        ("content/talk/q.md", "---\n- 가\n---\n답변\n", "front-matter-not-keys", 2),
        ("content/talk/q.md", "---\ndraft: true\n---\n답변\n", "missing-key", 1),
        ("content/talk/q.md", "---\n---\n답변\n", "missing-key", 1),
        ("content/talk/q.md", "---\ntitle: 질문\nupdated: 2024-02-30\n---\n답\n", "wrong-value", 3),
        ("content/talk/q.md", "---\ntitle: 질문\ntag: 가\n---\n답\n", "unknown-key", 3),
        ("content/talk/q.md", "---\ntitle: 질문\n---\n", "empty-body", 4),
        ("content/talk/q.md", "---\ntitle: 질문\n---\n \n\n", "empty-body", 4),
        ("content/_snippets/s.md", "---\n---\n\n", "empty-body", 3),
        ("content/q.md", TITLED, "article-outside-product", 0),
        ("content/talk/q.md", '---\ntitle: ""\n---\n답변\n', "wrong-value", 2),
        ("content/talk/q.md", '---\ntitle: " "\n---\n답변\n', "wrong-value", 2),
    ],
)
def test_a_mistake_comes_with_the_document(path, text, rule, line):
    made = document(path, text)
    assert [(p.rule, p.place.line, p.place.path) for p in made.problems] == [(rule, line, path)]


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("content/_notices/n.md", "starts"),
        ("content/_notices/n.md", "ends"),
        ("content/talk/q.md", "publish_at"),
        ("content/talk/q.md", "expires_at"),
        ("content/talk/q.md", "updated"),
        ("content/talk/q.md", "reviewed"),
    ],
)
@pytest.mark.parametrize("day", ["2024-02-30", "2026-13-01", "내일", "12"])
def test_a_day_that_is_not_in_the_calendar_is_a_problem_wherever_days_are_taken(path, key, day):
    made = document(path, f"---\ntitle: 질문\n{key}: {day}\n---\n답변\n")
    assert [(p.rule, p.place.line) for p in made.problems] == [("wrong-value", 3)]
    assert dict(made.problems[0].finding.values)["expected"] in (
        "moment",
        "date",
        "calendar",
    )


def test_a_product_s_introduction_may_be_empty():
    assert document("content/talk/_index.md", "---\ntitle: 톡\n---\n").problems == ()


def test_a_very_long_answer_is_a_warning():
    made = article("title: 질문", "가" * (LARGE_BYTES + 1))
    assert rules(made.problems) == ["source-large"]
    assert made.problems[0].severity == "warning"


def test_front_matter_that_cannot_be_read_leaves_no_meta():
    made = document("content/talk/q.md", "---\ntitle: [\n---\n답변\n")
    assert made.meta is None
    assert len(made.problems) == 1


path_part = st.text("ab가.-_ ", min_size=1, max_size=6)


@law
@given(
    st.lists(path_part, min_size=1, max_size=4).map(lambda p: f"content/{'/'.join(p)}.md"),
    st.text(max_size=60) | st.text("-\n:a가", max_size=60).map(lambda t: f"---\n{t}\n---\n"),
)
def test_no_file_makes_parsing_fail(path, text):
    made = parse_document(source(path, text.replace("\0", "")), "ko")
    assert made.meta is not None or made.problems


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("\n\n글\n", 6),
        ("글\n", 4),
        ("<!-- 적어 둔 것 -->\n글\n", 5),
        ("\n<!-- 여러\n줄 -->\n\n글\n", 8),
    ],
)
def test_text_of_the_home_page_is_a_problem_at_its_line(body, line):
    (found,) = document("content/_index.md", f"---\ntitle: 도움말\n---\n{body}").problems
    assert (found.rule, found.place.line) == ("site-has-body", line)


@pytest.mark.parametrize("body", ["", "\n \n", "<!-- 적어 둔 것 -->\n", "\n<!-- 닫지 않은 것\n"])
def test_a_comment_on_the_home_page_is_no_text(body):
    assert document("content/_index.md", f"---\ntitle: 도움말\n---\n{body}").problems == ()
