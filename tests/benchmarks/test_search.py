import re
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.benchmarks.wire import counted

ROOT = Path(__file__).resolve().parents[2]


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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "_headers").write_text(
        "/*\n  X-Robots-Tag: none\n/a.js\n  Cache-Control: no-store\n"
    )
    (tmp_path / "a.js").write_text("//" + "a" * 5_000)
    (tmp_path / "a.leaf").write_bytes(b"a" * 5_000)
    return tmp_path


def test_a_host_compresses_text_and_counts_what_it_sends(folder: Path):
    with counted(folder) as wire:
        for name in ("a.js", "a.leaf", "a.leaf"):
            with urlopen(f"{wire.address}/{name}") as answer:
                assert answer.headers["X-Robots-Tag"] == "none"
                assert (answer.headers["Cache-Control"] == "no-store") == (name == "a.js")
        code, leaf, again = wire.take()
        assert wire.take() == []
    assert code.body < 100 < 5_000 == leaf.body == again.body
    assert leaf.kind == "leaves"
    assert again.head < leaf.head
