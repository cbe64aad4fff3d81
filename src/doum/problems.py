"""What can be wrong: `Problem`, and the one exception that carries a list of them.

A problem says which rule was broken, where, and with which values; the sentences that a
person reads are in `messages/`, by language, and are joined to it by `report.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning"]

WARNINGS = frozenset(
    {
        "empty-category",
        "link-hidden",
        "notify-undated",
        "override-unused",
        "product-undeclared",
        "search-analyser",
        "share-address",
        "share-font",
        "share-letters",
        "share-pillow",
        "source-large",
        "texts-missing",
    }
)


class ExitCode(IntEnum):
    """The exit codes of every command."""

    OK = 0
    CONTENT = 1
    USAGE = 2
    ENVIRONMENT = 3


class Problem(Struct, frozen=True, kw_only=True, order=True, omit_defaults=True):
    """A reported defect.

    Attributes:
        path: the file, relative to the site's folder, `/` between names, NFC.
        line: 1-based line in that file, 0 where the whole file is meant.
        column: 1-based column in characters, 0 where the whole line is meant.
        rule: the rule's id, as in `messages/`.
        severity: `error` fails a build, `warning` fails it under `--strict` only.
        values: what the rule's sentences print, as pairs of a name and a text.
        text: the offending line as it stands in the file.
        key: the front matter key that is meant (`aliases.1`), until its place is looked up.
    """

    path: str
    line: int = 0
    column: int = 0
    rule: str
    severity: Severity = "error"
    values: tuple[tuple[str, str], ...] = ()
    text: str = ""
    key: str = ""


class DoumError(Exception):
    """A command cannot go on; carries every problem found and the exit code that fits.

    Args:
        problems: one or more problems.
        exit_code: which kind of failure it is.
    """

    def __init__(self, problems: Iterable[Problem], exit_code: ExitCode = ExitCode.CONTENT) -> None:
        self.problems = tuple(sorted(problems))
        self.exit_code = exit_code
        super().__init__("; ".join(f"{p.path}: {p.rule}" for p in self.problems))


def problem(
    rule: str,
    path: str,
    line: int = 0,
    column: int = 0,
    /,
    *,
    at_text: str = "",
    at_key: str = "",
    **values: object,
) -> Problem:
    """Make a problem of a rule.

    Args:
        rule: the rule's id.
        path: the file, relative to the site's folder.
        line: 1-based, 0 for the whole file.
        column: 1-based, 0 for the whole line.
        at_text: the offending line.
        at_key: the front matter key that is meant, where line and column are not known.
        **values: what the rule's sentences print.
    """
    return Problem(
        path=path,
        line=line,
        column=column,
        rule=rule,
        severity="warning" if rule in WARNINGS else "error",
        values=tuple((name, str(value)) for name, value in values.items()),
        text=at_text[:200],
        key=at_key,
    )


def closest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the known word that `word` was probably meant to be, or an empty text.

    Hangul is compared letter by letter, not syllable by syllable: 결재 is close to 결제.
    """
    from difflib import get_close_matches
    from unicodedata import normalize

    letters = {normalize("NFD", name): name for name in sorted(known)}
    matches = get_close_matches(normalize("NFD", word), letters, n=1, cutoff=cutoff)
    return letters[matches[0]] if matches else ""


def has_errors(problems: Iterable[Problem], strict: bool = False) -> bool:
    """Tell whether any of the problems fails a build."""
    return any(strict or found.severity == "error" for found in problems)
