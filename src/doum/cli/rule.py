"""`doum rule`: explain a rule in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill, indent

import click

from doum.problems import DoumError, ExitCode, closest, problem
from doum.report import command as typed_command
from doum.report import say, terminal_language
from doum.rules.declared import Example, Rule, all_rules, rule_of, without_values

_WIDTHS = {"en": 92, "ko": 50}
"""Characters per line; a Hangul syllable takes two cells of a terminal."""


@click.command("rule")
@click.argument("rule", metavar="[ID]", required=False)
def command(rule: str | None) -> None:
    """Explain a rule: why it exists, how to fix a violation, and examples.

    ID is the name in brackets in a message, such as broken-link. Without ID, lists all rules.

    \b
    Example:
      doum rule broken-link
    """
    lines = _explained(_found(rule)) if rule else _listed()
    click.echo("\n".join(lines))


def _found(rule: str) -> Rule:
    """Return a rule by its id as typed, with or without brackets."""
    name = rule.strip("[]").casefold()
    try:
        return rule_of(name)
    except LookupError:
        guess = closest(name, [known.id for known in all_rules()])
        found = problem("unknown-rule", "", name=rule, guess=guess)
        raise DoumError([found], ExitCode.USAGE) from None


def _listed() -> Iterator[str]:
    language = terminal_language()
    rules = all_rules()
    group = ""
    for rule in rules:
        if rule.group != group:
            group = rule.group
            yield click.style(f"\n{group}", bold=True)
        message = " ".join(without_values(rule.sentences(language).message).split())
        yield f"  {rule.id:<24} {message}"
    yield ""
    yield say("rules_listed", n=len(rules), command=typed_command("rule", Path()))


def _explained(rule: Rule) -> Iterator[str]:
    sentences = rule.sentences(terminal_language())
    colour = "red" if rule.severity == "error" else "yellow"
    label = click.style(say(rule.severity), fg=colour, bold=True)
    yield f"{label}[{rule.id}]: {without_values(sentences.message)}"
    yield ""
    yield _filled(sentences.why)
    yield from _paragraphs(say("rule_hint", hint=without_values(sentences.hint)))
    for name, example in (("rule_wrong", sentences.bad), ("rule_right", sentences.good)):
        yield ""
        yield click.style(say(name), bold=True)
        yield from _example(example)
    yield ""
    yield say("rule_pages", page=rule.page)


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a hint, wrapped but for what a file contains."""
    for number, paragraph in enumerate(text.strip("\n").split("\n\n")):
        if number:
            yield ""
        yield paragraph if paragraph.startswith("    ") else _filled(paragraph)


def _example(example: Example) -> Iterator[str]:
    if example.when:
        yield indent(_filled(say("rule_when", when=example.when)), "  ")
    if example.command:
        yield f"  $ {example.command}"
    for path, text in example.files.items():
        yield click.style(f"  {path}", dim=True)
        yield indent(text.rstrip("\n"), "    ", lambda _: True)


def _filled(text: str) -> str:
    return fill(text, _WIDTHS[terminal_language()], break_long_words=False)
