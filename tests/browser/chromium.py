"""Getting a Chromium where none is found, so that no browser test is skipped; visitors in it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from doum.trial import chromium
from tests import debian
from tests.once import INSTALLING, alone

PATIENCE = 40_000
"""Milliseconds that a busy machine may take; nothing waits longer than it must."""

HELP = (
    "No Chromium was found, and none could be installed. Install one and run the tests again:\n"
    "  Debian, Ubuntu   sudo apt install chromium fonts-noto-cjk\n"
    "  macOS            brew install --cask google-chrome\n"
    "  anywhere         .venv/bin/python -m playwright install chromium\n"
    "or name one: DOUM_CHROMIUM=/path/to/chromium python3 build.py test"
)


def find_chromium() -> str:
    """Return the path of a Chromium; install one where there is none.

    Raises:
        SystemExit: where that fails, saying what to install.
    """
    with alone(INSTALLING):
        for look in (chromium.find_chromium, _playwrights, _from_debian):
            found = look()
            if found:
                os.environ[chromium.VARIABLE] = found
                return found
    raise SystemExit(HELP)


@contextmanager
def visiting(browser: Browser, **options: Any) -> Iterator[Page]:
    """Open a page for a visitor who has not been here before.

    The visitor's context is what is closed, never a page alone: a Chromium that is about to show
    another document forgets the wish (crbug.com/536385539), and Playwright waits for ever.

    Args:
        options: those of Playwright's `new_context`.
    """
    with browser.new_context(**options) as context:
        context.set_default_timeout(PATIENCE)
        context.set_default_navigation_timeout(2 * PATIENCE)
        yield context.new_page()


def _playwrights() -> str | None:
    """Return Playwright's own Chromium, downloading it where it is missing."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    try:
        done = subprocess.run(command, capture_output=True, timeout=600)
    except subprocess.TimeoutExpired:
        return None
    if done.returncode != 0:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _from_debian() -> str | None:
    """Install Debian's Chromium, the one without windows where there is one, and a Korean font."""
    for package in ("chromium-headless-shell", "chromium"):
        if debian.install(package, "fonts-noto-cjk"):
            return chromium.find_chromium()
    return None
