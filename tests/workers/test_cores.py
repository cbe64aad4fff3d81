"""How many processors a build may use."""

import os
from pathlib import Path

import pytest

from doum.workers.cores import MOST, available_cores


@pytest.mark.parametrize(
    ("quota", "expected"),
    [("max 100000\n", 6), ("200000 100000\n", 2), ("50000 100000\n", 1), ("nonsense", 6)],
)
def test_a_container_has_the_processors_of_its_share(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quota: str, expected: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(6)), raising=False)
    (tmp_path / "cpu.max").write_text(quota)
    assert available_cores(tmp_path / "cpu.max") == expected


def test_a_large_computer_is_not_used_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert available_cores(tmp_path / "missing") == MOST
