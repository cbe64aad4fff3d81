"""Pools of processes: order, errors, and processes that die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from doum.problems import DoumError
from doum.publish.lock import only_build
from tests import ROOT

METHODS = pytest.mark.parametrize("method", ["fork", "spawn"])


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """The output folder that the processes lock."""
    return tmp_path / "public"


def doing(output: Path, method: str, *items: str) -> subprocess.Popen[str]:
    """Start a process with a pool that does items, in a group of its own."""
    environment = dict(os.environ, PYTHONPATH=f"{ROOT / 'src'}{os.pathsep}{ROOT}")
    command = [sys.executable, "-m", "tests.process.workers.doing", method, str(output), *items]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        command, env=environment, stdout=pipe, stderr=pipe, text=True, start_new_session=True
    )


def done(output: Path, method: str, *items: str) -> list[str]:
    """Return the lines of a process that has done items without complaint."""
    printed, complaints = doing(output, method, *items).communicate(timeout=60)
    assert complaints == ""
    return printed.splitlines()


def is_over(group: int, patience: int = 200) -> bool:
    """Return whether a group of processes ends within some twentieths of a second."""
    for _ in range(patience + 1):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@METHODS
def test_results_are_in_order_however_long_they_take(output: Path, method: str) -> None:
    times = ["200", "0", "0", "0", "100", "0", "0", "0", "0"]
    assert done(output, method, *times) == [
        "200 0 there", "0 0 there", "100 0 there", "0 0 there", "0 there", "0 left"
    ]  # fmt: skip


@METHODS
def test_the_batch_of_a_process_that_dies_is_done_again_in_the_end_by_this_one(
    output: Path, method: str
) -> None:
    lines = done(output, method, "1", "2", "3", "death", *["4"] * 6)
    assert [line.rpartition(" ")[0] for line in lines[:-1]] == [
        "1 2", "3 death", "4 4", "4 4", "4 4"
    ]  # fmt: skip
    assert lines[1].endswith(" here")
    assert lines[-1] == "0 left"


@METHODS
def test_an_error_arrives_whole_in_the_place_of_its_batch(output: Path, method: str) -> None:
    first, error, left = done(output, method, "100", "1", "fault", "2", *["3"] * 20)
    assert first == "100 1 there"
    assert error == "content/가.md: changed-meanwhile 3 <ExitCode.USAGE: 2>"
    assert left == "0 left"


@METHODS
def test_an_interrupt_ends_all_processes_at_once(output: Path, method: str) -> None:
    process = doing(output, method, "1", "1", *["60000"] * 8)
    assert process.stdout is not None
    assert process.stdout.readline() == "1 1 there\n"
    os.killpg(process.pid, signal.SIGINT)
    _, complaints = process.communicate(timeout=10)
    assert complaints.count("Traceback") == 1
    assert is_over(process.pid)


@METHODS
def test_no_process_outlives_the_one_that_is_killed(output: Path, method: str) -> None:
    process = doing(output, method, "1", "1", *["500"] * 8)
    assert process.stdout is not None
    assert process.stdout.readline() == "1 1 there\n"
    process.kill()
    process.communicate(timeout=10)
    assert is_over(process.pid)


@METHODS
def test_the_output_is_free_once_the_process_that_locked_it_is_killed(
    output: Path, method: str
) -> None:
    """Its processes are still at work then."""
    process = doing(output, method, "1", "1", *["2000"] * 8)
    assert process.stdout is not None
    assert process.stdout.readline() == "1 1 there\n"
    with pytest.raises(DoumError), only_build(output):
        pass
    process.kill()
    process.wait(timeout=10)
    with only_build(output):
        assert not is_over(process.pid, 0)
    assert is_over(process.pid)
    process.communicate()
