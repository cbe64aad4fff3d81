"""Check the code and run the tests.

python3 build.py test              all checks and all tests; installs a browser where there is none
python3 build.py test fast         all checks, and the tests that need no browser and no process
python3 build.py test ARGS         the tests that pytest chooses by ARGS, without the checks
python3 build.py test fast ARGS    the fast ones of them: python3 build.py test fast -k search -x

All tests and the fast ones run on all cores: `-n 0` keeps them in one process, as a debugger wants
it. Chosen tests run in one process, `-n 2` puts them on two cores. The exit code is the first that
is not 0.
"""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests import ROOT

BIN = Path(sys.executable).parent
CHECKS = (
    [str(BIN / "ruff"), "format", "--check", "src", "tests", "build.py"],
    [str(BIN / "ruff"), "check", "src", "tests", "build.py"],
    [str(BIN / "mypy")],
    [str(BIN / "lint-imports")],
    [sys.executable, "-m", "tests.js.gate"],
)
"""The checks of the code; they run beside each other."""

MEMORY = Path("/dev/shm")
ROOM = 4_000_000_000
"""Bytes that must be free there."""

PYTEST = [sys.executable, "-m", "pytest", "--durations=20", "--durations-min=0.5"]
FAST = ["--fast", "-n", "auto", "--dist", "worksteal"]
FEWER = {"DOUM_EXAMPLES": "4"}
"""In the fast loop, random edits are tried a third as often."""

ALL = ["-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]


def main(arguments: list[str]) -> int:
    """Run what is asked for; return the first exit code that is not 0."""
    if arguments[:1] in (["--help"], ["-h"]):
        print(__doc__.strip())
        return 0
    is_fast = arguments[:1] == ["fast"]
    chosen = arguments[1:] if is_fast else arguments
    if not arguments:
        _find_browser()
    codes = [] if chosen else _check()
    spread = FAST if is_fast else [] if chosen else ALL
    codes.append(_test([*spread, *chosen], FEWER if is_fast else {}))
    return next((code for code in codes if code), 0)


def _find_browser() -> None:
    """Look for a browser, or install one, before any test waits for it."""
    from tests.browser.chromium import find_chromium

    print(f"Browser: {find_chromium()}", flush=True)


def _check() -> list[int]:
    """Run the checks at once and print what they say, one after the other."""
    with ThreadPoolExecutor() as pool:
        return [_told(done) for done in pool.map(_captured, CHECKS)]


def _captured(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def _told(done: subprocess.CompletedProcess[str]) -> int:
    _announce(done.args)
    print(done.stdout, end="", flush=True)
    return done.returncode


def _test(arguments: list[str], variables: dict[str, str]) -> int:
    _announce([*PYTEST, *arguments])
    environment = {**variables, **_temporary_files_in_memory(), **os.environ}
    return subprocess.run([*PYTEST, *arguments], cwd=ROOT, env=environment).returncode


def _temporary_files_in_memory() -> dict[str, str]:
    """Keep the sites of the tests off the disk where there is memory for them.

    Making and removing their thousands of small files on a disk takes longer than the builds.
    """
    if not MEMORY.is_dir():
        return {}
    state = os.statvfs(MEMORY)
    is_large = state.f_bavail * state.f_frsize > ROOM
    return {"TMPDIR": str(MEMORY)} if is_large and not state.f_flag & os.ST_NOEXEC else {}


def _announce(command: list[str]) -> None:
    print("$", " ".join([Path(command[0]).name, *command[1:]]), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
