"""One build at a time into one output folder."""

import os
from pathlib import Path
from threading import Timer

import pytest

from doum.problems import DoumError, ExitCode
from doum.publish.lock import only_build, only_change


def test_a_second_build_is_told(tmp_path: Path) -> None:
    with only_build(tmp_path / "public"):
        with pytest.raises(DoumError) as caught, only_build(tmp_path / "public"):
            pass
        assert caught.value.problems[0].rule == "output-busy"
        assert caught.value.exit_code == ExitCode.ENVIRONMENT


def test_the_next_one_may_when_the_first_is_done(tmp_path: Path) -> None:
    for _ in range(2):
        with only_build(tmp_path / "public"):
            pass


def test_another_output_is_free(tmp_path: Path) -> None:
    with only_build(tmp_path / "a"), only_build(tmp_path / "b"):
        pass


def test_what_would_block_inside_a_build_is_not_taken_for_another_build(tmp_path: Path) -> None:
    end, other_end = os.pipe()
    os.set_blocking(end, False)
    with pytest.raises(BlockingIOError), only_build(tmp_path / "public"):
        os.read(end, 1)
    with only_build(tmp_path / "public"):
        os.close(end)
        os.close(other_end)


def test_a_change_of_a_store_waits_for_another(tmp_path: Path) -> None:
    first = only_change(tmp_path / "search/ko")
    first.__enter__()
    end = Timer(0.2, first.__exit__, (None, None, None))
    end.start()
    with only_change(tmp_path / "search/ko"):
        assert end.finished.is_set()


def test_who_has_waited_too_long_is_told(tmp_path: Path) -> None:
    with only_change(tmp_path / "ko"), only_change(tmp_path / "en"):
        with pytest.raises(DoumError) as caught, only_change(tmp_path / "ko", patience=1):
            pass
        assert caught.value.problems[0].rule == "cache-locked"
        assert caught.value.problems[0].finding.values[-1] == ("seconds", "1")
        assert caught.value.exit_code == ExitCode.ENVIRONMENT
