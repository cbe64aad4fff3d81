"""What a command imports: nothing that only others need."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable

import pytest

from tests.making import Site

HEAVY = (
    *("babel", "jinja2", "lindera", "markdown", "markdown_it", "nh3", "PIL", "pygments"),
    *("pymdownx", "rich", "snowballstemmer", "sqlite3", "watchdog", "yaml"),
    *("asyncio", "email", "http", "importlib.resources", "shutil", "ssl", "subprocess", "tempfile"),
    *("doum.build", "doum.markdown", "doum.plan", "doum.search", "doum.theme", "doum.views"),
)
"""What only a build needs that has something to do."""


def imports(site: Site, *arguments: str) -> set[str]:
    """Return the modules that a command imports."""
    command = [sys.executable, "-X", "importtime", "-m", "doum", *arguments]
    ended = subprocess.run(command, cwd=site.folder, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr
    return {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}


def heavy(imported: Iterable[str]) -> list[str]:
    return sorted(
        name for name in imported if any(f"{name}.".startswith(f"{other}.") for other in HEAVY)
    )


def test_a_build_with_nothing_to_do_imports_little(site: Site) -> None:
    assert heavy(imports(site, "build", "--no-index")) != []
    assert heavy(imports(site, "build", "--no-index")) == []


def test_help_imports_little(site: Site) -> None:
    """It asks `shutil` for the width of the terminal."""
    assert heavy(imports(site, "--help")) == ["shutil"]


@pytest.mark.parametrize(("options", "expected"), [([], False), (["--words"], True)])
def test_the_other_parser_is_only_imported_for_the_word_check(
    site: Site, options: list[str], expected: bool
) -> None:
    imported = imports(site, "check", *options)
    assert "doum.build" in imported
    assert bool({"markdown_it", "doum.words"} & imported) is expected
