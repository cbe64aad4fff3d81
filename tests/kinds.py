"""The kinds of tests, by where a test lives: with a browser, with processes, and all others.

The others start nothing, and tests with processes open no browser: a test that tries fails. The
option `--fast` leaves out all tests of a kind.
"""

from __future__ import annotations

import sys
from collections.abc import Generator
from pathlib import Path

import pytest
from xdist.scheduler import LoadScopeScheduling

from tests import ROOT

PLACES = {
    "browser": ("tests/browser", "tests/audit"),
    "process": ("tests/process",),
}
"""The folders of each kind."""

TIMED = (
    "tests/audit/test_wire.py",
    "tests/browser/test_assets.py",
    "tests/browser/test_serve.py",
    "tests/process/publish/test_kills.py",
)
"""The files whose tests watch the clock; no two of them run at once."""

DEALT = ("tests/test_warm_build.py",)
"""The files whose tests are dealt out one by one, since they take so long."""

STARTS = frozenset(
    {"subprocess.Popen", "os.system"}
    | {f"os.{name}" for name in ("exec", "fork", "forkpty", "posix_spawn", "spawn", "startfile")}
)
"""The audit events of Python that come before a process."""

_running: list[pytest.Item] = []


def kind_of(path: Path) -> str | None:
    """Return the kind of the tests in a file or folder, `None` for all others."""
    place = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    for kind, places in PLACES.items():
        if any(place.is_relative_to(held) for held in places):
            return kind
    return None


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--fast`."""
    parser.addoption("--fast", action="store_true", help="only tests that start no process")


def pytest_configure(config: pytest.Config) -> None:
    """Declare the markers and begin to watch."""
    for kind, places in PLACES.items():
        config.addinivalue_line("markers", f"{kind}: set for the tests in {', '.join(places)}")
    sys.addaudithook(_watch)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Pass whole folders over, so that nothing in them is imported."""
    return True if config.getoption("--fast") and kind_of(collection_path) else None


def pytest_itemcollected(item: pytest.Item) -> None:
    """Mark a test."""
    if kind := kind_of(item.path):
        item.add_marker(kind)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Let several workers begin with the long files, so that they end together."""
    if hasattr(config, "workerinput"):
        items.sort(key=lambda item: kind_of(item.path) is None)


class _Files(LoadScopeScheduling):
    """Deals out files."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        if file in TIMED:
            return "timed"
        return nodeid if file in DEALT else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> _Files | None:
    """Keep the tests of a file, and those that watch the clock, on one worker."""
    return _Files(config, log) if config.getoption("dist") == "loadfile" else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Hold the test that runs now, with all that is set up for it."""
    _running.append(item)
    try:
        return (yield)
    finally:
        _running.pop()


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if event in STARTS and _running:
        refuse(kind_of(_running[-1].path), str(arguments[0]) if arguments else event)


def refuse(kind: str | None, started: str) -> None:
    """Fail a test that starts what tests of its kind may not start.

    Args:
        kind: the kind of the test.
        started: the program.
    """
    if kind is None:
        places = " or ".join(places[0] for places in PLACES.values())
        pytest.fail(f"This test starts a process ({started}). Move it to {places}.")
    if kind == "process" and "playwright" in Path(started).parts:
        pytest.fail(f"This test opens a browser. Move it to {PLACES['browser'][0]}.")
