"""How long bodies take to render: `python -m tests.benchmarks.bodies [--rounds 5] [FOLDER ...]`.

Renders every body of the folders (by default of the reference site and the manual), as a build
does, and prints CPU ms a body and MB of Markdown a second: the medians of the rounds.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from statistics import median

from doum.content.front_matter import split
from doum.content.snippets import Expanded
from doum.markdown.render import Renderer
from tests import ROOT
from tests.making import renderer

FOLDERS = (ROOT / "content", ROOT / "docs/manual/content")


def bodies_in(folders: list[Path]) -> list[Expanded]:
    """Read the bodies of all Markdown files in folders."""
    paths = sorted(path for folder in folders for path in folder.rglob("*.md"))
    texts = [split(path.read_text("utf-8", "replace")).body for path in paths]
    return [Expanded(text=one, origin=tuple(range(1, one.count("\n") + 2))) for one in texts]


def seconds(with_renderer: Renderer, bodies: list[Expanded]) -> float:
    """Return the CPU seconds that the bodies take."""
    start = time.process_time()
    for body in bodies:
        with_renderer.render(body)
    return time.process_time() - start


def main(arguments: list[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.bodies")
    parser.add_argument("folders", nargs="*", type=Path, default=list(FOLDERS))
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    bodies = bodies_in(options.folders)
    seconds(renderer(), bodies)
    took = median(seconds(renderer(), bodies) for _ in range(options.rounds))
    size = sum(len(body.text.encode()) for body in bodies) / 1e6
    print(f"{len(bodies)} bodies: {took / len(bodies) * 1e3:.2f} ms each, {size / took:.2f} MB/s")


if __name__ == "__main__":
    main()
