"""The small site."""

import pytest

from doum.trial.published import Published
from tests.trial.small import small_site


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """The small site, built once; not to be changed."""
    return small_site(tmp_path_factory.mktemp("small"))
