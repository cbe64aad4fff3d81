"""The declarations of rules: one file for each, `<group>/<id>.toml`, with all of its texts.

Messages of problems, `doum rule` and the manual's pages all come from these files.
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
"""The folders of the rules, in the order of the manual."""

LANGUAGES = ("en", "ko")
_FOLDER = Path(__file__).parent
_ID = re.compile(r"[a-z0-9-]{1,60}")
_VALUE = re.compile(r"\{\w+\}")


class Example(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """An example that breaks a rule or follows it.

    Attributes:
        files: the content of files, by path in the site.
        command: the command to run.
        when: the circumstances that files and command do not show.
    """

    files: Mapping[str, str] = {}
    command: str = ""
    when: str = ""


class Sentences(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The texts of a rule in one language.

    Attributes:
        message: what is wrong; names in braces are replaced by the values of a finding.
        hint: how to fix it.
        hint_with_guess: the same where the message ends with a guess at what was meant.
        why: why the rule exists.
        bad: an example that breaks the rule.
        good: the same example, corrected.
    """

    message: str
    hint: str
    hint_with_guess: str = ""
    why: str
    bad: Example
    good: Example


class Rule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A rule: its id, its group, and its texts in every language.

    Attributes:
        severity: `error` fails every build, `warning` only one with `--strict`.
    """

    id: str = ""
    group: str = ""
    severity: Severity
    en: Sentences
    ko: Sentences

    def sentences(self, language: str) -> Sentences:
        """Return the texts in one of `LANGUAGES`."""
        return self.ko if language == "ko" else self.en

    @property
    def page(self) -> str:
        """The place in the manual that explains it."""
        return f"rules/{self.group}/#{self.id}"


@cache
def rule_of(rule: str) -> Rule:
    """Return a rule by its id.

    Raises:
        LookupError: if no rule has that id.
    """
    if not _ID.fullmatch(rule):
        raise LookupError(rule)
    for group in GROUPS:
        path = _FOLDER / group / f"{rule}.toml"
        if path.is_file():
            declared = _declared(path)
            return msgspec.structs.replace(declared, id=rule, group=group)
    raise LookupError(rule)


def _declared(path: Path) -> Rule:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Rule)
    except msgspec.DecodeError as error:
        raise ValueError(f"{path}: {error}") from error


def without_values(sentence: str) -> str:
    """Replace each value in a sentence by an ellipsis."""
    return _VALUE.sub("…", sentence)


def rules_in(group: str) -> tuple[Rule, ...]:
    """Return the rules of a group, sorted by id."""
    return tuple(rule_of(path.stem) for path in sorted((_FOLDER / group).glob("*.toml")))


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, group by group."""
    return tuple(rule for group in GROUPS for rule in rules_in(group))
