"""`Problem`, and the one exception that carries a list of problems.

A problem consists of a rule, a place and values. The sentences for it are declared with the
rule, in `rules/`, and `report.py` joins the two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from functools import lru_cache

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
    """A broken rule, with the values for its sentences as pairs of a name and a text."""

    rule: str
    values: Values = ()

    @property
    def severity(self) -> Severity:
        """Whether it fails every build (`error`) or only one with `--strict` (`warning`)."""
        return rule_of(self.rule).severity


class Place(Struct, frozen=True, array_like=True, order=True):
    """A place in the files of a site.

    Attributes:
        path: the file, relative to the site's folder, with `/` as separator, NFC.
        line: 1-based line in that file, 0 for the whole file.
        column: 1-based column in characters, 0 for the whole line.
        key: a key of the front matter or the settings (`aliases.1`), if the line is not yet known.
    """

    path: str = ""
    line: int = 0
    column: int = 0
    key: str = ""


class Problem(Struct, frozen=True, kw_only=True, order=True, omit_defaults=True):
    """A problem to report: the finding, its place, and the text of that line in the file."""

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
    """A failure of a command, with every problem found and an exit code.

    Args:
        problems: one or more problems.
        exit_code: the exit code of the command.
    """

    def __init__(self, problems: Iterable[Problem], exit_code: ExitCode = ExitCode.CONTENT) -> None:
        self.problems = tuple(sorted(problems))
        self.exit_code = exit_code
        super().__init__("; ".join(f"{p.place.path}: {p.rule}" for p in self.problems))

    def __reduce__(self) -> tuple[type[DoumError], tuple[tuple[Problem, ...], ExitCode]]:
        """Cross to another process whole, with the problems."""
        return DoumError, (self.problems, self.exit_code)


def finding(rule: str, /, **values: object) -> Finding:
    """Create a finding of a rule with the values for its sentences."""
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
    """Create a problem.

    Args:
        rule: the id of the rule.
        path: the file, relative to the site's folder.
        line: 1-based, 0 for the whole file.
        column: 1-based, 0 for the whole line.
        at_key: the key of the front matter or the settings, if its line is not known.
        **values: the values for the rule's sentences.
    """
    return Problem(place=Place(path, line, column, at_key), finding=finding(rule, **values))


def at_line(line: int, rule: str, /, **values: object) -> Problem:
    """Create a problem at a line of a text whose file the caller does not know."""
    return Problem(place=Place("", line, 1), finding=finding(rule, **values))


def with_line(found: Problem, text_of: Callable[[str], str]) -> Problem:
    """Add the text of the line in the file to a problem that lacks it; see `add_lines`."""
    return add_lines([found], text_of)[0]


def add_lines(problems: Iterable[Problem], text_of: Callable[[str], str]) -> list[Problem]:
    """Add the text of the line in the file to problems that lack it.

    Args:
        problems: best sorted by place: the lines of one file at a time are kept.
        text_of: returns the text of a file of the site, empty if it cannot be read.
    """

    @lru_cache(maxsize=1)
    def lines_of(path: str) -> list[str]:
        return text_of(path).split("\n")

    return [_with_line(found, lines_of) for found in problems]


def _with_line(found: Problem, lines_of: Callable[[str], list[str]]) -> Problem:
    line = found.place.line
    if found.text or not line or not found.place.path:
        return found
    lines = lines_of(found.place.path)
    return replace(found, text=lines[line - 1][:_LONGEST_LINE]) if line <= len(lines) else found


def some_of(names: Sequence[str], most: int = 5) -> str:
    """Return names as a text: the first of them, and their number if there are more."""
    listed = ", ".join(names[:most])
    return f"{listed} … ({len(names)})" if len(names) > most else listed


def closest(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the known word that is closest to `word`, or an empty text if none is close.

    Hangul is compared by letters, not by syllables: 결재 is close to 결제.
    """
    from difflib import get_close_matches
    from unicodedata import normalize

    letters = {normalize("NFD", name): name for name in sorted(known)}
    matches = get_close_matches(normalize("NFD", word), letters, n=1, cutoff=cutoff)
    return letters[matches[0]] if matches else ""


def has_errors(problems: Iterable[Problem], strict: bool = False) -> bool:
    """Return whether any of the problems fails a build."""
    return any(strict or found.severity == "error" for found in problems)
