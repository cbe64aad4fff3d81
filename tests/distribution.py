"""Doum as people get it: a wheel, a source distribution, and an environment to install one into."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from tests import ROOT
from tests.making import SMALL, Site

Kind = Literal["wheel", "sdist"]
NAMES = {"wheel": "*.whl", "sdist": "*.tar.gz"}


def build(kind: Kind, folder: Path, source: Path = ROOT) -> Path:
    """Build a distribution with hatchling.

    Args:
        kind: what to build.
        folder: where it goes; it holds no other of that kind.
        source: a checkout, or an unpacked source distribution.
    """
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (made,) = folder.glob(NAMES[kind])
    return made


def files_in(distribution: Path) -> dict[str, bytes]:
    """Return the files of a distribution by path; without the top folder of an sdist."""
    if distribution.suffix == ".whl":
        with zipfile.ZipFile(distribution) as wheel:
            return {name: wheel.read(name) for name in wheel.namelist()}
    with tarfile.open(distribution) as archive:
        return dict(_members(archive))


def _members(archive: tarfile.TarFile) -> Iterator[tuple[str, bytes]]:
    for member in archive:
        file = archive.extractfile(member)
        if file is not None:
            yield member.name.partition("/")[2], file.read()


def unpack(sdist: Path, folder: Path) -> Path:
    """Unpack a source distribution into an empty folder; returns the folder of its files."""
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (top,) = folder.iterdir()
    return top


def make_environment(folder: Path) -> Path:
    """Make an empty virtual environment; returns the folder of its programs."""
    venv.create(folder, with_pip=True)
    return folder / ("Scripts" if os.name == "nt" else "bin")


def install(programs: Path, wheel: Path, *options: str) -> None:
    """Install a wheel.

    Args:
        programs: the folder of an environment's programs.
        wheel: the file.
        options: more for pip.
    """
    pip = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    subprocess.run([*pip, *options, str(wheel)], env=outside(), check=True)


def outside() -> dict[str, str]:
    """Return variables for a process in which nothing leads to this checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return dict(kept, DOUM_LANG="en")


def faults_of_installed(programs: Path, folder: Path) -> Iterator[str]:
    """Build a small site with an installed Doum; yield what is wrong.

    Args:
        programs: the folder of the programs, `doum` among them.
        folder: where the site goes; it does not exist yet.
    """
    site = Site(folder).write(SMALL)
    command = [str(programs / "doum"), "build"]
    ended = subprocess.run(command, cwd=folder, env=outside(), capture_output=True, text=True)
    if ended.returncode:
        yield f"doum build: exit code {ended.returncode}\n{ended.stderr}"
        return
    if "카드를 바꾸고 싶어요" not in site.page("/demo/card/"):
        yield "the page of the article lacks its title"
    for pattern in ("assets/*/main.css", "assets/*/js/main.js", "pagefind/ko/lexicon.json"):
        if not list(site.output.glob(pattern)):
            yield f"the site lacks {pattern}"
    if str(ROOT) in ended.stdout + ended.stderr:
        yield "doum build prints the path of the checkout"
