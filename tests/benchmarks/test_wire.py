"""The host of the benchmarks and audits: it compresses, and counts what it sends."""

from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.benchmarks.wire import counted


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
