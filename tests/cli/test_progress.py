"""The progress bar, which must not get in the way of processes that are forked."""

import sys
import threading

import pytest

from doum.cli.shared import ProgressWatch


def test_the_bar_has_no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    before = threading.active_count()
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    watch = ProgressWatch()
    watch.show_progress("pages", 100, 1_000)
    assert threading.active_count() == before
    watch.close()


def test_the_bar_shows_how_far_a_stage_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    watch = ProgressWatch()
    watch.show_progress("pages", 250, 1_000)
    watch.close()
    assert "25%" in capsys.readouterr().err


def test_the_bar_follows_a_stage_of_several_parts(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    watch = ProgressWatch()
    for done, total, percent in ((600, 600, "100%"), (5_000, 10_000, "50%"), (30, 40, "75%")):
        watch.show_progress("index", done, total)
        assert percent in capsys.readouterr().err
    watch.close()
