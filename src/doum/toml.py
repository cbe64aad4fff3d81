"""TOML files of declared classes: values with their places, problems instead of exceptions.

`tomllib` gives values without places, so that the lines are looked through for each key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import Struct

from doum.errors import Problem, problem
from doum.schema import Node, Place, Validator

S = TypeVar("S", bound=Struct)


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
    made = validator.struct(kind, _nodes(data, lines, ""), Place(1, 1))
    return made, data, validator.problems


def place_in(lines: list[str], section: str, key: str, number: int = 0) -> Place:
    """Find a key's place.

    Args:
        section: the table that it is in, empty for the top.
        number: which of several tables of that name, from 0.
    """
    current, met = "", -1
    name = f"{section}.{key}".strip(".")
    for line_number, line in enumerate(lines, start=1):
        header = re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line)
        if header:
            current = header.group(1)
            met += current == section
            if current == name:
                return Place(line_number, 1)
        elif current == section and met in (number, -1):
            found = re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line)
            if found:
                return Place(line_number, len(line) - len(line.lstrip()) + 1)
    return Place(1, 1)


def _syntax_problem(path: str, message: str, lines: list[str]) -> Problem:
    reason, _, where = message.partition(" (at ")
    numbers = [int(number) for number in re.findall(r"\d+", where)] or [len(lines), 1]
    line, column = min(numbers[0], len(lines)), numbers[1]
    text = lines[line - 1] if line <= len(lines) else ""
    return problem("toml-syntax", path, line, column, at_text=text, reason=reason)


def _nodes(
    table: Mapping[str, Any], lines: list[str], section: str, number: int = 0
) -> dict[str, Node]:
    return {
        key: _node(
            value, place_in(lines, section, key, number), lines, f"{section}.{key}".strip(".")
        )
        for key, value in table.items()
    }


def _node(value: Any, place: Place, lines: list[str], section: str, number: int = 0) -> Node:
    if isinstance(value, dict):
        return Node(_nodes(value, lines, section, number), place)
    if isinstance(value, list):
        return Node([_node(v, place, lines, section, i) for i, v in enumerate(value)], place)
    if isinstance(value, bool):
        return Node("true" if value else "false", place)
    return Node(str(value), place)
