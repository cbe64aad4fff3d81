"""TOML files of declared classes: values with their places, problems instead of exceptions.

`tomllib` returns values without places, so each key is searched for in the lines.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from doum.problems import Place, Problem, problem
from doum.schema import Node, Position, Validator

S = TypeVar("S", bound=Struct)
_HEADER = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+")
_KEY = re.compile(r"\s*(?:\"([^\"]+)\"|'([^']+)'|([\w-]+))\s*[=.]")
_TOP = Position(1, 1)


def parse_toml(
    kind: type[S], path: str, text: str
) -> tuple[S | None, dict[str, Any], list[Problem]]:
    """Read a file.

    Args:
        kind: the class that declares its keys.
        path: the file's, for the problems.

    Returns:
        What it declares (`None` where it is not TOML), the values as written, the problems.
    """
    lines = text.split("\n")
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, {}, [_syntax_problem(path, str(error), lines)]
    validator = Validator(path, lines)
    made = validator.struct(kind, _nodes(data, _Places(lines), "", 0, _TOP), _TOP)
    return made, data, validator.problems


def position_in(lines: list[str], section: str, key: str, number: int = 0) -> Position:
    """Find the position of a key.

    Args:
        section: the table that it is in, empty for the top.
        number: which of several tables of that name, from 0.
    """
    return _Places(lines).of(section, key, number) or _TOP


def located(found: Problem, text: str) -> Problem:
    """Add the line to a problem that has a key (`theme.options.accent`, `query.3.answers`).

    Args:
        text: the whole file.
    """
    section, _, key = found.place.key.rpartition(".")
    table, _, number = section.rpartition(".")
    lines = text.split("\n")
    position = (
        position_in(lines, table, key, int(number))
        if number.isdigit()
        else position_in(lines, section, key)
    )
    place = Place(found.place.path, position.line, position.column)
    return replace(found, place=place)


class _Places:
    """The positions of all keys and tables of a file, found in one pass through its lines."""

    def __init__(self, lines: list[str]) -> None:
        self._keys: dict[tuple[str, int, str], Position] = {}
        self._tables: dict[tuple[str, int], Position] = {}
        counts: dict[str, int] = {}
        current = ("", 0)
        for number, line in enumerate(lines, start=1):
            if header := _HEADER.match(line):
                name = header.group(1)
                current = (name, counts.get(name, 0))
                counts[name] = current[1] + 1
                self._tables[current] = Position(number, 1)
            elif key := _KEY.match(line):
                place = Position(number, len(line) - len(line.lstrip()) + 1)
                self._keys.setdefault((*current, key[key.lastindex or 0]), place)

    def of(self, section: str, key: str, number: int) -> Position | None:
        """Return the position of a key, or of the table with that name."""
        return self._keys.get((section, number, key)) or self.table(_name(section, key), 0)

    def table(self, name: str, number: int) -> Position | None:
        """Return the position of a table, by number if several have that name."""
        return self._tables.get((name, number))


def _name(section: str, key: str) -> str:
    return f"{section}.{key}".strip(".")


def _syntax_problem(path: str, message: str, lines: list[str]) -> Problem:
    reason, _, where = message.partition(" (at ")
    numbers = [int(number) for number in re.findall(r"\d+", where)] or [len(lines), 1]
    line, column = min(numbers[0], len(lines)), numbers[1]
    return problem("toml-syntax", path, line, column, reason=reason)


def _nodes(
    table: Mapping[str, Any], places: _Places, section: str, number: int, outer: Position
) -> dict[str, Node]:
    """Return the values of a table with their positions, by default that of the table."""
    return {
        key: _node(value, places, _name(section, key), 0, places.of(section, key, number) or outer)
        for key, value in table.items()
    }


def _node(value: Any, places: _Places, section: str, number: int, place: Position) -> Node:
    if isinstance(value, dict):
        place = places.table(section, number) or place
        return Node(_nodes(value, places, section, number, place), place)
    if isinstance(value, list):
        items = enumerate(value)
        return Node([_node(item, places, section, at, place) for at, item in items], place)
    if isinstance(value, bool):
        return Node("true" if value else "false", place)
    return Node(str(value), place)
