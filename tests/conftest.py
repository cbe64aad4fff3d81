"""What all tests share: a terminal, sites, the reference site and a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import ROOT
from tests.making import COMPILED, SMALL, Site
from tests.once import made_once

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytest_plugins = ["tests.kinds"]


@pytest.fixture(scope="session", autouse=True)
def _english_terminal() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DOUM_LANG", "en")
        environment.delenv("SOURCE_DATE_EPOCH", raising=False)
        environment.delenv("DOUM_COMMAND", raising=False)
        yield


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The templates as a build compiles them, which is most of what a small site costs."""
    site = Site(tmp_path_factory.mktemp("compiled")).write(SMALL)
    site.build()
    return site.folder / COMPILED


@pytest.fixture
def empty_site(tmp_path: Path, compiled: Path) -> Site:
    """A site without any file."""
    return Site(tmp_path / "site", compiled)


@pytest.fixture
def site(empty_site: Site) -> Site:
    """A site of one product with one article."""
    return empty_site.write(SMALL)


@pytest.fixture(scope="session")
def make_site(tmp_path_factory: pytest.TempPathFactory, compiled: Path) -> Callable[[str], Site]:
    """Make sites by name."""
    return lambda name: Site(tmp_path_factory.mktemp(name), compiled)


@pytest.fixture(scope="session")
def reference_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The reference site, built once for all workers, with its index; not to be changed."""

    def make(folder: Path) -> None:
        Site(folder).link(ROOT, "content", "doum.toml").build(index=True)

    return Site(made_once(tmp_path_factory, "reference", make))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium, one for all tests of a worker: Playwright runs but once in a process."""
    from doum.trial.chromium import open_chromium
    from tests.browser.chromium import find_chromium

    find_chromium()
    with open_chromium() as browser:
        yield browser
