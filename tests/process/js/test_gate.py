"""The gate of the scripts lets none through that has a mistake or a wrong type."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import ROOT
from tests.audit.tools import install_packages
from tests.js.gate import LINT, run

CONFIGURATION = ROOT / "tests/js/tsconfig.json"


@pytest.fixture(autouse=True, scope="module")
def _packages() -> None:
    install_packages()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("export const sum = (/** @type {number} */ a) => a + 1;\n", ""),
        ("export const sum = (/** @type {string} */ a) => a.nope;\n", "TS2339"),
        ("export const sum = (a) => a;\n", "TS7006"),
        ('export const sum = document.querySelector("a").href;\n', "TS2531"),
    ],
)
def test_a_wrong_type_is_told(
    text: str, told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tmp_path.joinpath("a.js").write_text(text)
    project = tmp_path / "tsconfig.json"
    project.write_text(json.dumps({"extends": str(CONFIGURATION), "include": ["a.js"]}))
    assert bool(run("tsc", "--project", str(project))) == bool(told)
    assert told in capfd.readouterr().out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("export const same = (a, b) => a === b;\n", ""),
        ("export const same = (a, b) => a == b;\n", "eqeqeq"),
        ("const unused = 1;\n", "no-unused-vars"),
        ("export const same = (a) => a === NaN;\n", "use-isnan"),
    ],
)
def test_a_mistake_is_told(
    text: str, told: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    tmp_path.joinpath("a.js").write_text(text)
    assert bool(run(*LINT, str(tmp_path))) == bool(told)
    assert told in capfd.readouterr().out
