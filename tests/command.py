"""`doum` as a command: called in this process, or started as people start it."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from doum.cli import main
from tests import ROOT


class Ended(NamedTuple):
    """A command that has ended."""

    returncode: int
    stdout: str
    stderr: str


def doum(*arguments: str, folder: Path, language: str = "en") -> Ended:
    """Call the command line in this process."""
    out, error = StringIO(), StringIO()
    with (
        chdir(folder),
        patch.dict(os.environ, DOUM_LANG=language, DOUM_JOBS="1"),
        patch.object(sys, "argv", ["doum", *arguments]),
        redirect_stdout(out),
        redirect_stderr(error),
    ):
        code = _exit_code()
    return Ended(code, out.getvalue(), error.getvalue())


def _exit_code() -> int:
    try:
        main()
    except SystemExit as ended:
        return int(ended.code or 0)
    return 0


def start_doum(*arguments: str, folder: Path, language: str = "en", **variables: str) -> Ended:
    """Start the command as a process and wait for its end."""
    environment = dict(os.environ, PYTHONPATH=str(ROOT / "src"), DOUM_LANG=language) | variables
    command = [sys.executable, "-m", "doum", *arguments]
    ended = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    return Ended(ended.returncode, ended.stdout, ended.stderr)
