"""The sites of `sites_invalid/`: each breaks a rule, and its near miss does not.

    <rule>/content, doum.toml ...    the site
    <rule>/expected.txt              exactly what the command prints
    <rule>/near_miss/                files laid over the site, as near to the mistake as can be
    <rule>/command.txt               what is called instead of `build --strict`
    <rule>/near_miss_command.txt     the same for the near miss

A few sites are about several rules at once; they have no near miss.
"""

from __future__ import annotations

import shlex
import shutil
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from doum.rules.declared import all_rules
from tests import ROOT
from tests.rules import circumstances_cluster, circumstances_commands, circumstances_files

SITES = ROOT / "tests/sites_invalid"
RULES = [rule.id for rule in all_rules()]
ALL = sorted(path.name for path in SITES.iterdir() if path.is_dir())
OWN_PROCESS = circumstances_commands.OWN_PROCESS | circumstances_cluster.OWN_PROCESS
BROWSER = circumstances_commands.BROWSER
BUILD = "build --strict"
_APPARATUS = ("expected.txt", "command.txt", "near_miss_command.txt", "near_miss")


def copied(name: str, folder: Path, *, near_miss: bool = False) -> Path:
    """Copy a site, or its near miss, to where it may be built."""
    site = folder / "site"
    shutil.copytree(SITES / name, site, ignore=lambda *_: _APPARATUS, symlinks=True)
    if near_miss and (SITES / name / "near_miss").is_dir():
        shutil.copytree(SITES / name / "near_miss", site, dirs_exist_ok=True)
    return site


def command_of(name: str, *, near_miss: bool = False) -> list[str]:
    """Return what is called on a site."""
    files = ["near_miss_command.txt", "command.txt"] if near_miss else ["command.txt"]
    given = [SITES / name / file for file in files if (SITES / name / file).is_file()]
    return shlex.split(given[0].read_text("utf-8") if given else BUILD)


def circumstance(
    name: str, site: Path, *, near_miss: bool = False
) -> AbstractContextManager[object]:
    """Bring about what the files of a site do not show; gives variables for a process."""
    kind = "NEAR_MISSES" if near_miss else "CIRCUMSTANCES"
    for module in (circumstances_commands, circumstances_cluster, circumstances_files):
        if name in getattr(module, kind):
            return getattr(module, kind)[name](site)
    return nullcontext({})


def printed(text: str, site: Path) -> str:
    """Return what a command printed with stand-ins for what differs from machine to machine."""
    for path in (site.resolve(), site):
        text = text.replace(str(path), "<site>")
    return text.replace(sys.executable, "<python>")


def expected_of(name: str) -> str:
    """Return what a command must print, below its exit code."""
    path = SITES / name / "expected.txt"
    assert path.is_file(), f"write it: DOUM_UPDATE=1 python3 build.py test tests/rules -k {name}"
    return path.read_text("utf-8")


def write_expected(name: str, text: str) -> None:
    """Write down what a command prints, to be read and compared before it is committed."""
    (SITES / name / "expected.txt").write_text(text, "utf-8")
