"""Builds the wheel and the sdist of a release and checks them: `python -m tests.release [FOLDER]`.

They are left in FOLDER (`dist/` without one). Prints every check; the exit code is 1 if any
failed, else 0. Run it with the Python of `.venv`; installing the wheel needs the package index.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from doum import __version__
from tests import ROOT
from tests.distribution import (
    NAMES,
    build,
    faults_of_installed,
    files_in,
    install,
    make_environment,
    unpack,
)

PLACES = {"src/doum/": "doum/", "themes/": "doum/themes/"}
"""Folders of the checkout, and where a wheel has them."""

NEEDED = (
    "doum/py.typed",
    "doum/messages/en.toml",
    "doum/messages/ko.toml",
    "doum/preview/preview.js",
    "doum/preview/texts.toml",
    "doum/rules/links/broken-link.toml",
    "doum/search/languages/synonyms.ko.toml",
    "doum/themes/doum/theme.toml",
    "doum/themes/doum/templates/base.html",
    "doum/themes/doum/assets/js/main.js",
    "doum/themes/doum/locales/ko.po",
)
"""One file of each sort that a wheel must have, whatever the checkout has."""

TOP = frozenset(
    ".gitignore CHANGELOG.md LICENSE PKG-INFO README.md pyproject.toml src themes".split()
)
"""What an sdist has at its top."""

_HEADING = re.compile(r"^## \[(?P<version>[^\]]+)\](?: - (?P<day>\d{4}-\d{2}-\d{2}))?$", re.M)


def main(arguments: list[str]) -> int:
    """Build, check and report; returns the exit code."""
    folder = Path(arguments[0] if arguments else ROOT / "dist").resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES.values():
        for old in folder.glob(name):
            old.unlink()
    wheel, sdist = build("wheel", folder), build("sdist", folder)
    with TemporaryDirectory() as place:
        codes = [_reported(*check) for check in _checks(wheel, sdist, Path(place))]
    print(f"Doum {__version__}: {wheel.name} and {sdist.name} in {folder}")
    return max(codes)


def _checks(wheel: Path, sdist: Path, place: Path) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield each check: what it says, and what is wrong."""
    built, sources = files_in(wheel), files_in(sdist)
    yield "CHANGELOG.md has this version", changelog_faults(_text("CHANGELOG.md"), __version__)
    yield "every file is committed", _uncommitted()
    yield (
        f"the wheel has the package and no more ({len(built)} files)",
        wheel_faults(built, _packaged()),
    )
    yield f"the sdist has the sources and no more ({len(sources)} files)", sdist_faults(sources)
    rebuilt = build("wheel", place / "rebuilt", unpack(sdist, place / "sdist"))
    yield "the sdist builds the same wheel", differences(built, files_in(rebuilt))
    yield "neither names this checkout", _paths({**built, **sources})
    programs = make_environment(place / "environment")
    install(programs, wheel)
    yield "installed alone, it builds a site", faults_of_installed(programs, place / "site")


def changelog_faults(text: str, version: str) -> Iterator[str]:
    """Yield what is wrong with the newest section of the changelog."""
    versions = [found for found in _HEADING.finditer(text) if found["version"] != "Unreleased"]
    if not versions or versions[0]["version"] != version:
        yield f"its newest version is not {version}"
    elif not versions[0]["day"]:
        yield f"{version} has no date"


def wheel_faults(files: Collection[str], packaged: Collection[str]) -> Iterator[str]:
    """Yield what a wheel lacks, and what does not belong in it.

    Args:
        files: the files of the wheel.
        packaged: those of the package, as they are called there.
    """
    inside = {name for name in files if ".dist-info/" not in name}
    yield from (f"it lacks {name}" for name in sorted({*NEEDED, *packaged} - inside))
    yield from (f"it has {name}" for name in sorted(inside.difference(packaged)))


def sdist_faults(files: Iterable[str]) -> Iterator[str]:
    """Yield what an sdist lacks at its top, and what does not belong there."""
    tops = {name.partition("/")[0] for name in files}
    yield from (f"it lacks {name}" for name in sorted(TOP - tops))
    yield from (f"it has {name}" for name in sorted(tops - TOP))


def differences(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> Iterator[str]:
    """Yield the names of files that are not the same in both."""
    for name in sorted(one.keys() | other.keys()):
        if one.get(name) != other.get(name):
            yield f"{name} differs"


def _packaged() -> set[str]:
    """Return the committed files of the package, as a wheel calls them."""
    return {
        inside + name.removeprefix(folder)
        for folder, inside in PLACES.items()
        for name in _git("ls-files", folder)
    }


def _uncommitted() -> Iterator[str]:
    yield from _git("status", "--porcelain")


def _paths(files: Mapping[str, bytes]) -> Iterator[str]:
    yield from (f"{name} does" for name, data in files.items() if str(ROOT).encode() in data)


def _git(*arguments: str) -> list[str]:
    command = ["git", "-c", "core.quotePath=false", *arguments]
    ended = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return ended.stdout.splitlines()


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _reported(title: str, faults: Iterable[str]) -> int:
    """Print a check and what is wrong; returns 1 if anything is."""
    found = list(faults)
    print(f"{'FAILED' if found else 'ok':<7} {title}", flush=True)
    for fault in found:
        print(f"        {fault}", flush=True)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
