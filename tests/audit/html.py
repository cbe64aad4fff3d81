"""Asks the Nu HTML checker: `python -m tests.audit.html [FOLDER or FILE ...]`, else `public`.

An error and a warning are the same here: either the page is in order or it is not.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.audit.tools import PACKAGES, find_java, install_packages

_CHECKER = PACKAGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_OPTIONS = ("--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html")


def complaints(files: Iterable[Path]) -> list[str]:
    """Return what is wrong with HTML files, or with all those in folders: one line each."""
    install_packages()
    command = [find_java(), "-Xss8m", "-jar", str(_CHECKER), *_OPTIONS, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [_line(message) for message in json.loads(done.stdout)["messages"]]


def _line(message: dict[str, str]) -> str:
    place = f"{message.get('url', '')}:{message.get('lastLine', '')}"
    return f"{place}: {message['message']} {message.get('extract', '')!r}"


def main(arguments: Sequence[str]) -> int:
    """Check and report; returns 1 when anything is wrong."""
    found = complaints(Path(name) for name in arguments or ["public"])
    print(*found, f"{len(found)} complaints of the Nu HTML checker", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
