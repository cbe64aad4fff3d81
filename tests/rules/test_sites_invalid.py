"""Every small broken site in `sites_invalid/` gets exactly the words in its `expected.txt`.

`DOUM_UPDATE=1 python3 build.py test tests/rules tests/process/rules tests/browser/rules` writes
them anew, to be read and compared before they are committed.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command import Ended, doum
from tests.making import begin_with
from tests.rules.sites import (
    ALL,
    BUILD,
    OWN_PROCESS,
    RULES,
    SITES,
    circumstance,
    command_of,
    copied,
    expected_of,
    printed,
    write_expected,
)

HERE = [name for name in ALL if name not in OWN_PROCESS]
BUILDS = [name for name in HERE if command_of(name) == BUILD.split()]
PUBLISHING = frozenset({"changed-meanwhile", "disk", "output-busy"})
"""Rules that only publishing can break, which a check does not do."""


Call = Callable[..., Ended]


@pytest.fixture
def call(tmp_path: Path, compiled: Path) -> Call:
    """Call the command of a site in this process; what it prints has stand-ins for paths."""

    def called(name: str, *, near_miss: bool = False, command: str = "") -> Ended:
        site = copied(name, tmp_path, near_miss=near_miss)
        with circumstance(name, site, near_miss=near_miss):
            begin_with(compiled, site)
            arguments = command.split() or command_of(name, near_miss=near_miss)
            index = ["--no-index"] if arguments[0] == "build" else []  # a process of its own
            ended = doum(*arguments, *index, folder=site)
        return ended._replace(stderr=printed(ended.stderr, site))

    return called


@pytest.mark.parametrize("name", HERE)
def test_says_exactly_what_is_wrong_and_publishes_nothing(
    name: str, call: Call, tmp_path: Path
) -> None:
    ended = call(name)
    text = f"exit code {ended.returncode}\n\n{ended.stderr}"
    if os.environ.get("DOUM_UPDATE"):
        write_expected(name, text)
    assert text == expected_of(name)
    assert "Traceback" not in ended.stderr
    if name in BUILDS:
        assert files(tmp_path / "site/public") == files(SITES / name / "public")


def files(folder: Path) -> int:
    """Count the files in a folder; none where there is no folder."""
    return sum(file.is_file() for file in folder.rglob("*")) if folder.is_dir() else 0


@pytest.mark.parametrize("name", [name for name in BUILDS if name not in PUBLISHING])
def test_check_says_the_same_as_build(name: str, call: Call) -> None:
    check = call(name, command="check --strict")
    said = f"exit code {check.returncode}\n\n{check.stderr}".splitlines()
    build = expected_of(name).splitlines()
    assert said == [line for line in build if not line.startswith("Nothing was published")]


@pytest.mark.parametrize("name", [name for name in HERE if name in RULES])
def test_says_nothing_of_what_resembles_it(name: str, call: Call) -> None:
    assert f"[{name}]" not in call(name, near_miss=True).stderr


def test_every_rule_has_a_site() -> None:
    assert set(RULES) - set(ALL) == set()
    for name in set(RULES):
        assert f"[{name}]" in expected_of(name), name
