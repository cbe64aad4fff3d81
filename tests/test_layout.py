"""The layout of the package: a file is found by its name alone, and documents say where it is."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from pathlib import Path

from doum.cli import COMMANDS
from tests import ROOT
from tests.source_code import SOURCES

NAMED = ("", "pipeline", "publish", "search", "views", "workers")
"""The rooms whose files are on the map, the package itself first."""

COMMAND_MODULES = {Path("cli", f"{name}.py") for name in COMMANDS}


def test_no_file_name_occurs_twice() -> None:
    """Except for packages, and for commands, which are named after what they start."""
    places = defaultdict(list)
    for path in SOURCES.rglob("*"):
        place = path.relative_to(SOURCES)
        if path.is_file() and path.suffix != ".pyc" and place not in COMMAND_MODULES:
            places[path.name].append(place.as_posix())
    del places["__init__.py"]
    assert len(places) > 150
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_every_command_has_a_module_of_its_name() -> None:
    assert {path for path in COMMAND_MODULES if not (SOURCES / path).is_file()} == set()


def test_files_and_functions_are_short() -> None:
    """Decorators, such as the options of a command, do not count."""
    texts = {path.name: path.read_text("utf-8") for path in SOURCES.rglob("*.py")}
    assert [name for name, text in texts.items() if len(text.splitlines()) > 300] == []
    functions = [
        (name, node)
        for name, text in texts.items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
    ]
    assert [(name, f.name) for name, f in functions if (f.end_lineno or 0) - f.lineno >= 40] == []


def test_the_map_has_every_room_and_the_files_of_the_large_ones() -> None:
    text = (ROOT / "docs/architecture.md").read_text("utf-8")
    named = set(re.findall(r"`(?:\w+/)*(\w+(?:/|\.py))`", text))
    rooms = {f"{path.parent.name}/" for path in SOURCES.glob("*/__init__.py")}
    files = {path.name for room in NAMED for path in (SOURCES / room).glob("*.py")}
    assert len(rooms) > 15
    assert (rooms | files) - {"__init__.py"} - named == set()


def test_the_glossary_says_where_things_are() -> None:
    text = (ROOT / "docs/glossary.md").read_text("utf-8")
    said = re.findall(r"`(?:\w+\.)?(\w+)` in `([\w/]+\.py)`", text)
    assert len(said) > 60
    assert [one for one in said if not _has(*one)] == []


def _has(name: str, path: str) -> bool:
    source = SOURCES / path
    return source.is_file() and re.search(rf"\b{name}\b", source.read_text("utf-8")) is not None
