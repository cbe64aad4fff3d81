"""Sites whose command runs in a process of its own."""

from __future__ import annotations

import os
from pathlib import Path

from tests.command import Ended, start_doum
from tests.rules.sites import (
    circumstance,
    command_of,
    copied,
    expected_of,
    printed,
    write_expected,
)


def started(name: str, folder: Path, *, near_miss: bool = False) -> Ended:
    """Start the command of a site; what it prints has stand-ins for paths."""
    site = copied(name, folder, near_miss=near_miss)
    with circumstance(name, site, near_miss=near_miss) as variables:
        arguments = command_of(name, near_miss=near_miss)
        ended = start_doum(*arguments, folder=site, **variables)
    return ended._replace(stderr=printed(ended.stderr, site))


def says_what_is_wrong(name: str, folder: Path) -> None:
    """Compare what a command prints with its site's `expected.txt`."""
    ended = started(name, folder)
    text = f"exit code {ended.returncode}\n\n{ended.stderr}"
    if os.environ.get("DOUM_UPDATE"):
        write_expected(name, text)
    assert text == expected_of(name)
    assert "Traceback" not in ended.stderr


def says_nothing_of_its_near_miss(name: str, folder: Path) -> None:
    """Hold a rule to be silent on what resembles the mistake."""
    assert f"[{name}]" not in started(name, folder, near_miss=True).stderr
