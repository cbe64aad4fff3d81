"""Front matter: plain data with places; hostile YAML is a problem and never a danger."""

from __future__ import annotations

from textwrap import dedent
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.content.front_matter import MAX_CHARACTERS, parse, split
from doum.content.yaml_events import MAX_DEPTH
from doum.problems import has_errors
from doum.schema import Node, Position
from tests.making import article, law, rules

BOMB = "a: &a [x, x]\n" + "".join(
    f"{n}: &{n} [*{p}, *{p}]\n" for p, n in zip("abcdefgh", "bcdefghi", strict=True)
)


def parsed(head: str):
    """Parse an indented YAML text."""
    return parse("content/talk/q.md", dedent(head).lstrip("\n"))


def plain(node: Node) -> object:
    """Return what a node holds, without places."""
    if isinstance(node.value, dict):
        return {key: plain(value) for key, value in node.value.items()}
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    return node.value


@pytest.mark.parametrize(
    ("text", "head", "body", "line"),
    [
        ("---\ntitle: 가\n---\n답변\n", "title: 가\n", "답변\n", 4),
        ("---\n---\n답변\n", "", "답변\n", 3),
        ("---  \ntitle: 가\n--- \n답변", "title: 가\n", "답변", 4),
        ("---\ntitle: 가\n---", "title: 가\n", "", 4),
        ("답변\n", None, "답변\n", 1),
        ("", None, "", 1),
        ("----\n가\n---\n", None, "----\n가\n---\n", 1),
        ("\n---\ntitle: 가\n---\n", None, "\n---\ntitle: 가\n---\n", 1),
        ("---\na: 1\n---\n나\n---\n다\n", "a: 1\n", "나\n---\n다\n", 4),
        ("---\na: '---'\n ---\n---\n나\n", "a: '---'\n ---\n", "나\n", 5),
    ],
)
def test_a_source_is_cut_at_the_second_line_of_hyphens(text, head, body, line):
    cut = split(text)
    assert (cut.head, cut.body, cut.body_line, cut.closed) == (head, body, line, True)


@pytest.mark.parametrize("text", ["---", "---\n", "---\ntitle: 가", "---\ntitle: 가\n----\n"])
def test_front_matter_without_an_end_is_not_closed(text):
    cut = split(text)
    assert not cut.closed
    assert cut.body == ""


def test_keys_come_with_their_places_in_the_file():
    nodes, problems = parsed("title: 질문\ntags:\n  - 카드\n  - 결제\n")
    assert problems == []
    assert nodes["title"] == Node("질문", Position(2, 8))
    assert [item.place for item in nodes["tags"].value] == [Position(4, 5), Position(5, 5)]


@pytest.mark.parametrize(
    ("head", "value"),
    [
        ("k: no", "no"),
        ("k: yes", "yes"),
        ("k: on", "on"),
        ("k: 1:30", "1:30"),
        ("k: 1e3", "1e3"),
        ("k: 010", "010"),
        ("k: 0x1F", "0x1F"),
        ("k: 1_000", "1_000"),
        ("k: .inf", ".inf"),
        ("k: 2026-11-22", "2026-11-22"),
        ("k: '~'", "~"),
        ('k: "null"', "null"),
        ("k: =", "="),
        ("k: a#b", "a#b"),
        ("k: a # b", "a"),
        ("k: KRIS (X)를 쓰나요?", "KRIS (X)를 쓰나요?"),
        ("k: |\n  가\n  나\n", "가\n나\n"),
        ("k: [가, {나: 다}]", ["가", {"나": "다"}]),
        ("k: null", None),
        ("k: ~", None),
        ("k:", None),
    ],
)
def test_a_scalar_stays_the_text_that_was_typed(head, value):
    nodes, problems = parsed(head)
    assert problems == []
    assert plain(nodes["k"]) == value


@pytest.mark.parametrize("head", ["", "\n", "# nothing\n", "~\n"])
def test_front_matter_without_keys_declares_nothing(head):
    assert parsed(head) == ({}, [])


@pytest.mark.parametrize(
    ("head", "rule", "line", "column"),
    [
        ("title: &t 질문\nowner: *t\n", "yaml-anchor", 2, 8),
        ("owner: *t\n", "yaml-quotes", 2, 8),
        ("title: 질문\n<<: {draft: true}\n", "yaml-anchor", 3, 1),
        ("title: 질문\n<<: [{draft: true}]\n", "yaml-anchor", 3, 1),
        (BOMB, "yaml-anchor", 2, 4),
        ("&k title: 질문\n", "yaml-anchor", 2, 1),
        ("!!str title: 질문\n", "yaml-tag", 2, 1),
        ("title: !!python/object/apply:os.system [ls]\n", "yaml-tag", 2, 8),
        ("title: !!str 질문\n", "yaml-tag", 2, 8),
        ("title: !secret 질문\n", "yaml-quotes", 2, 8),
        ("!!map\ntitle: 질문\n", "yaml-tag", 2, 1),
        ("title: 가\nextra:\n  a: 1\n  a: 2\n", "duplicate-key", 5, 3),
        ("title: 가\ntitle: 나\n", "duplicate-key", 3, 1),
        ("title: 가\n'title': 나\n", "duplicate-key", 3, 1),
        ("title: 가\n\tdraft: true\n", "yaml-tab", 3, 1),
        ("extra:\n  \ta: 1\n", "yaml-tab", 3, 3),
        ("title: [가, 나\n", "yaml-quotes", 2, 8),
        ("tags: [가, 나\n", "yaml-open", 2, 7),
        ("title: '질문\n", "yaml-open", 2, 8),
        ("title: 가: 나\n", "yaml-colon", 2, 9),
        ("title: @가\n", "yaml-quotes", 2, 8),
        ("title: 가\n draft: true\n", "yaml-indent", 3, 2),
        ("title: 가\n--- \ntitle: 나\n", "yaml-second-document", 3, 1),
        ("? [가]\n: 나\n", "yaml-key", 2, 3),
        ("{가: 나}: 다\n", "yaml-key", 2, 1),
        ("- 가\n- 나\n", "front-matter-not-keys", 2, 1),
        ("그냥 글\n", "front-matter-not-keys", 2, 1),
    ],
)
def test_yaml_that_is_not_plain_data_is_refused_at_its_place(head, rule, line, column):
    nodes, problems = parsed(head)
    assert nodes == {}
    assert [(p.rule, p.place.line, p.place.column) for p in problems] == [(rule, line, column)]


def nested(levels: int) -> str:
    """Write lists in lists."""
    return f"k: {'[' * levels}{']' * levels}\n"


@pytest.mark.parametrize("pattern", ["[", "{a: ", "[{a: "])
def test_nesting_24000_deep_is_a_problem_at_once(pattern):
    begun = process_time()
    nodes, problems = parsed("k: " + pattern * 24_000)
    assert nodes == {}
    assert rules(problems) == ["front-matter-too-large"]
    assert process_time() - begun < 1


def test_nesting_as_deep_as_the_size_allows_is_a_problem_and_no_crash():
    assert rules(parsed(nested(8000))[1]) == ["yaml-too-deep"]
    assert rules(parsed("k: " + "[" * 16_000)[1]) == ["yaml-too-deep"]
    assert rules(parsed("- " * 8000 + "가")[1]) == ["yaml-too-deep"]


def test_nesting_is_counted_exactly():
    assert parsed(nested(MAX_DEPTH))[1] == []
    assert rules(parsed(nested(MAX_DEPTH + 1))[1]) == ["yaml-too-deep"]


def test_size_is_counted_exactly():
    head = "k: " + "가" * (MAX_CHARACTERS - 3)
    assert parsed(head)[1] == []
    assert rules(parsed(head + "나")[1]) == ["front-matter-too-large"]


def test_a_bomb_costs_no_time():
    begun = process_time()
    assert rules(parsed(BOMB)[1]) == ["yaml-anchor"]
    assert process_time() - begun < 1


def test_hyphens_close_the_front_matter_so_that_a_second_one_is_body():
    assert split("---\na: 1\n---\nb: 2\n---\n").body == "b: 2\n---\n"


@pytest.mark.parametrize("number", ["99999999999999999999", "-99999999999999999999"])
def test_a_number_that_no_database_holds_is_a_problem(number):
    made = article(f"title: 질문\nweight: {number}")
    assert rules(made.problems) == ["wrong-value"]


hostile = st.text(max_size=80) | st.text(
    " \t\n-:[]{}&*!|>'\"%@`#,?~<a가\r\x85\u2028\x07", max_size=80
)


@law
@given(hostile)
def test_no_text_makes_cutting_fail_and_nothing_is_lost(text):
    cut = split(text)
    assert text.endswith(cut.body)
    before = text[: len(text) - len(cut.body)]
    if cut.closed:
        assert before.count("\n") == cut.body_line - 1 or not cut.body
    assert cut.head is None or cut.head in text


@law
@given(hostile)
def test_no_text_makes_parsing_fail_and_it_gives_keys_or_a_problem(text):
    nodes, problems = parse("content/talk/q.md", text)
    assert not (nodes and has_errors(problems))
    assert sum(found.severity == "error" for found in problems) <= 1
    assert all(found.place.line >= 2 for found in problems)


@law
@given(st.dictionaries(st.text("abc가나", min_size=1), st.text("a가 :#'\"[]", max_size=9)))
def test_what_is_quoted_comes_back_as_it_was(values):
    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    head = "".join(f"{quoted(key)}: {quoted(value)}\n" for key, value in values.items())
    nodes, problems = parse("content/talk/q.md", head)
    assert problems == []
    assert {key: node.value for key, node in nodes.items()} == values
