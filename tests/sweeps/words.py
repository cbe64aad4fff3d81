"""Runs the word check over a folder of Markdown that was written for another tool.

`python -m tests.sweeps.words FOLDER [--most 40]` makes a throwaway site of the folder, and names
what is missing from its pages by the lines of the folder's own files. What the conversion removed
is counted apart. Ends with 1 if a word is missing.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from doum.pipeline.request import Request, Stopwatch
from doum.problems import DoumError, Problem
from doum.run import run_build
from tests.sweeps.foreign import Converted, write_site

RULE = "word-lost"
_FRONT_MATTER_LINES = 3


def problems_of(site: Path) -> tuple[Problem, ...]:
    """Run the word check over a site, and return everything that is wrong with it."""
    try:
        request = Request(site=site, write=False, words=True, index=False, share=False)
        return run_build(request, Stopwatch()).problems
    except DoumError as error:
        return error.problems


def report(
    converted: Mapping[str, Converted], problems: Iterable[Problem], most: int
) -> tuple[list[str], int]:
    """Return the lines to print, and how many lines have lost words."""
    problems = list(problems)
    lost = [found for found in problems if found.rule == RULE]
    lines = [_line(converted[found.place.path], found) for found in lost[:most]]
    files = {found.place.path for found in lost}
    lines.append(f"{len(lost)} lines in {len(files)} of {len(converted)} files have lost words")
    removed = sum(made.lost for made in converted.values())
    lines.append(f"removed by the conversion: {removed} words")
    others = Counter(found.rule for found in problems if found.rule != RULE)
    lines.append("other problems: " + ", ".join(f"{n} {rule}" for rule, n in others.most_common()))
    return lines, len(lost)


def _line(made: Converted, found: Problem) -> str:
    line = found.place.line - _FRONT_MATTER_LINES + made.lines_before
    return f"{made.source}:{line}: {dict(found.finding.values)['words']}"


def main(arguments: list[str] | None = None) -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tests.sweeps.words")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=40, help="lines to name at most")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        converted, unreadable = write_site(given.folder, site)
        lines, lost = report(converted, problems_of(site), given.most)
    print("\n".join([*lines, *(f"not UTF-8: {path}" for path in unreadable)]))
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
