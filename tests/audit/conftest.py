"""What the audits share: the reference site behind a host that compresses as hosts do."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.benchmarks.wire import Wire, counted
from tests.making import Site


@pytest.fixture(scope="session")
def wire(reference_site: Site) -> Iterator[Wire]:
    """A host with gzip, the site's own headers and its `404.html`, that counts what it sends."""
    with counted(reference_site.output) as wire:
        yield wire


@pytest.fixture(scope="session")
def address(wire: Wire) -> str:
    """The address of the reference site."""
    return wire.address
