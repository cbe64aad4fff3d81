"""Getting Debian's WebKit where none is found, and driving it on a screen that nobody sees."""

import os
import shutil
import subprocess
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Literal

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from tests import debian
from tests.browser.chromium import PATIENCE

DRIVER = "WebKitWebDriver"
SCREEN = "Xvfb"
PACKAGES = ("webkit2gtk-driver", "xvfb", "fonts-noto-cjk")
HELP = f"WebKit is driven where Debian is: sudo apt install {' '.join(PACKAGES)}"

WebKit = webdriver.WebKitGTK


@contextmanager
def open_webkit() -> Iterator[WebKit]:
    """Open a WebKit on a screen of its own; skips the test where this is no Debian."""
    find_webkit()
    with _screen() as name, pytest.MonkeyPatch.context() as environment:
        environment.setenv("DISPLAY", name)
        service = webdriver.WebKitGTKService(shutil.which(DRIVER))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # Selenium warns of its own call
            browser = WebKit(service=service)
        try:
            yield browser
        finally:
            browser.quit()


def find_webkit() -> None:
    """Install WebKit and what it is shown on where they are missing."""
    if shutil.which(DRIVER) and shutil.which(SCREEN):
        return
    if not debian.can_install():
        pytest.skip(HELP)
    assert debian.install(*PACKAGES), HELP


def seen(browser: WebKit, selector: str) -> WebElement:
    """Return the first element of a selector as soon as it can be seen."""

    def find(browser: WebKit) -> WebElement | Literal[False]:
        elements = browser.find_elements(By.CSS_SELECTOR, selector)
        return next((element for element in elements if element.is_displayed()), False)

    return WebDriverWait(browser, PATIENCE / 1000).until(find, f"{selector} was not seen")


@contextmanager
def _screen() -> Iterator[str]:
    """Start a screen; yields its name, which the server chooses among those that are free."""
    read, write = os.pipe()
    command = [SCREEN, "-displayfd", str(write), "-screen", "0", "1400x1000x24"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
