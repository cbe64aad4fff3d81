"""What the audits share: the reference site behind a host that compresses as hosts do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.benchmarks.wire import counted
from tests.conftest import Site


@pytest.fixture(scope="session")
def address(reference_site: Site) -> Iterator[str]:
    """The address of the reference site, with gzip, its own headers, and its `404.html`."""
    with counted(reference_site.output) as wire:
        yield wire.address
