"""Finding and launching an installed Chromium."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from doum.problems import DoumError, ExitCode, problem

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VARIABLE = "DOUM_CHROMIUM"
_NAMES = (
    "chromium-headless-shell",  # first: it has no user interface and starts twice as fast
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
_MAC = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
_ARGUMENTS = ("--disable-gpu", "--disable-background-networking", "--disable-sync")


def find_chromium() -> str | None:
    """Return the path of Chromium: that in `DOUM_CHROMIUM`, else that of an installed one."""
    if given := os.environ.get(VARIABLE):
        return given
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    return found or (str(_MAC) if _MAC.exists() else None)


@contextmanager
def open_chromium() -> Iterator[Browser]:
    """Run Chromium while the context lasts: an installed one, else Playwright's own.

    Raises:
        DoumError: if Playwright or Chromium is missing or does not start.
    """
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        raise _failed("playwright-missing", python=sys.executable) from None
    with sync_playwright() as playwright:
        path = find_chromium() or playwright.chromium.executable_path
        if not os.environ.get(VARIABLE) and not Path(path).exists():
            raise _failed("chromium-missing", python=sys.executable)
        try:
            browser = playwright.chromium.launch(executable_path=path, args=launch_arguments())
        except Error as error:
            reason = error.message.strip().splitlines()[0]
            raise _failed("chromium-failed", path=path, reason=reason) from None
        try:
            yield browser
        finally:
            browser.close()


def launch_arguments() -> list[str]:
    """Return the arguments for Chromium; run as root, it needs to do without its sandbox."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return [*_ARGUMENTS, *(["--no-sandbox"] if is_root else [])]


def _failed(rule: str, **values: str) -> DoumError:
    return DoumError([problem(rule, "", **values)], ExitCode.ENVIRONMENT)
