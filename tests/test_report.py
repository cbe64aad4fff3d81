"""What people read in a terminal."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec
import pytest

from doum.declared_types import expected, field_types, shape_of
from doum.meta import META_OF
from doum.pipeline.request import Outcome, Timing
from doum.problems import Problem, problem
from doum.publish.manifest import Summary
from doum.publish.write import Changes
from doum.report import (
    describe,
    message_and_hint,
    problem_count,
    say,
    shortest,
    summary,
    terminal_language,
    time_line,
    with_lines,
)
from doum.rules.declared import LANGUAGES, rule_of
from doum.schema import Validator
from doum.settings import DoumSettings
from tests.source_code import SOURCES, constants, places, words_in_code

TEXTS = {
    language: tomllib.loads((SOURCES / "messages" / f"{language}.toml").read_text("utf-8"))
    for language in LANGUAGES
}


def shown(line_as_written, rule, line, column, **values):
    """A problem that carries its line."""
    found = problem(rule, "content/a.md", line, column, **values)
    return msgspec.structs.replace(found, text=line_as_written)


@pytest.mark.parametrize("part", ["say", "expected", "stages"])
def test_every_language_has_the_same_sentences(part):
    assert TEXTS["en"].keys() == TEXTS["ko"].keys()
    assert TEXTS["en"][part].keys() == TEXTS["ko"][part].keys()


@pytest.mark.parametrize("name", TEXTS["en"]["say"])
def test_what_commands_say_has_the_same_places_in_every_language(name):
    assert places(TEXTS["en"]["say"][name]) == places(TEXTS["ko"]["say"][name])


def said() -> Iterator[tuple[str, str, frozenset[str]]]:
    """Find every call of `say` with the values that it gives."""
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                for name in sorted(constants(node.args[0], node)):
                    values = frozenset(k.arg or "" for k in node.keywords)
                    yield name, f"{path.name}:{node.lineno}", values


@pytest.mark.parametrize(("name", "place", "values"), list(said()))
def test_what_commands_say_exists_and_is_given_its_values(name, place, values):
    assert places(TEXTS["en"]["say"][name]) == values


@pytest.mark.parametrize("name", TEXTS["en"]["say"])
def test_nothing_is_left_to_say_that_no_command_says(name):
    assert name in words_in_code()


@pytest.mark.parametrize("kind", [*META_OF.values(), *field_types(DoumSettings).values()], ids=str)
def test_every_expectation_of_a_wrong_value_has_its_words(kind):
    from msgspec import Struct

    if isinstance(kind, type) and issubclass(kind, Struct):
        for declared in field_types(kind).values():
            shape, scalar = shape_of(declared)
            if shape == "scalar":
                told = expected(scalar)
                assert told in TEXTS["en"]["expected"] or ", " in told


def test_a_wrong_value_says_in_words_what_is_expected():
    found = problem("wrong-value", "a.md", 2, 3, key="draft", value="no", expected="boolean")
    assert "true or false" in message_and_hint(found, "en")[0]
    assert "true 또는 false" in message_and_hint(found, "ko")[0]


def test_a_guess_is_asked_and_no_guess_is_not():
    guessed = problem("broken-link", "a.md", target="refnud.md", guess="refund.md")
    bare = problem("broken-link", "a.md", target="refnud.md", guess="")
    assert message_and_hint(guessed, "en")[0].endswith("did you mean 'refund.md'?")
    assert "mean" not in message_and_hint(bare, "en")[0]


def test_braces_that_a_writer_typed_are_printed_as_typed():
    found = problem("broken-link", "a.md", target="{target}{0}{}", guess="{guess}")
    message = message_and_hint(found, "ko")[0]
    assert "{target}{0}{}" in message
    assert "{guess}" in message


def test_what_does_not_exist_yet_is_said_in_words():
    found = problem("unknown-snippet", "a.md", name="hours", known="-")
    assert "Snippets: none yet." in message_and_hint(found, "en")[1]
    assert "아직 없음" in message_and_hint(found, "ko")[1]


def test_a_hint_of_several_lines_is_indented_as_a_whole():
    hint = describe(problem("no-product", "content", found="content/a.md"), "en").hint.split("\n")
    assert len(hint) > 3
    assert all(line.startswith("       ") for line in hint if line)
    assert "           title: Help" in hint


def test_a_problem_is_written_with_place_line_mark_and_hint():
    found = shown("\tdraft: true", "yaml-tab", 3, 1)
    lines = click.unstyle(describe(found, "en").text).split("\n")
    assert lines[0] == "content/a.md:3:1: error[yaml-tab]: the line is indented with a tab"
    assert lines[1] == "     3 | \tdraft: true"
    assert lines[2] == "         ^"
    assert lines[3].strip() == rule_of("yaml-tab").en.hint


def test_the_mark_stands_below_its_character_where_hangul_takes_two_cells():
    found = shown("제목: !a", "yaml-tag", 2, 4, tag="!a")
    lines = click.unstyle(describe(found, "ko").text).split("\n")
    assert lines[2].index("^") == len("     2 | ") + 5


@pytest.mark.parametrize(
    ("path", "line", "column", "start"),
    [
        ("a.md", 2, 3, "a.md:2:3: "),
        ("a.md", 2, 0, "a.md:2: "),
        ("a.md", 0, 0, "a.md: "),
        ("", 0, 0, "error["),
    ],
)
def test_a_place_is_as_exact_as_it_is_known(path, line, column, start):
    assert click.unstyle(describe(problem("not-a-file", path, line, column), "en").text).startswith(
        start
    )


def test_a_warning_is_called_one():
    found = problem("source-large", "a.md", size="300")
    assert ": warning[source-large]" in click.unstyle(describe(found, "en").text)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ja_JP.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "ko_KR.UTF-8", "DOUM_LANG": "en"}, "en"),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": ""}, "ko"),
    ],
)
def test_the_terminal_s_language_is_spoken_or_english(environment, language):
    assert terminal_language(environment) == language


def test_a_problem_without_its_line_is_given_the_line_of_the_file(tmp_path):
    (tmp_path / "a.md").write_text("\ufeff---\r\ntitle: 질문\u2028둘\n", "utf-8")
    (found,) = with_lines([problem("bad-slug", "a.md", 2, slug="x")], tmp_path)
    assert found.text == "title: 질문\u2028둘"


@pytest.mark.parametrize(
    "found",
    [
        problem("bad-slug", "gone.md", 2, slug="x"),
        problem("bad-slug", "a.md", 99, slug="x"),
        problem("bad-slug", "a.md", slug="x"),
        problem("bad-slug", "", slug="x"),
        shown("as found", "bad-slug", 1, 1, slug="x"),
    ],
)
def test_a_problem_whose_line_is_not_there_or_known_stays_as_it_is(tmp_path, found):
    (tmp_path / "a.md").write_text("가\n", "utf-8")
    assert with_lines([found], tmp_path) == [found]


@pytest.fixture
def english(monkeypatch):
    """A terminal that speaks English."""
    monkeypatch.setenv("DOUM_LANG", "en")
    monkeypatch.delenv("DOUM_COMMAND", raising=False)


@pytest.mark.parametrize(
    ("rules", "text"),
    [
        ([], "0 errors, 0 warnings"),
        (["bad-slug"], "1 error, 0 warnings"),
        (["bad-slug", "bad-slug", "source-large"], "2 errors, 1 warning"),
    ],
)
def test_problems_are_counted(english, rules, text):
    assert problem_count(problem(rule, "a.md") for rule in rules) == text


def test_every_stage_of_a_build_has_its_name():
    files = (SOURCES / "build.py", SOURCES / "run.py")
    steps = re.compile(r'\b(?:done|checked|lap)\(\s*"(\w+)"')
    stages = {found for file in files for found in steps.findall(file.read_text("utf-8"))}
    assert stages == TEXTS["en"]["stages"].keys()


def test_times_are_summed_and_what_took_none_is_left_out(english):
    line = time_line([Timing("read", 0.5, 0), Timing("check", 0.001, 0), Timing("pages", 1.25, 0)])
    assert line == "Time: read 0.50 · pages 1.25 · 1.75 s in all"


def outcome(tmp_path, **changes) -> Outcome:
    """Make the outcome of a small build."""
    made = Outcome(
        output=tmp_path / "public",
        base_path="/",
        problems=(),
        summary=Summary(title="누리", products=1, articles=2, pages=3, languages=("ko", "en")),
        changes=Changes(new=1, changed=2, removed=3, kept=4),
        timings=(),
    )
    return msgspec.structs.replace(made, **changes)


def test_a_build_says_what_it_made_and_what_changed(english, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lines = summary(outcome(tmp_path), Path()).split("\n")
    assert lines[0] == "누리 · products: 1 · articles: 2 (ko, en) · pages: 3"
    assert lines[1] == "public/: 1 new, 2 changed, 3 removed, 4 unchanged"
    assert lines[-1] == "Preview it: doum serve"


def test_a_build_that_changed_nothing_says_so(english, tmp_path):
    text = summary(outcome(tmp_path, unchanged=True), tmp_path)
    assert text.startswith("Nothing has changed since the last build (4 files in ")


def test_a_site_without_search_is_told_every_time(english, tmp_path):
    made = outcome(tmp_path, summary=Summary(searched=False))
    assert say("no_search", "en") in summary(made, tmp_path)
    assert say("no_search", "en") not in summary(outcome(tmp_path), Path())


def test_texts_that_nobody_has_reviewed_are_named_every_time(english, tmp_path):
    made = outcome(tmp_path, summary=Summary(unreviewed=("de.po", "zh-Hant.po")), unchanged=True)
    text = summary(made, Path())
    assert "not yet reviewed by a native speaker: de.po, zh-Hant.po. " in text
    assert "doum theme eject de.po\n" in text
    assert "reviewed" not in summary(outcome(tmp_path), Path())


def test_a_build_says_how_words_of_other_languages_are_found(english, tmp_path):
    means = {
        "ko": "morphemes",
        "de": "stems",
        "zh-CN": "pairs",
        "vi": "syllables",
        "he": "endings",
        "xx": "words",
    }
    text = summary(outcome(tmp_path, summary=Summary(means=means)), Path())
    said = "de stems · zh-CN pairs of letters · vi syllables · he endings · xx words as written"
    assert said in text
    assert "Search:" not in summary(outcome(tmp_path), Path())


def test_the_command_that_is_suggested_is_the_one_that_was_typed(english, tmp_path, monkeypatch):
    monkeypatch.setenv("DOUM_COMMAND", "python3 build.py")
    assert summary(outcome(tmp_path), Path()).endswith("python3 build.py serve")


def test_a_path_is_shown_as_it_would_be_typed(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shortest(tmp_path / "public") == "public/"
    assert shortest(Path("/srv/site")) == "/srv/site/"


def test_every_problem_of_a_validator_can_be_written_out():
    validator = Validator("a.md", [])
    from doum.schema import Node, Position

    nodes = {"mood": Node("가", Position(1, 1)), "draft": Node([], Position(1, 1))}
    validator.struct(META_OF["article"], nodes, Position(1, 1))
    assert len(validator.problems) == 3
    for language in LANGUAGES:
        assert all(describe(p, language).text.count("\n") > 0 for p in validator.problems)
        assert all(isinstance(p, Problem) for p in validator.problems)
