"""The benchmark of the search runs to its end."""

import re
import subprocess
import sys

from tests import ROOT


def test_the_benchmark_of_the_search_fills_its_tables():
    command = [
        sys.executable,
        "-m",
        "tests.benchmarks.search",
        "--articles",
        "30",
        "--queries",
        "1",
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    rows = dict(re.findall(r"^\| ([a-z ]+) \| (.*) \|$", done.stdout, re.M))
    assert rows.keys() >= {"cold", "one body edited", "bytes", "loading as needed", "once loaded"}
    assert rows["one body edited"].startswith("1 ")
    assert "of CPU." in done.stdout
