"""The layout of the package: a file is found by its name alone."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from doum.cli import COMMANDS
from tests.source_code import SOURCES

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
