"""What a command imports: nothing that only others need."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.making import Site


@pytest.mark.parametrize(("options", "expected"), [([], False), (["--words"], True)])
def test_the_other_parser_is_only_imported_for_the_word_check(
    site: Site, options: list[str], expected: bool
) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "doum", "check", *options]
    ended = subprocess.run(command, cwd=site.folder, capture_output=True, text=True, timeout=60)
    imported = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert "doum.build" in imported
    assert bool({"markdown_it", "doum.words"} & imported) is expected
