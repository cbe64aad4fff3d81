"""TOML files of declared classes: values with their places, problems instead of exceptions."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from doum.problems import Place, Problem, problem
from doum.schema import Node, Position, Validator
from doum.text import without_controls
from doum.toml_places import places_in

S = TypeVar("S", bound=Struct)
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
    except RecursionError:
        return None, {}, [_syntax_problem(path, "Values are nested too deeply", lines)]
    validator = Validator(path, lines)
    made = validator.struct(kind, _nodes(data, places_in(text), "", _TOP), _TOP)
    return made, data, validator.problems


def position_in(text: str, path: str) -> Position:
    """Find the position of a key or table.

    Args:
        text: the whole file.
        path: `theme.options.accent`; of several tables of one name, their number: `query.3.q`.
    """
    return places_in(text).get(path, _TOP)


def located(found: Problem, text: str) -> Problem:
    """Add the line to a problem that has a key (`theme.options.accent`, `query.3.answers`).

    Args:
        text: the whole file.
    """
    position = position_in(text, found.place.key)
    place = Place(found.place.path, position.line, position.column)
    return replace(found, place=place)


def _syntax_problem(path: str, message: str, lines: list[str]) -> Problem:
    reason, _, where = message.partition(" (at ")
    numbers = [int(number) for number in re.findall(r"\d+", where)] or [len(lines), 1]
    line, column = min(numbers[0], len(lines)), numbers[1]
    return problem("toml-syntax", path, line, column, reason=reason)


def _nodes(
    table: Mapping[str, Any], places: Mapping[str, Position], path: str, outer: Position
) -> dict[str, Node]:
    """Return the values of a table with their positions, by default that of the table."""
    return {
        key: _node(value, places, f"{path}.{key}" if path else key, outer)
        for key, value in table.items()
    }


def _node(value: Any, places: Mapping[str, Position], path: str, outer: Position) -> Node:
    place = places.get(path, outer)
    if isinstance(value, dict):
        return Node(_nodes(value, places, path, place), place)
    if isinstance(value, list):
        items = enumerate(value)
        return Node([_node(item, places, f"{path}.{at}", place) for at, item in items], place)
    if isinstance(value, bool):
        return Node("true" if value else "false", place)
    return Node(without_controls(str(value)), place)
