"""Classes: an attribute that exists at all exists as soon as its object does."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from enum import Enum
from functools import cache
from importlib import import_module
from textwrap import dedent
from typing import is_typeddict

import pytest
from msgspec import Struct

from tests.source_code import SOURCES

Method = ast.FunctionDef | ast.AsyncFunctionDef


def classes_of(module: str) -> list[type]:
    """List the classes that a module defines at its top."""
    found = vars(import_module(module)).values()
    return [one for one in found if isinstance(one, type) and one.__module__ == module]


def modules() -> Iterator[str]:
    """Name every module of the package but the one that runs it."""
    for path in SOURCES.rglob("*.py"):
        parts = path.relative_to(SOURCES.parent).with_suffix("").parts
        if parts[-1] != "__main__":
            yield ".".join(part for part in parts if part != "__init__")


def has_fields(kind: type) -> bool:
    """Return whether what a class declares is filled in by its base."""
    return issubclass(kind, Struct | Enum | tuple) or is_typeddict(kind)


@cache
def body_of(kind: type) -> tuple[ast.stmt, ...]:
    """Return the statements of a class; none where it is not written in Python."""
    try:
        source = inspect.getsource(kind)
    except (OSError, TypeError):
        return ()
    (tree,) = ast.parse(dedent(source)).body
    return tuple(tree.body) if isinstance(tree, ast.ClassDef) else ()


def methods_of(kind: type) -> Iterator[Method]:
    return (node for node in body_of(kind) if isinstance(node, Method))


def assigned_in(method: Method) -> set[str]:
    """Return the attributes of itself that a method assigns."""
    itself = method.args.args[0].arg if method.args.args else ""
    return {
        node.attr
        for node in ast.walk(method)
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == itself
    }


def declared_in(kind: type) -> set[str]:
    """Return the attributes that a class annotates without a value."""
    return {
        node.target.id
        for node in body_of(kind)
        if isinstance(node, ast.AnnAssign)
        and node.value is None
        and isinstance(node.target, ast.Name)
    }


def born_with(kind: type) -> set[str]:
    """Return what an object has from its start: by `__init__`, by class, or by foreign bases."""
    born = set(dir(kind))
    package = kind.__module__.partition(".")[0]
    for base in kind.__mro__:
        is_foreign = base.__module__.partition(".")[0] != package
        for method in methods_of(base):
            if is_foreign or method.name == "__init__":
                born |= assigned_in(method)
    return born


def unborn(kind: type) -> set[str]:
    """Return the attributes that a class promises or assigns, but that may be missing."""
    if has_fields(kind):
        return set()
    used = declared_in(kind).union(*(assigned_in(method) for method in methods_of(kind)))
    return used - born_with(kind)


@pytest.mark.parametrize("module", sorted(modules()))
def test_no_attribute_is_declared_but_unborn(module: str) -> None:
    found = {kind.__name__: unborn(kind) for kind in classes_of(module)}
    assert {name: names for name, names in found.items() if names} == {}


def test_nothing_is_put_into_an_object_by_another_way() -> None:
    for path in SOURCES.rglob("*.py"):
        assert "__dict__" not in path.read_text("utf-8"), path


class Whole:
    there: str
    plain = 0

    def __init__(self) -> None:
        self.there, (self.pair, _) = "", (1, 2)

    def change(self) -> None:
        self.there = self.pair = "later"
        self.plain += 1


class Heir(Whole):
    there: str

    def change(self) -> None:
        self.pair = 2


class Promised:
    missing: str


class Late:
    def __init__(self) -> None:
        self.there = 1

    def begin(self) -> None:
        with open(__file__) as self.file:
            self.there, self.later = 2, 3


class Record(Struct):
    field: str


def test_the_search_finds_what_it_is_for() -> None:
    assert unborn(Whole) == unborn(Heir) == unborn(Record) == set()
    assert unborn(Promised) == {"missing"}
    assert unborn(Late) == {"file", "later"}
