"""The end of a command, which costs nothing for what the command leaves behind."""

from __future__ import annotations

import subprocess
import sys

from tests import ROOT

LEAVES_A_CYCLE = """
import sys
from doum.cli import main

class Cycle:
    def __init__(self):
        self.own = self

    def __del__(self):
        print("found")

sys.argv = ["doum", "--version"]
try:
    main()
finally:
    Cycle()
"""


def test_what_a_command_leaves_is_not_searched_for_cycles() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LEAVES_A_CYCLE],
        env={"PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ended.returncode == 0, ended.stderr
    assert "doum" in ended.stdout
    assert "found" not in ended.stdout
