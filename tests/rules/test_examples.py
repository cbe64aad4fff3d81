"""The examples of the rules: the wrong one breaks its rule, the right one is in order."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

import pytest

from doum.rules.declared import LANGUAGES, Example, Rule, all_rules
from tests.command import Ended, doum
from tests.making import Site, question

BUILD = "doum build --strict --no-index"
BASE = {
    "content/demo/_index.md": (
        "---\ntitle: 데모\ncategories:\n  - {slug: billing, title: 결제}\n---\n"
    ),
    "content/demo/card.md": question(
        "카드를 바꾸고 싶어요", "설정에서 바꿉니다.", category="[결제]"
    ),
    "content/demo/refund.md": question(
        "환불은 언제 받나요?", "## 환불 기간\n\n영업일로 사흘 안에 받습니다.", category="[결제]"
    ),
}
"""What the files of an example are laid over."""

COMMANDS = ("build", "check", "new", "theme", "rule")
"""Commands that end by themselves, in this process."""


def is_built(example: Example) -> bool:
    """Tell whether an example says all that it takes; a circumstance is brought about elsewhere."""
    command = shlex.split(example.command or BUILD)
    return not example.when and command[1] in COMMANDS


def examples(kind: str) -> Iterator[object]:
    """Yield the examples of every rule and language that can be built."""
    for rule in all_rules():
        for language in LANGUAGES:
            example = getattr(rule.sentences(language), kind)
            if is_built(example):
                yield pytest.param(rule, example, id=f"{rule.id} {language}")


def tried(example: Example, site: Site) -> Ended:
    """Lay an example over the base site and run its command."""
    site.write({**BASE, **example.files}).begin()
    command = shlex.split(example.command or BUILD)[1:]
    index = ["--no-index"] if command[0] == "build" and "--no-index" not in command else []
    return doum(*command, *index, folder=site.folder)


@pytest.mark.parametrize(("rule", "example"), list(examples("bad")))
def test_the_wrong_example_breaks_its_rule(rule: Rule, example: Example, empty_site: Site):
    ended = tried(example, empty_site)
    assert f"[{rule.id}]" in ended.stderr
    assert ended.returncode != 0 or rule.severity == "warning"


@pytest.mark.parametrize(("rule", "example"), list(examples("good")))
def test_the_right_example_is_in_order(rule: Rule, example: Example, empty_site: Site):
    ended = tried(example, empty_site)
    assert (ended.stderr, ended.returncode) == ("", 0)


def test_most_examples_are_built():
    built = {parameters.values[0].id for parameters in examples("bad")}  # type: ignore[attr-defined]
    assert len(built) > 80
