"""Rules whose command opens a browser: the same promises as in tests/rules."""

from pathlib import Path

import pytest

from tests.rules.processes import says_nothing_of_its_near_miss, says_what_is_wrong
from tests.rules.sites import BROWSER

NAMES = sorted(BROWSER)


@pytest.mark.parametrize("name", NAMES)
def test_says_exactly_what_is_wrong(name: str, tmp_path: Path) -> None:
    says_what_is_wrong(name, tmp_path)


@pytest.mark.parametrize("name", NAMES)
def test_says_nothing_of_what_resembles_it(name: str, tmp_path: Path) -> None:
    says_nothing_of_its_near_miss(name, tmp_path)
