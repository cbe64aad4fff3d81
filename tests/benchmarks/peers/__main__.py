"""Doum beside other generators: `python -m tests.benchmarks.peers [--articles 200 1000]`.

Builds the same corpus with each, cold and after the same edits, and writes `docs/benchmarks.md`
and, with all figures, `docs/benchmarks.json`; what is measured is in the latter after every build,
so that a run that was cut short can be written down with `--report` and completed with `--merge`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from tests import ROOT
from tests.benchmarks.measuring import CommandError
from tests.benchmarks.peers.doum import DOUM
from tests.benchmarks.peers.eleventy import ELEVENTY
from tests.benchmarks.peers.hugo import HUGO
from tests.benchmarks.peers.jobs import JOBS
from tests.benchmarks.peers.material import MATERIAL, ZENSICAL
from tests.benchmarks.peers.page import page
from tests.benchmarks.peers.peer import Peer
from tests.benchmarks.peers.programs import CACHED, install
from tests.benchmarks.peers.results import Measured, Run, load_runs, save_runs
from tests.benchmarks.peers.running import Plan, begun, measure

PEERS = {peer.name.split()[0]: peer for peer in (DOUM, HUGO, ELEVENTY, ZENSICAL, MATERIAL)}
LARGE = 5_000
"""From so many articles on, every job is done once if nobody says how often."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the command line asks for."""
    given = _arguments(arguments)
    peers = [PEERS[name] for name in given.tools or PEERS]
    if given.install:
        install(peers, given.install.absolute())
        return
    runs = load_runs(given.results) if given.merge or given.report else ()
    if not given.report:
        programs = given.installed.absolute()
        install(peers, programs)
        runs = (*runs, _run(list(_plans(given, peers)), peers, programs, given.results, runs))
    given.page.write_text(page(runs, tuple(PEERS.values())), "utf-8")


def _run(
    plans: list[Plan], peers: list[Peer], programs: Path, results: Path, earlier: tuple[Run, ...]
) -> Run:
    """Measure, and keep every build as soon as it is measured."""
    run = begun(peers)
    with tempfile.TemporaryDirectory(prefix="doum-peers-") as folder:
        for place, plan in enumerate(plans):
            for one in _measured(plan, Path(folder) / str(place), programs):
                run = replace(run, measured=(*run.measured, one))
                save_runs(results, (*earlier, run))
    return run


def _measured(plan: Plan, folder: Path, programs: Path) -> Iterator[Measured]:
    try:
        yield from measure(plan, folder, programs)
    except CommandError as error:
        raise SystemExit(str(error)) from None


def _plans(given: argparse.Namespace, peers: list[Peer]) -> Iterator[Plan]:
    for articles in given.articles:
        yield Plan(
            articles=articles,
            peers=tuple(peer for peer in peers if given.tools or articles <= peer.most),
            jobs=tuple(job for job in JOBS if not given.jobs or job.name in given.jobs),
            repeat=given.repeat or (1 if articles >= LARGE else 3),
            limit=given.limit,
        )


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.peers",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--articles", type=int, nargs="+", default=[200, 1_000], help="sizes (200 1000)")
    add("--jobs", nargs="+", choices=[job.name for job in JOBS], help="only these")
    add("--tools", nargs="+", choices=PEERS, help="only these, at every size")
    add(
        "--repeat",
        type=int,
        help=f"how often each job is done (3, once from {LARGE:,} articles on)",
    )
    add("--limit", type=int, default=0, metavar="MB", help="address space of each process")
    add("--install", type=Path, metavar="FOLDER", help="install the others there, and no more")
    add(
        "--installed",
        type=Path,
        metavar="FOLDER",
        default=CACHED,
        help="where they are, or shall be",
    )
    add("--results", type=Path, default=ROOT / "docs/benchmarks.json", help="the figures")
    add("--page", type=Path, default=ROOT / "docs/benchmarks.md", help="what is written of them")
    add("--merge", action="store_true", help="keep the figures that are there beside the new ones")
    add("--report", action="store_true", help="measure nothing, write the page anew")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    main()
