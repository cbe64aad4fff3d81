"""Problems as JSON, for editors and other programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec
from msgspec import Struct

from doum.problems import Problem
from doum.report import message_and_hint
from doum.rules.declared import Severity, rule_of


class ProblemRecord(Struct, frozen=True, kw_only=True):
    """A problem as a program reads it.

    Attributes:
        path: the file, relative to the site's folder; empty if it concerns none.
        line: 1-based, 0 for the whole file.
        column: 1-based in characters, 0 for the whole line.
        text: the line of the file as written.
        page: the place in the manual that explains the rule.
    """

    severity: Severity
    rule: str
    path: str
    line: int
    column: int
    message: str
    hint: str
    text: str
    page: str


class ProblemRecords(Struct, frozen=True, kw_only=True):
    """All problems of a run and their counts."""

    errors: int
    warnings: int
    problems: tuple[ProblemRecord, ...]


def as_json(problems: Sequence[Problem], language: str) -> bytes:
    """Return all problems as a JSON document, in the order of their places."""
    numbers = Counter(found.severity for found in problems)
    records = tuple(_record(found, language) for found in problems)
    told = ProblemRecords(errors=numbers["error"], warnings=numbers["warning"], problems=records)
    return msgspec.json.format(msgspec.json.encode(told))


def _record(found: Problem, language: str) -> ProblemRecord:
    message, hint = message_and_hint(found, language)
    at = found.place
    return ProblemRecord(
        severity=found.severity,
        rule=found.rule,
        path=at.path,
        line=at.line,
        column=at.column,
        message=message,
        hint=hint,
        text=found.text,
        page=rule_of(found.rule).page,
    )
