"""Circumstances of builds that share their work out among a Dask cluster."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests import ROOT
from tests.files import write_packages
from tests.making import question
from tests.process.workers.dask import running_cluster
from tests.rules.circumstances_commands import Circumstance, Variables, without

PORT = 18474
_NOTHING: Variables = {}
_ENDS_AT_WORK = """\
import os
import sys


class End:
    def find_spec(self, name, path=None, target=None):
        if name == "doum.markdown.render":
            os._exit(1)


sys.meta_path.insert(0, End())
"""


def _cluster(*workers: Variables) -> Circumstance:
    """A cluster is there, whose workers have such variables."""

    @contextmanager
    def circumstance(site: Path) -> Iterator[Variables]:
        with running_cluster(workers, site.parent, PORT):
            yield _NOTHING

    return circumstance


def _with_another(package: str) -> Circumstance:
    """Doum is installed and requires Markdown; a worker has another version of a package."""

    @contextmanager
    def circumstance(site: Path) -> Iterator[Variables]:
        everywhere, there = site.parent / "everywhere", site.parent / "there"
        write_packages(everywhere, {"doum-1.0": "Requires-Dist: markdown\n", "markdown-3.11": ""})
        write_packages(there, {package: ""})
        with running_cluster([_path(there, everywhere)], site.parent, PORT):
            yield _path(everywhere)

    return circumstance


def _ending(*others: Variables) -> Circumstance:
    """The site is large, and a worker ends as soon as it is at work; others may stay."""

    @contextmanager
    def circumstance(site: Path) -> Iterator[Variables]:
        for number in range(300):
            text = question(f"질문 {number}", f"답 {number}: 설정에서 바꿉니다.")
            (site / f"content/messenger/q{number}.md").write_text(text, "utf-8")
        (site.parent / "ends").mkdir()
        (site.parent / "ends/sitecustomize.py").write_text(_ENDS_AT_WORK, "utf-8")
        with running_cluster([_path(site.parent / "ends"), *others], site.parent, PORT):
            yield _NOTHING

    return circumstance


def _path(*folders: Path) -> Variables:
    return {"PYTHONPATH": os.pathsep.join(map(str, (*folders, ROOT / "src")))}


CIRCUMSTANCES: Mapping[str, Circumstance] = {
    "cluster-extra": without("distributed"),
    "cluster-differs": _with_another("markdown-3.9"),
    "cluster-lost": _ending(),
}

NEAR_MISSES: Mapping[str, Circumstance] = {
    "cluster-extra": _cluster({}),
    "cluster-unreachable": _cluster({}),
    "cluster-differs": _with_another("something_else-1.0"),
    "cluster-lost": _ending({}),
}

OWN_PROCESS = frozenset("cluster-extra cluster-unreachable cluster-differs cluster-lost".split())
"""Connections have threads of their own, which end with their process."""
