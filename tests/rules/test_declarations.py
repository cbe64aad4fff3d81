"""Every rule of the code is declared, with sentences that print the values it is given."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import msgspec
import pytest

from doum.rules.declared import GROUPS, LANGUAGES, all_rules, rule_of
from tests.rules.sites import RULES
from tests.source_code import SOURCES, assignments, constants, places, words_in_code

MAKERS = {"problem": 0, "finding": 0, "_report": 0, "_problem": 0, "at_line": 1}
"""The functions that make problems, and which of their arguments is the rule."""

PLACES = frozenset({"at_key", "column"})


PARTICLE = re.compile(r"""\}['"]?(은|는|이|가|을|를|와|과|으로|로)(?=[ .,])""")
"""Korean particles whose form depends on the sound before them."""


class Use(msgspec.Struct, frozen=True):
    """A rule named in the code; `values` are the names it is given, `None` where code decides."""

    rule: str
    place: str
    values: frozenset[str] | None


def names_of(call: ast.Call, function: ast.AST) -> frozenset[str] | None:
    """Return the names of the values that a call gives, `None` where they cannot be told."""
    names: set[str] = set()
    for keyword in call.keywords:
        if keyword.arg is None:
            made = [a.value for a in assignments(function, getattr(keyword.value, "id", ""))]
            if not made or not all(isinstance(value, ast.Dict) for value in made):
                return None
            names |= {key.value for value in made for key in value.keys}
        elif keyword.arg not in PLACES:
            names.add(keyword.arg)
    return frozenset(names)


def uses_in(function: ast.FunctionDef, path: str) -> Iterator[Use]:
    """Find the rules that a function names in its calls."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and node.args:
            maker = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if maker in MAKERS and len(node.args) > MAKERS[maker]:
                for rule in constants(node.args[MAKERS[maker]], function):
                    yield Use(rule, f"{path}:{node.lineno}", names_of(node, function))


def uses() -> Iterator[Use]:
    """Find every rule that the code names."""
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield from uses_in(node, path.relative_to(SOURCES).as_posix())


USES = sorted(set(uses()), key=lambda use: (use.rule, use.place))


def needed(language: str, rule: str) -> set[str]:
    """Return the names that a rule's sentences print."""
    sentences = rule_of(rule).sentences(language)
    return places(sentences.message) | places(sentences.hint)


def test_the_search_for_rules_finds_them():
    assert len({use.rule for use in USES}) > 60


@pytest.mark.parametrize("rule", sorted({use.rule for use in USES}))
def test_every_rule_of_the_code_is_declared(rule):
    assert rule in RULES


@pytest.mark.parametrize("rule", RULES)
def test_every_declared_rule_is_named_in_the_code(rule):
    assert rule in words_in_code()


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_says_what_why_and_what_to_do_in_every_language(rule):
    for language in LANGUAGES:
        sentences = rule_of(rule).sentences(language)
        assert all(text.strip() for text in (sentences.message, sentences.hint, sentences.why))
        for example in (sentences.bad, sentences.good):
            assert example.files or example.command or example.when
    assert rule_of(rule).en.why != rule_of(rule).ko.why


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_prints_the_same_values_in_every_language(rule):
    assert needed("en", rule) == needed("ko", rule)


@pytest.mark.parametrize("use", USES, ids=lambda use: f"{use.rule} {use.place}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_is_given_every_value_that_its_sentences_print(use, language):
    if use.values is not None:
        assert needed(language, use.rule) <= use.values


def test_a_rule_has_one_file_in_a_known_group():
    files = list((SOURCES / "rules").rglob("*.toml"))
    assert {file.parent.name for file in files} == set(GROUPS)
    assert sorted(file.stem for file in files) == sorted(rule.id for rule in all_rules())


@pytest.mark.parametrize("rule", ["no-such-rule", "", "../links/broken-link", "a" * 300, "/etc/x"])
def test_an_id_that_no_rule_has_is_refused(rule):
    with pytest.raises(LookupError):
        rule_of(rule)


@pytest.mark.parametrize("rule", RULES)
def test_no_particle_that_depends_on_a_sound_follows_a_value(rule):
    sentences = rule_of(rule).ko
    for text in (sentences.message, sentences.hint):
        assert not PARTICLE.search(text), text
