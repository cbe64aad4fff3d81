"""A Dask cluster on this computer: a scheduler, and workers of one thread each."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, NamedTuple

from tests import ROOT

Variables = Mapping[str, str]
Process = subprocess.Popen[bytes]
_SCHEDULER = re.compile(r"Scheduler at:\s+(tcp://\S+)")
_ALONE = ("--nthreads", "1", "--no-nanny")
_REGISTERED = re.compile(r"Registered to:\s+tcp://")


class RunningCluster(NamedTuple):
    """A cluster while it runs."""

    address: str
    scheduler: Process
    workers: list[Process]


@contextmanager
def running_cluster(
    workers: Sequence[Variables], folder: Path, port: int = 0
) -> Iterator[RunningCluster]:
    """Start a cluster and end it.

    Args:
        workers: the environment variables of each worker.
        folder: the working folder of its processes, for their files.
        port: that of the scheduler, which those of the workers follow; 0 for any that are free.
    """
    with ExitStack() as processes:
        command = _command("scheduler", port)
        first, address = processes.enter_context(_started(command, _SCHEDULER, folder, {}))
        others = []
        for number, variables in enumerate(workers, 1):
            command = [*_command("worker", port and port + number), *_ALONE, address]
            started = _started(command, _REGISTERED, folder, variables)
            others.append(processes.enter_context(started)[0])
        yield RunningCluster(address, first, others)


def _command(kind: str, port: int) -> list[str]:
    place = "--port" if kind == "scheduler" else "--worker-port"
    at = ("--host", "127.0.0.1", place, str(port), "--no-dashboard")
    return [sys.executable, "-m", f"distributed.cli.dask_{kind}", *at]


@contextmanager
def _started(
    command: list[str], sign: re.Pattern[str], folder: Path, variables: Variables
) -> Iterator[tuple[Process, str]]:
    """Start a process, wait until it prints a sign, and end it; yield it with what the sign has."""
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    environment = {**os.environ, "PYTHONPATH": path, **variables}
    with TemporaryFile("w+") as said:
        process = subprocess.Popen(command, cwd=folder, env=environment, stderr=said)
        try:
            yield process, _found(sign, process, said)
        finally:
            process.kill()
            process.wait()


def _found(sign: re.Pattern[str], process: Process, said: IO[str]) -> str:
    """Wait until a process has printed a sign."""
    while True:
        is_over = process.poll() is not None
        said.seek(0)
        if match := sign.search(said.read()):
            return match[match.lastindex or 0]
        assert not is_over, f"it ended with {process.returncode}"
        time.sleep(0.05)
