"""The costs of commands: those of all their processes, which a limit holds for, too."""

import sys
from pathlib import Path

import pytest

from tests.benchmarks.measuring import CommandError, cost_of, together

PARENT = """
import subprocess, sys
held = bytearray(80_000_000)
print("began", flush=True)
subprocess.run([sys.executable, "-c", sys.argv[1]], check=True)
"""
CHILD = """
import time
held = bytearray(80_000_000)
began = time.process_time()
while time.process_time() < began + 0.3:
    pass
"""
COMMAND = (sys.executable, "-c", PARENT, CHILD)
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it needs /proc")


def test_a_command_costs_what_its_children_cost(tmp_path: Path) -> None:
    cost = cost_of(COMMAND, tmp_path)
    assert cost.printed == "began\n"
    assert cost.cpu >= 0.3
    assert 160_000_000 / 2**20 <= cost.memory < 300


def test_commands_one_after_the_other_need_the_most_of_their_memory(tmp_path: Path) -> None:
    first = cost_of((sys.executable, "-c", "print(1)"), tmp_path)
    both = together([first, first._replace(memory=first.memory + 5)])
    assert both == (2 * first.wall, 2 * first.cpu, first.memory + 5, "1\n1\n")


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="ended with 3:\nno such luck"):
        cost_of((sys.executable, "-c", "print('no such luck'); exit(3)"), tmp_path)


def test_a_limit_holds_for_the_children(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="MemoryError"):
        cost_of((*COMMAND[:3], "held = bytearray(900_000_000)"), tmp_path, limit=500)
