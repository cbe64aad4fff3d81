"""`python3 build.py test`: set up a browser, then lint, types, layers and every test.

python3 build.py test              everything
python3 build.py test -k search    arguments go to pytest; the linters are then left out
"""

import subprocess
import sys
from pathlib import Path

from tests.browser.chromium import find_chromium

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
CHECKS = (
    [str(BIN / "ruff"), "format", "--check", "src", "tests", "build.py"],
    [str(BIN / "ruff"), "check", "src", "tests", "build.py"],
    [str(BIN / "mypy")],
    [str(BIN / "lint-imports")],
    [sys.executable, "-m", "tests.js.gate"],
)


def main(arguments: list[str]) -> int:
    """Run everything; return the first exit code that is not 0."""
    chromium = find_chromium()
    print(f"Browser: {chromium}", flush=True)
    codes = [] if arguments else [_run(check) for check in CHECKS]
    codes.append(_run([sys.executable, "-m", "pytest", *arguments]))
    return next((code for code in codes if code), 0)


def _run(command: list[str]) -> int:
    print("$", " ".join([Path(command[0]).name, *command[1:]]), flush=True)
    return subprocess.run(command, cwd=ROOT).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
