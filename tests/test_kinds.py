"""What a test may start is decided by where it lives, and held."""

import asyncio
import os
import subprocess
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests import ROOT
from tests.kinds import DEALT, PLACES, TIMED, kind_of, refuse

TRUE = "/bin/true"


def spawn() -> None:
    os.waitpid(os.posix_spawn(TRUE, [TRUE], os.environ), 0)


def fork() -> None:
    if not os.fork():
        os._exit(0)


async def _process() -> None:
    await asyncio.create_subprocess_exec(TRUE)


def wait_for_a_process() -> None:
    """In a thread of its own: the one of the tests may have a loop of Playwright's."""
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(_process())).result()


STARTS: list[Callable[[], object]] = [
    lambda: subprocess.run([TRUE]),
    lambda: os.system(TRUE),
    spawn,
    fork,
    wait_for_a_process,
]


@pytest.mark.parametrize("start", STARTS)
def test_a_test_in_any_other_folder_fails_where_it_starts_a_process(start: Callable[[], object]):
    with pytest.raises(pytest.fail.Exception, match=r"starts a process .*tests/process"):
        start()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("tests/browser/test_pages.py", "browser"),
        ("tests/browser/cli/test_search.py", "browser"),
        ("tests/audit", "browser"),
        ("tests/process/publish/test_kills.py", "process"),
        ("tests/publish/test_write.py", None),
        ("tests/browsers/test_pages.py", None),
    ],
)
def test_the_folder_decides(path: str, kind: str | None):
    assert kind_of(ROOT / path) == kind


def test_the_files_with_a_place_of_their_own_are_there():
    places = [place for places in PLACES.values() for place in places]
    assert [name for name in (*TIMED, *DEALT, *places) if not (ROOT / name).exists()] == []
    assert all(kind_of(ROOT / name) for name in TIMED)


def test_tests_with_processes_open_no_browser():
    refuse("process", "/venv/bin/python")
    refuse("browser", "/venv/playwright/driver/node")
    with pytest.raises(pytest.fail.Exception, match=r"opens a browser.*tests/browser"):
        refuse("process", "/venv/playwright/driver/node")


def test_a_test_is_marked_by_its_kind(request: pytest.FixtureRequest):
    assert not [mark.name for mark in request.node.iter_markers()]
