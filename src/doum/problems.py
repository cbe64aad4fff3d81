"""What can be wrong: `Problem`, and the one exception that carries a list of them.

A problem says which rule was broken, where, and with which values; the sentences that a
person reads are declared with the rule, in `rules/`, and `report.py` joins the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from doum.rules.declared import Severity, rule_of


class ExitCode(IntEnum):
    """The exit codes of every command."""

    OK = 0
    CONTENT = 1
    USAGE = 2
    ENVIRONMENT = 3


Values = tuple[tuple[str, str], ...]
_LONGEST_LINE = 200


class Finding(Struct, frozen=True, array_like=True, order=True):
    """A rule that was broken, and what its sentences print as pairs of a name and a text."""

    rule: str
    values: Values = ()

    @property
    def severity(self) -> Severity:
        """Whether it fails every build (`error`) or only those under `--strict` (`warning`)."""
        return rule_of(self.rule).severity


class Place(Struct, frozen=True, array_like=True, order=True):
    """Where something is in the files of a site.

    Attributes:
        path: the file, relative to the site's folder, `/` between names, NFC.
        line: 1-based line in that file, 0 for the whole file.
        column: 1-based column in characters, 0 for the whole line.
        key: a key of the front matter or the settings (`aliases.1`) whose line is not known yet.
    """

    path: str = ""
    line: int = 0
    column: int = 0
    key: str = ""


class Problem(Struct, frozen=True, kw_only=True, order=True, omit_defaults=True):
    """A reported defect: what is wrong, where, and that line as it is in the file."""

    place: Place
    finding: Finding
    text: str = ""

    @property
    def rule(self) -> str:
        """The id of the broken rule."""
        return self.finding.rule

    @property
    def severity(self) -> Severity:
        """Whether it fails a build."""
        return self.finding.severity


class DoumError(Exception):
    """A command cannot go on; carries every problem found and the exit code that fits.

    Args:
        problems: one or more problems.
        exit_code: which kind of failure it is.
    """

    def __init__(self, problems: Iterable[Problem], exit_code: ExitCode = ExitCode.CONTENT) -> None:
        self.problems = tuple(sorted(problems))
        self.exit_code = exit_code
        super().__init__("; ".join(f"{p.place.path}: {p.rule}" for p in self.problems))


def finding(rule: str, /, **values: object) -> Finding:
    """Make a finding of a rule from what its sentences print."""
    return Finding(rule, tuple((name, str(value)) for name, value in values.items()))


def problem(
    rule: str,
    path: str,
    line: int = 0,
    column: int = 0,
    /,
    *,
    at_key: str = "",
    **values: object,
) -> Problem:
    """Make a problem of a rule.

    Args:
        rule: the rule's id.
        path: the file, relative to the site's folder.
        line: 1-based, 0 for the whole file.
        column: 1-based, 0 for the whole line.
        at_key: the key of the front matter or the settings, where its line is not known.
        **values: what the rule's sentences print.
    """
    return Problem(place=Place(path, line, column, at_key), finding=finding(rule, **values))


def at_line(line: int, rule: str, /, **values: object) -> Problem:
    """Make a problem at a line of a text whose file is not known here."""
    return Problem(place=Place("", line, 1), finding=finding(rule, **values))


def with_line(found: Problem, text_of: Callable[[str], str]) -> Problem:
    """Put the line as it is in the file into a problem that does not carry it yet.

    Args:
        text_of: returns the text of a file of the site, empty where there is none.
    """
    line = found.place.line
    if found.text or not line or not found.place.path:
        return found
    lines = text_of(found.place.path).split("\n")
    return replace(found, text=lines[line - 1][:_LONGEST_LINE]) if line <= len(lines) else found


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
