"""Every small broken site in `sites_invalid/` gets exactly the words in its `expected.txt`.

`DOUM_UPDATE=1 python3 build.py test tests/test_sites_invalid.py` writes them anew, to be read
and compared before they are committed.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SITES = sorted(path.parent for path in Path(__file__).parent.glob("sites_invalid/*/content"))
SENTINEL = "the site published before"


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "doum", *arguments]
    source = str(Path(__file__).resolve().parents[1] / "src")
    environment = dict(os.environ, DOUM_LANG="en", PYTHONPATH=source)
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("source", SITES, ids=lambda path: path.name)
def test_says_exactly_what_is_wrong_and_publishes_nothing(source: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(source, site)
    expected_file = source / "expected.txt"
    (site / "expected.txt").unlink(missing_ok=True)
    result = run("build", "--strict", folder=site)

    if os.environ.get("DOUM_UPDATE"):
        expected_file.write_text(f"exit code {result.returncode}\n\n{result.stderr}", "utf-8")
    assert f"exit code {result.returncode}\n\n{result.stderr}" == expected_file.read_text("utf-8")
    assert "Traceback" not in result.stderr
    assert not list((site / "public").rglob("*"))


@pytest.mark.parametrize("source", SITES, ids=lambda path: path.name)
def test_check_says_the_same_as_build(source: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    shutil.copytree(source, site)
    build = run("build", "--strict", folder=site)
    check = run("check", "--strict", folder=site)
    assert check.returncode == build.returncode
    assert check.stderr.splitlines() == [
        line for line in build.stderr.splitlines() if not line.startswith("Nothing was published")
    ]
    assert not (site / "public").exists()
