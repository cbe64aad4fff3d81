"""The progress bar, which must not get in the way of processes that are forked."""

import sys
import threading

import pytest

from doum.cli.shared import ProgressWatch


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal that shows colours and bars."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.usefixtures("terminal")
def test_the_bar_has_no_thread() -> None:
    before = threading.active_count()
    watch = ProgressWatch()
    watch.show_progress("pages", 100, 1_000)
    assert threading.active_count() == before
    watch.close()


@pytest.mark.usefixtures("terminal")
def test_the_bar_shows_how_far_a_stage_is(capsys: pytest.CaptureFixture[str]) -> None:
    watch = ProgressWatch()
    watch.show_progress("pages", 250, 1_000)
    watch.close()
    assert "25%" in capsys.readouterr().err


@pytest.mark.usefixtures("terminal")
def test_the_bar_follows_a_stage_of_several_parts(capsys: pytest.CaptureFixture[str]) -> None:
    watch = ProgressWatch()
    for done, total, percent in ((600, 600, "100%"), (5_000, 10_000, "50%"), (30, 40, "75%")):
        watch.show_progress("index", done, total)
        assert percent in capsys.readouterr().err
    watch.close()
