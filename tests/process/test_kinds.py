"""Runs of pytest of its own: what they leave out, and what they mark."""

import subprocess
import sys

import pytest

from tests import ROOT


def collected(*arguments: str) -> str:
    """Return what a run would test."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-p", "no:cacheprovider"]
    done = subprocess.run([*command, *arguments], cwd=ROOT, capture_output=True, text=True)
    return done.stdout


@pytest.mark.parametrize(
    ("expression", "has_processes", "has_others"),
    [("process", True, False), ("not process and not browser", False, True)],
)
def test_markers_choose_tests(expression: str, has_processes: bool, has_others: bool) -> None:
    told = collected("-m", expression, "tests/process/publish", "tests/publish")
    assert ("process/publish/test_kills.py::" in told) is has_processes
    assert ("tests/publish/test_lock.py::" in told) is has_others


def test_a_fast_run_passes_over_tests_of_a_kind_whatever_else_it_is_asked(request) -> None:
    told = collected(
        "--fast", "-m", "process or not process", "tests/process/publish", "tests/publish"
    )
    assert "tests/publish/test_lock.py::" in told
    assert "tests/process" not in told
    assert request.node.get_closest_marker("process")
