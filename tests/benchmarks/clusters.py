"""What a cluster costs: the same site, built by processes and by the workers of a Dask cluster.

`python -m tests.benchmarks.clusters --articles 300 3000` prints a table in Markdown. There are as
many workers on this computer as processes, and they share its processors, so that the difference
is what a cluster takes beside the work: to connect, to load, to send. What one process needs alone
says, by its stages, how much can be shared out at all.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.benchmarks.measuring import Cost
from tests.benchmarks.run import Corpus, measure, median_of, stages_of
from tests.process.workers.dask import running_cluster

_PROCESSORS = 2


def report(articles: int, repeat: int) -> Iterator[str]:
    """Build a site of one size in every way and write the lines of a table."""
    with tempfile.TemporaryDirectory(prefix="doum-benchmark-") as folder:
        site = Corpus(Path(folder), articles, ())
        with running_cluster([{}] * _PROCESSORS, Path(folder)) as cluster:
            ways = {
                "alone": ("--jobs", "1"),
                f"{_PROCESSORS} processes": ("--jobs", str(_PROCESSORS)),
                f"{_PROCESSORS} workers": ("--jobs", "1", "--cluster", cluster.address),
            }
            costs: dict[str, list[Cost]] = {way: [] for way in ways}
            for _ in range(repeat):
                for way, options in ways.items():
                    site.empty()
                    costs[way].append(measure(site.folder, options))
    for way, found in costs.items():
        cost = median_of(found)
        yield f"| {articles:,} | {way} | {cost.wall:.2f} | {cost.cpu:.2f} | {stages_of(cost)} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--articles", nargs="+", type=int, default=[300, 3_000])
    parser.add_argument("--repeat", type=int, default=3)
    given = parser.parse_args(arguments)
    print("| articles | by | wall s | CPU s of the command | stages (wall s) |")
    print("|--:|---|--:|--:|---|")
    for articles in given.articles:
        for line in report(articles, given.repeat):
            print(line, flush=True)


if __name__ == "__main__":
    main()
