"""Rules as declared: one file a rule, `<group>/<id>.toml`, with all that is said of it.

The message under a problem, `doum rule` and the manual's pages all come from these files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

Severity = Literal["error", "warning"]

GROUPS = (
    "front-matter",
    "library",
    "links",
    "markdown",
    "addresses",
    "files",
    "settings",
    "theme",
    "search",
    "share-images",
    "commands",
)
"""The folders of the rules, in the order in which the manual has them."""

LANGUAGES = ("en", "ko")
_FOLDER = Path(__file__).parent
_VALUE = re.compile(r"\{\w+\}")


class Example(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a rule is broken or kept.

    Attributes:
        files: what is written, by path in the site.
        command: what is typed.
        when: the circumstance, where files and command do not show it.
    """

    files: Mapping[str, str] = {}
    command: str = ""
    when: str = ""


class Sentences(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is said of a rule in one language.

    Attributes:
        message: what is wrong; names in braces stand for the values of a finding.
        hint: what to do.
        why: why Doum minds.
        bad: an example that breaks the rule.
        good: the same, right.
    """

    message: str
    hint: str
    why: str
    bad: Example
    good: Example


class Rule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule: its id, the group it belongs to, and what is said of it in every language.

    Attributes:
        severity: `error` fails every build, `warning` only those under `--strict`.
    """

    id: str = ""
    group: str = ""
    severity: Severity
    en: Sentences
    ko: Sentences

    def sentences(self, language: str) -> Sentences:
        """Return what is said of it in a language of `LANGUAGES`."""
        return self.ko if language == "ko" else self.en

    @property
    def page(self) -> str:
        """Where the manual explains it."""
        return f"rules/{self.group}/#{self.id}"


@cache
def rule_of(rule: str) -> Rule:
    """Return a rule by its id.

    Raises:
        LookupError: where there is none of that id.
    """
    for group in GROUPS:
        path = _FOLDER / group / f"{rule}.toml"
        if path.is_file():
            declared = msgspec.toml.decode(path.read_bytes(), type=Rule)
            return msgspec.structs.replace(declared, id=rule, group=group)
    raise LookupError(rule)


def without_values(sentence: str) -> str:
    """Return a sentence with an ellipsis for each value."""
    return _VALUE.sub("…", sentence)


def rules_in(group: str) -> tuple[Rule, ...]:
    """Return the rules of a group by their ids."""
    return tuple(rule_of(path.stem) for path in sorted((_FOLDER / group).glob("*.toml")))


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, group by group."""
    return tuple(rule for group in GROUPS for rule in rules_in(group))
