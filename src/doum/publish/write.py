"""A publish is a commit: files are staged, then renamed into place in publishing order.

The output folder is not touched until the journal is written. After that, the next command
finishes the work of a killed one. Assets and search data come first, then new pages, changed
pages, the files that list others, and removals last.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.addresses.map import (
    ATOM,
    HEADERS,
    JSON_FEED,
    LLMS,
    NOT_FOUND,
    REDIRECTS,
    ROBOTS,
    SEARCH_ENTRY,
    SITEMAP,
    WORKER,
    is_sitemap,
)
from doum.addresses.urls import fits_on_disk
from doum.problems import DoumError, ExitCode, problem
from doum.publish.manifest import (
    BEGUN,
    VERSION,
    Manifest,
    Written,
    check_of,
    state_folder,
    untouched,
)
from doum.text import digest_of_bytes
from doum.whole_files import sweep, write_whole

_ENTRY_NAMES = frozenset({HEADERS, REDIRECTS, "index.html", NOT_FOUND, ROBOTS, WORKER})
_ENTRY_ENDINGS = (f"/{SEARCH_ENTRY}", ATOM, JSON_FEED, LLMS)


class Changes(Struct, frozen=True):
    """The effects of a publish, as numbers of files."""

    new: int = 0
    changed: int = 0
    removed: int = 0
    kept: int = 0

    @property
    def any(self) -> bool:
        """Whether the published folder has changed."""
        return bool(self.new or self.changed or self.removed)


class Publication:
    """Collects the files of one publish and commits them.

    Args:
        output: the published folder.
        before: the manifest of the last publish.

    Raises:
        DoumError: if the folder has files and Doum has not published there.
    """

    def __init__(self, output: Path, before: Manifest | None) -> None:
        if before is None and output.is_dir() and any(output.iterdir()):
            raise DoumError([problem("output-foreign", "", output=output)], ExitCode.USAGE)
        self.output = output
        self.before: Mapping[str, Written] = before.files if before else {}
        self.state = state_folder(output)
        self.stage = self.state / "stage"
        self.files: dict[str, Written] = {}
        self._staged: dict[str, str] = {}
        for unfinished in (self.stage, self.state / BEGUN):
            _discard(unfinished)
        self.stage.mkdir(parents=True)
        sweep(self.state, age=0)

    def keeps(self, path: str, digest: str) -> bool:
        """Keep a published file if neither it nor its digest has changed; return whether it was."""
        written = self.before.get(path)
        if written is None or written.digest != digest:
            return False
        found = untouched(self.output, path, written)
        if found is None:
            return False
        self.files[path] = found
        return True

    def keep_as(self, path: str, digest: str) -> None:
        """Keep a published file, unless it has changed, with another digest from now on."""
        if found := untouched(self.output, path, self.before[path]):
            self.files[path] = msgspec.structs.replace(found, digest=digest)

    def add(self, path: str, digest: str, data: bytes) -> None:
        """Stage the new content of a file.

        Raises:
            ValueError: if the path is not a valid path in the published folder.
        """
        if not fits_on_disk(path):
            raise ValueError(f"{path} is not in the published folder")
        name = f"{self.stage}/{len(self._staged)}"
        with open(name, "wb") as file:
            file.write(data)
            file.flush()
            status = os.fstat(file.fileno())
        self._staged[path] = name
        self.files[path] = Written(digest, len(data), status.st_mtime_ns, check_of(data))

    def add_content(self, path: str, digest: str, file: str | Path, name: str) -> None:
        """Stage a copy of a file of the site, whose digest is that of its content.

        Args:
            name: the path of the file in the site.

        Raises:
            DoumError: if the file has changed since its digest was calculated.
        """
        if self.keeps(path, digest):
            return
        data = Path(file).read_bytes()
        if digest_of_bytes(data) != digest:
            raise DoumError([problem("changed-meanwhile", name)])
        self.add(path, digest, data)

    def commit(self, manifest: Manifest) -> Changes:
        """Put the new site in place; remove the files of the last publish that it lacks."""
        there = self.before if self.output.is_dir() else {}
        removed = sorted(self.before.keys() - self.files.keys())
        finished = msgspec.structs.replace(manifest, version=VERSION, files=self.files)
        staged_manifest = self.stage / "manifest"
        staged_manifest.write_bytes(msgspec.msgpack.encode(finished))
        if self._staged or removed:
            renames = [(self._staged[path], path) for path in sorted(self._staged, key=self._order)]
            journal = {"renames": renames, "removals": removed}
            write_whole(self.state / "journal", json.dumps(journal).encode(), durably=True)
            finish_journal(self.output)
        else:
            staged_manifest.replace(self.state / "manifest")
            _discard(self.stage)
        new = sum(path not in there for path in self._staged)
        return Changes(
            new=new,
            changed=len(self._staged) - new,
            removed=len(there.keys() & set(removed)),
            kept=len(self.files) - len(self._staged),
        )

    def abandon(self) -> None:
        """Discard the staged files, unless a commit has begun: the next command finishes it."""
        if not (self.state / "journal").exists():
            _discard(self.stage)

    def _order(self, path: str) -> tuple[int, str]:
        if path in _ENTRY_NAMES or path.endswith(_ENTRY_ENDINGS):
            return 3, path
        if is_sitemap(path):
            return 3 + (path == SITEMAP), path
        if not path.endswith(".html"):
            return 0, path
        return (2 if path in self.before else 1), path


def finish_journal(output: Path) -> bool:
    """Finish an interrupted commit; return whether there was one."""
    state = state_folder(output)
    try:
        journal = json.loads((state / "journal").read_bytes())
    except (OSError, ValueError):
        return False
    renames, removals = journal["renames"], set(journal["removals"])
    first = _in_the_way([path for _, path in renames], removals)
    for path in first:
        if not (output / path).is_dir():
            _remove(output, path)
    _rename(output, renames)
    for path in sorted(removals - first):
        _remove(output, path)
    if (state / "stage" / "manifest").exists():
        (state / "stage" / "manifest").replace(state / "manifest")
    (state / "journal").unlink()
    _discard(state / "stage")
    return True


def _in_the_way(paths: Iterable[str], removals: set[str]) -> set[str]:
    """Return the files to remove first: those in place of a new folder or below a new file."""
    found = set()
    new = set(paths)
    for path in new:
        above = path.rpartition("/")[0]
        while above:
            if above in removals:
                found.add(above)
            above = above.rpartition("/")[0]
    for path in removals:
        above = path.rpartition("/")[0]
        while above:
            if above in new:
                found.add(path)
            above = above.rpartition("/")[0]
    return found


def _rename(output: Path, renames: Iterable[tuple[str, str]]) -> None:
    made: set[str] = set()
    for staged, path in renames:
        target = f"{output}/{path}"
        folder = os.path.dirname(target)
        if folder not in made:
            os.makedirs(folder, exist_ok=True)
            made.add(folder)
        if os.path.exists(staged):
            os.replace(staged, target)


def _remove(output: Path, path: str) -> None:
    """Remove a file, and its folders if they become empty."""
    target = output / path.lstrip("/")
    target.unlink(missing_ok=True)
    for folder in target.parents:
        if folder == output:
            break
        try:
            folder.rmdir()
        except OSError:
            break


def _discard(stage: Path) -> None:
    """Remove a folder of staged files, if it is there."""
    if stage.exists():
        from shutil import rmtree  # with four compressors, which only a build has time for

        rmtree(stage, ignore_errors=True)
