"""Opening a Chromium; what is missing is named, with the command that installs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from doum.problems import ExitCode
from tests import ROOT


def opened(tmp_path: Path, code: str, **environment: str) -> str:
    """Open Chromium in a Python of its own; return what is wrong: rule and exit code."""
    script = (
        f"{code}\n"
        "from doum.problems import DoumError\n"
        "from doum.trial.chromium import open_chromium\n"
        "try:\n"
        "    with open_chromium(): pass\n"
        "except DoumError as error:\n"
        "    found = error.problems[0]\n"
        "    print(found.rule, int(error.exit_code), dict(found.finding.values))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script],
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": str(tmp_path), **environment},
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_a_missing_playwright_is_told_with_the_python_to_install_it_for(tmp_path):
    told = opened(tmp_path, "import sys; sys.modules['playwright.sync_api'] = None")
    assert told.startswith(f"playwright-missing {int(ExitCode.ENVIRONMENT)} ")
    assert sys.executable in told


def test_a_missing_chromium_is_told(tmp_path):
    told = opened(tmp_path, "", PLAYWRIGHT_BROWSERS_PATH=str(tmp_path / "none"))
    assert told.startswith(f"chromium-missing {int(ExitCode.ENVIRONMENT)} ")


@pytest.mark.parametrize("is_there", [True, False])
def test_one_that_does_not_start_is_told(tmp_path, is_there):
    broken = tmp_path / "broken"
    if is_there:
        broken.write_text("#!/bin/sh\nexit 1\n", "utf-8")
        broken.chmod(0o755)
    told = opened(tmp_path, "", DOUM_CHROMIUM=str(broken))
    assert told.startswith(f"chromium-failed {int(ExitCode.ENVIRONMENT)} ")
    assert str(broken) in told
