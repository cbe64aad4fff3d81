"""The Pagefind that is installed; the modules named after it have what depends on its details."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.search.pagefind_service import ServiceError

KNOWN = ("1.5.0", "1.5.1", "1.5.2")
"""The versions whose clients read what `index_writers.py` writes: one format since 1.5.0."""


class Indexer(Struct, frozen=True):
    """The installed Pagefind."""

    binary: Path
    version: str


def installed_indexer() -> Indexer | None:
    """Find the Pagefind of the `pagefind-bin` package; `None` if it is not installed."""
    spec = find_spec("pagefind_bin")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    for name in ("pagefind", "pagefind.exe") if folder else ():
        if folder and (folder / name).is_file():
            return Indexer(folder / name, _version_beside(folder))
    return None


def find_indexer() -> Indexer:
    """Return the installed Pagefind.

    Raises:
        DoumError: if there is none.
    """
    if indexer := installed_indexer():
        return indexer
    raise DoumError([problem("pagefind-missing", "")], ExitCode.ENVIRONMENT)


def _version_beside(package: Path) -> str:
    """Return a package's version from the name of its metadata; `importlib` takes 30 ms."""
    found = sorted(package.parent.glob(f"{package.name}-*.dist-info"))
    return found[-1].name.removesuffix(".dist-info").partition("-")[2] if found else "0"


@contextmanager
def failures_told() -> Iterator[None]:
    """Tell the writer when Pagefind fails, or has other files than expected.

    Raises:
        DoumError: then.
    """
    try:
        yield
    except (ServiceError, OSError, ValueError, KeyError) as error:
        found = problem("pagefind-failed", "", reason=str(error))
        raise DoumError([found], ExitCode.ENVIRONMENT) from error
