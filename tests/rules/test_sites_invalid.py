"""Every small broken site in `sites_invalid/` gets exactly the words in its `expected.txt`.

`DOUM_UPDATE=1 python3 build.py test tests/rules tests/process/rules tests/browser/rules` writes
them anew, to be read and compared before they are committed.
"""

import os
from pathlib import Path

import pytest

from tests.command import Ended, doum
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


def called(name: str, folder: Path, *, near_miss: bool = False, command: str = "") -> Ended:
    """Call the command of a site in this process; what it prints has stand-ins for paths."""
    site = copied(name, folder, near_miss=near_miss)
    with circumstance(name, site, near_miss=near_miss):
        arguments = command.split() or command_of(name, near_miss=near_miss)
        index = ["--no-index"] if arguments[0] == "build" else []  # a process of its own
        ended = doum(*arguments, *index, folder=site)
    return ended._replace(stderr=printed(ended.stderr, site))


@pytest.mark.parametrize("name", HERE)
def test_says_exactly_what_is_wrong(name: str, tmp_path: Path) -> None:
    ended = called(name, tmp_path)
    text = f"exit code {ended.returncode}\n\n{ended.stderr}"
    if os.environ.get("DOUM_UPDATE"):
        write_expected(name, text)
    assert text == expected_of(name)
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("name", BUILDS)
def test_publishes_nothing(name: str, tmp_path: Path) -> None:
    called(name, tmp_path)
    published = tmp_path / "site/public"
    kept = [file for file in published.rglob("*") if file.is_file()] if published.is_dir() else []
    there = [file for file in (SITES / name / "public").rglob("*") if file.is_file()]
    assert len(kept) == len(there)


@pytest.mark.parametrize("name", [name for name in BUILDS if name not in PUBLISHING])
def test_check_says_the_same_as_build(name: str, tmp_path: Path) -> None:
    build = called(name, tmp_path / "build")
    check = called(name, tmp_path / "check", command="check --strict")
    assert check.returncode == build.returncode
    assert check.stderr.splitlines() == [
        line for line in build.stderr.splitlines() if not line.startswith("Nothing was published")
    ]


@pytest.mark.parametrize("name", [name for name in HERE if name in RULES])
def test_says_nothing_of_what_resembles_it(name: str, tmp_path: Path) -> None:
    assert f"[{name}]" not in called(name, tmp_path, near_miss=True).stderr


def test_every_rule_has_a_site() -> None:
    assert set(RULES) - set(ALL) == set()
    for name in set(RULES):
        assert f"[{name}]" in expected_of(name), name
