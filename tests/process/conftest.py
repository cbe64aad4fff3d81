"""Processes that these tests start find no browser."""

import pytest

from doum.trial.chromium import VARIABLE


@pytest.fixture(autouse=True)
def _no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "none: a test that opens a browser belongs in tests/browser")
