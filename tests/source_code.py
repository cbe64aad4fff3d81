"""What the source code of Doum names: texts in it, and what its calls are given."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import doum

SOURCES = Path(doum.__file__).parent


def constants(node: ast.AST | None, function: ast.AST) -> set[str]:
    """Return the texts that an expression can be: itself, either side of an `if`, a variable's."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return constants(node.body, function) | constants(node.orelse, function)
    if isinstance(node, ast.Name):
        given = [
            a.value for a in assignments(function, node.id) if not isinstance(a.value, ast.Name)
        ]
        return {text for value in given for text in constants(value, function)}
    return set()


def assignments(function: ast.AST, name: str) -> Iterator[ast.Assign]:
    """Find what a function assigns to a name."""
    for found in ast.walk(function):
        if isinstance(found, ast.Assign):
            targets = found.targets[0]
            if isinstance(targets, ast.Name) and targets.id == name:
                yield found


@cache
def words_in_code() -> set[str]:
    """Collect every text that stands in the code."""
    return {
        node.value
        for path in SOURCES.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def places(sentence: str) -> set[str]:
    """Return the names between braces."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}
