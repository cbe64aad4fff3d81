"""Plain Pagefind over a site's own article pages, as a baseline for Doum's search."""

from __future__ import annotations

import shutil
import subprocess
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory

from doum.problems import DoumError, ExitCode, problem
from doum.search.pagefind import Indexer
from doum.trial.published import Published


def make_stock(store: Path, published: Published, indexer: Indexer) -> Path:
    """Build the index, or reuse the one of the same pages.

    Args:
        store: the folder in which it is kept.

    Returns:
        The folder of the index.

    Raises:
        DoumError: if Pagefind fails.
    """
    urls = sorted(url for articles in published.articles.values() for url in articles.values())
    digest = blake2b(indexer.version.encode(), digest_size=12)
    for url in urls:
        digest.update(f"{url}\0".encode() + published.page(url).read_bytes())
    made = store / digest.hexdigest()
    if not made.is_dir():
        shutil.rmtree(store, ignore_errors=True)
        store.mkdir(parents=True)
        with TemporaryDirectory(dir=store, prefix="making-") as place:
            for url in urls:
                page = Path(place, "pages", url.strip("/"), "index.html")
                page.parent.mkdir(parents=True)
                shutil.copyfile(published.page(url), page)
            _run(indexer, Path(place, "pages"), Path(place, "index"))
            Path(place, "index").rename(made)
    return made


def _run(indexer: Indexer, pages: Path, made: Path) -> None:
    command = [str(indexer.binary), "--site", str(pages), "--output-path", str(made), "--quiet"]
    command += ["--root-selector", "main"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0 or not made.is_dir():
        said = (result.stderr or result.stdout).strip().splitlines() or ["no reason given"]
        raise DoumError([problem("pagefind-failed", "", reason=said[-1])], ExitCode.ENVIRONMENT)
