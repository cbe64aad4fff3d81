"""Runs the benchmark: writes each generator's files, edits them, builds in turns."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from msgspec import Struct

import doum
from tests import ROOT
from tests.benchmarks.aside import set_aside
from tests.benchmarks.corpus import write_corpus
from tests.benchmarks.measuring import cost_of, together
from tests.benchmarks.peers.centre import Page, Source
from tests.benchmarks.peers.checking import unbuilt
from tests.benchmarks.peers.jobs import Job
from tests.benchmarks.peers.peer import Files, Peer
from tests.benchmarks.peers.programs import versions
from tests.benchmarks.peers.results import Measured, Run
from tests.files import read_files, write_file

PAUSE = 2.1
"""Seconds between an edit and a build: builds that come sooner cannot trust times of files."""

_SHOWN = 10
"""So many of the things that are missing are shown."""

OWN_PACKAGES = ("lindera-python-ko-dic", "markdown", "jinja2", "pagefind-bin")


class Site:
    """A corpus in the files of one generator, in a folder of its own.

    Args:
        limit: MB of address space of each process; 0 is as much as it likes.
    """

    def __init__(self, peer: Peer, folder: Path, programs: Path, limit: int = 0) -> None:
        self.peer, self.folder, self._limit = peer, folder, limit
        self._commands = peer.commands(programs)
        self._files: Files = {}
        self._built: frozenset[Page] = frozenset()
        self._footer = ""

    def write(self, source: Source) -> None:
        """Write the files that changed; no edit takes one away."""
        files = self.peer.convert(source)
        for path, text in files.items():
            if self._files.get(path) != text:
                write_file(self.folder / path, text)
        self._files = files

    def empty(self) -> None:
        """Take away all that builds made."""
        for name in (self.peer.output, *self.peer.kept):
            set_aside(self.folder / name, self.folder.with_name("aside"))
        self._built = frozenset()

    def build(self, articles: int, job: Job, turn: int) -> Measured:
        """Build, and measure it."""
        os.sync()  # else it would pay for what was written before
        load = os.getloadavg()[0]
        cost = together(
            [cost_of(one, self.folder, ENVIRONMENT, self._limit) for one in self._commands]
        )
        sizes = [path.stat().st_size for path in self._published()] if job.anew else []
        return Measured(
            articles=articles,
            job=job.name,
            peer=self.peer.name,
            turn=turn,
            wall=round(cost.wall, 3),
            cpu=round(cost.cpu, 3),
            memory=round(cost.memory, 1),
            load=round(load, 2),
            size=sum(sizes),
            files=len(sizes),
            limit=self._limit,
        )

    def check(self, source: Source) -> None:
        """Look whether all that is new since the last look is published.

        Raises:
            SystemExit: something is not, so that nothing of this benchmark would be true.
        """
        pages = frozenset(source.centre.filled)
        new = pages - self._built if source.footer == self._footer else pages
        self._built, self._footer = pages, source.footer
        output = self.folder / self.peer.output
        if found := list(unbuilt(self.peer, output, new, source.footer)):
            raise SystemExit("\n".join((f"{self.peer.name} did not build:", *found[:_SHOWN])))

    def _published(self) -> Iterator[Path]:
        return (path for path in (self.folder / self.peer.output).rglob("*") if path.is_file())


ENVIRONMENT: Mapping[str, str] = {
    "PYTHONPATH": str(Path(doum.__file__).parents[1]),
    "DOUM_LANG": "en",
    "NO_MKDOCS_2_WARNING": "1",
}


class Plan(Struct, frozen=True):
    """What is measured at one size.

    Attributes:
        repeat: how often each job is done.
        limit: MB of address space of each process; 0 is as much as it likes.
    """

    articles: int
    peers: Sequence[Peer]
    jobs: Sequence[Job]
    repeat: int
    limit: int = 0


def measure(plan: Plan, folder: Path, programs: Path) -> Iterator[Measured]:
    """Do all jobs at one size, the generators in turn, and say on standard error how far it is.

    Args:
        folder: an empty one, for the sites.
        programs: where the generators are installed.
    """
    source = corpus_of(plan.articles, folder / "corpus")
    sites = [
        Site(peer, folder / str(place), programs, plan.limit)
        for place, peer in enumerate(plan.peers)
    ]
    for site in sites:
        site.write(source)
    if not plan.jobs[0].anew:
        for site in sites:
            site.build(plan.articles, plan.jobs[0], 0)
    turn = 0
    for job in plan.jobs:
        for _ in range(plan.repeat):
            turn += 1
            source = job.edit(source, turn)
            prepare(sites, source, job)
            # Whoever begins has the machine as the turn before left it, so all do in their turn.
            for site in sites[turn % len(sites) :] + sites[: turn % len(sites)]:
                yield _said(site.build(plan.articles, job, turn))
                site.check(source)


def prepare(sites: Sequence[Site], source: Source, job: Job) -> None:
    """Bring all sites to where a build begins."""
    for site in sites:
        site.write(source)
        if job.anew:
            site.empty()
    time.sleep(PAUSE)


def _said(one: Measured) -> Measured:
    print(
        f"{one.articles:,} articles, {one.job}, {one.peer}: "
        f"{one.wall:.2f} s, {one.cpu:.2f} CPU s, {one.memory:.0f} MB",
        file=sys.stderr,
        flush=True,
    )
    return one


def corpus_of(articles: int, folder: Path) -> Source:
    """Write a corpus and read its files."""
    write_corpus(folder, articles)
    return Source({path: data.decode() for path, data in read_files(folder).items()})


def begun(peers: Sequence[Peer]) -> Run:
    """Describe the run that begins now."""
    own = {name: version(name) for name in OWN_PACKAGES}
    return Run(
        date=f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC",
        machine=_machine(),
        versions={"doum": f"{doum.__version__} ({_commit()})", **own, **versions(peers)},
        load=round(os.getloadavg()[0], 2),
    )


def _commit() -> str:
    """Return the commit of the checkout, and whether files differ from it."""
    command = ("git", "describe", "--always", "--dirty", "--exclude=*")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "no commit"


def _machine() -> dict[str, str]:
    cpu, memory = Path("/proc/cpuinfo").read_text(), Path("/proc/meminfo").read_text()
    model = re.search(r"^model name\s*: (.*)$", cpu, re.M)
    total = re.search(r"^MemTotal:\s+(\d+)", memory, re.M)
    return {
        "processor": model[1] if model else platform.machine(),
        "cores": str(os.cpu_count()),
        "memory": f"{int(total[1]) / 1e6:.0f} GB" if total else "unknown",
        "kernel": f"{platform.system()} {platform.release().partition('-')[0]}",
        "Python": platform.python_version(),
    }
