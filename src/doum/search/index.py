"""Making the index: Pagefind as a command over a scratch folder, kept by the digest of its input.

The previous index's hashed files stay published once more, so that a tab opened before a
publish still finds its chunks.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from msgspec import Struct

from doum.errors import DoumError, ExitCode, problem
from doum.search.records import Form, Record, document, records_digest

FOLDER = "pagefind"
_HASHED = (".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta", ".pf_vocab")
_SPLITS_ITSELF = (1, 6)
_BATCH = 200
_DIGEST = re.compile(r"[0-9a-f]{24}$")
_NOTHING = "<!doctype html><html><title>-</title><body data-pagefind-body>q0q0q0q0</body></html>"
"""Pagefind makes no index of nothing; a site without answers gets one of a word nobody types."""
_LEFT_OUT = frozenset(
    {
        "pagefind-ui.js",
        "pagefind-ui.css",
        "pagefind-modular-ui.js",
        "pagefind-modular-ui.css",
        "pagefind-component-ui.js",
        "pagefind-component-ui.css",
        "pagefind-highlight.js",
    }
)


class Indexer(Struct, frozen=True):
    """The Pagefind that is installed."""

    binary: Path
    version: str

    @property
    def form(self) -> Form:
        """The Unicode form to index in.

        Pagefind before 1.6 counts Korean words in one form only and then never splits the
        index into chunks; text in NFD cures it.
        """
        numbers = tuple(int(part) for part in self.version.split(".")[:2] if part.isdigit())
        return "NFC" if numbers >= _SPLITS_ITSELF else "NFD"


class _Generations(Struct, frozen=True):
    current: str = ""
    previous: str = ""


def find_indexer() -> Indexer:
    """Find the Pagefind of the `pagefind-bin` package.

    Raises:
        DoumError: where it is not installed.
    """
    spec = find_spec("pagefind_bin")
    folder = Path(spec.origin).parent if spec and spec.origin else None
    for name in ("pagefind", "pagefind.exe") if folder else ():
        if folder and (folder / name).is_file():
            return Indexer(folder / name, _version_beside(folder))
    raise DoumError([problem("pagefind-missing", "")], ExitCode.ENVIRONMENT)


def _version_beside(package: Path) -> str:
    """Return a package's version by its metadata's name; asking `importlib` takes 30 ms."""
    found = sorted(package.parent.glob(f"{package.name}-*.dist-info"))
    return found[-1].name.removesuffix(".dist-info").partition("-")[2] if found else "0"


def make_index(
    store: Path,
    records: Sequence[Record],
    indexer: Indexer,
    code: str,
    load: Callable[[Iterable[Record]], Mapping[str, str]],
) -> Mapping[str, Path]:
    """Make the index of some records, or take the one that was made of the same before.

    Args:
        store: folder in which indexes are kept between runs.
        code: digest of the code that writes the records.
        load: returns the HTML of the records' sources, by path.

    Returns:
        The files to publish: path in the published folder -> where the file is now.
    """
    digest = records_digest(records, f"pagefind {indexer.version} {indexer.form} {code}")
    generations = _read_generations(store)
    if generations.current != digest:
        if not (store / digest).is_dir():
            _run(store, digest, records, indexer, load)
        generations = _Generations(digest, generations.current)
        (store / "generations.json").write_bytes(msgspec.json.encode(generations))
        for folder in store.iterdir():
            if _DIGEST.match(folder.name) and folder.name not in (digest, generations.previous):
                shutil.rmtree(folder, ignore_errors=True)
    files = _files(store / generations.previous) if generations.previous else {}
    kept = {path: file for path, file in files.items() if path.endswith(_HASHED)}
    return kept | _files(store / digest)


def _run(
    store: Path,
    digest: str,
    records: Sequence[Record],
    indexer: Indexer,
    load: Callable[[Iterable[Record]], Mapping[str, str]],
) -> None:
    store.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=store, prefix="making-") as place:
        scratch, made = Path(place, "records"), Path(place, "index")
        scratch.mkdir()
        _write_records(scratch, records, indexer, load)
        command = [str(indexer.binary), "--site", str(scratch), "--output-path", str(made)]
        result = subprocess.run([*command, "--quiet"], capture_output=True, text=True, check=False)
        if result.returncode != 0 or not made.is_dir():
            said = (result.stderr or result.stdout).strip().splitlines() or ["no reason given"]
            found = problem("pagefind-failed", "", reason=said[-1])
            raise DoumError([found], ExitCode.ENVIRONMENT)
        if not (store / digest).exists():
            made.rename(store / digest)


def _write_records(
    scratch: Path,
    records: Sequence[Record],
    indexer: Indexer,
    load: Callable[[Iterable[Record]], Mapping[str, str]],
) -> None:
    folders: set[Path] = set()
    for start in range(0, len(records), _BATCH):
        batch = records[start : start + _BATCH]
        html = load(batch)
        for record in batch:
            path = scratch / record.path
            if path.parent not in folders:
                path.parent.mkdir(parents=True, exist_ok=True)
                folders.add(path.parent)
            path.write_text(document(record, html[record.source], indexer.form), "utf-8")
    if not records:
        (scratch / "nothing.html").write_text(_NOTHING, "utf-8")


def _read_generations(store: Path) -> _Generations:
    try:
        return msgspec.json.decode((store / "generations.json").read_bytes(), type=_Generations)
    except (OSError, msgspec.DecodeError):
        return _Generations()


def _files(folder: Path) -> dict[str, Path]:
    return {
        f"{FOLDER}/{path.relative_to(folder).as_posix()}": path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in _LEFT_OUT
    }
