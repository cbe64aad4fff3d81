"""The workers of a Dask cluster, which may run on other computers."""

from __future__ import annotations

import logging
import pickle
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from uuid import uuid4

from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.workers.job import Done, Item, Job, Made, Workers, in_order

_PATIENCE = 10.0
"""Seconds to wait for the scheduler, and for a worker where there is none."""

_AHEAD = 3
"""Batches that each thread of the cluster has or waits for."""

_started = threading.local()
"""In a thread of a worker: the name of its job, and the function that does the work."""


class Cluster(Struct, frozen=True):
    """Shares a large job out among the workers of a cluster.

    Attributes:
        address: the address of its scheduler.
        client: a connection to it.
        code: returns a digest of all code that decides about results; a function of a module.
        ours: what it returns here.
        here: the workers for small jobs, and for those that read files of this computer.
    """

    address: str
    client: Any
    code: Callable[[], str]
    ours: str
    here: Workers

    def run(
        self, job: Job[Item, Made], batches: Iterable[Sequence[Item]], total: int
    ) -> Done[Item, Made]:
        """Do a job on batches of items; see `Workers`. If a worker is lost, others do its batches.

        Raises:
            DoumError: if the cluster is lost, or a worker that has joined it has other code.
        """
        if total < job.least or job.reads_files:
            return self.here.run(job, batches, total)
        return self._shared_out(job, batches)

    def _shared_out(
        self, job: Job[Item, Made], batches: Iterable[Sequence[Item]]
    ) -> Done[Item, Made]:
        name = uuid4().hex
        with _told(self.address):
            everywhere = self.client.scatter(pickle.dumps(job), broadcast=True, hash=False)
            ahead = _AHEAD * max(1, sum(self.client.nthreads().values()))

        def submit(batch: Sequence[Item]) -> _Result:
            with _told(self.address):
                given = (self.code, self.ours, name, everywhere, batch)
                return _Result(self.address, self.client, _submitted(self.client, given))

        yield from in_order(submit, iter(batches), ahead)


class _Result(Struct, frozen=True):
    """The result of a batch in the making."""

    address: str
    client: Any
    future: Any

    def result(self) -> list[Any]:
        """Wait for the result, as long as there is a worker that may bring it."""
        with _told(self.address):
            while True:
                try:
                    return list(self.future.result(timeout=_PATIENCE))
                except TimeoutError:
                    if self.future.done():  # now, or with a timeout of its own
                        return list(self.future.result())
                    if not self.client.nthreads():
                        raise LostClusterError("no workers are left") from None


class LostClusterError(Exception):
    """A cluster has no worker that could go on."""


class OtherCodeError(Exception):
    """A worker or the scheduler has other code than the process that asks it; says which."""


def _submitted(client: Any, given: tuple[Any, ...]) -> Any:
    try:
        return client.submit(_do, *given, pure=False)
    except RuntimeError as error:  # the scheduler could not read the task
        raise OtherCodeError("its scheduler") from error


def _do(
    code: Callable[[], str], expected: str, name: str, job: bytes, batch: Sequence[Any]
) -> list[Any]:
    """Do the work on a batch in a worker; a job is started once a thread."""
    if getattr(_started, "name", "") != name:
        if code() != expected:  # it has joined since
            from distributed import get_worker

            raise OtherCodeError(get_worker().address)
        _started.work, _started.name = pickle.loads(job).start(), name  # noqa: S301
    return [_started.work(item) for item in batch]


@contextmanager
def cluster_at(address: str, code: Callable[[], str], here: Workers) -> Iterator[Cluster]:
    """Connect to a cluster.

    Args:
        address: that of its scheduler, such as `tcp://10.0.0.5:8786`.
        code, here: see `Cluster`.

    Raises:
        DoumError: if Dask is not installed, or the cluster cannot be reached, has no worker or
            other code than this process.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise _failure("cluster-extra", python=sys.executable) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # Doum says what goes wrong
    try:
        client = Client(address, timeout=_PATIENCE, set_as_default=False, name="doum")
    except (OSError, ValueError, TypeError) as error:
        raise _failure("cluster-unreachable", address=address, reason=_first(error)) from error
    try:
        with _told(address, "cluster-unreachable"):
            client.wait_for_workers(1, timeout=_PATIENCE)
            ours = code()
            _compare(client.run(code), ours)
        yield Cluster(address, client, code, ours, here)
    finally:
        client.close()


def _compare(theirs: Mapping[str, str], ours: str) -> None:
    """Refuse workers whose results may differ."""
    if others := [address for address, found in theirs.items() if found != ours]:
        raise OtherCodeError(", ".join(others))


@contextmanager
def _told(address: str, lost: str = "cluster-lost") -> Iterator[None]:
    """Report a failure of the cluster, not of the work, as a problem."""
    from distributed.client import FutureCancelledError
    from distributed.comm.core import CommClosedError
    from distributed.exceptions import WorkerStartTimeoutError
    from distributed.scheduler import KilledWorker

    ends = (FutureCancelledError, CommClosedError, WorkerStartTimeoutError, KilledWorker)
    try:
        yield
    except (*ends, LostClusterError) as error:
        raise _failure(lost, address=address, reason=_first(error)) from error
    except (OtherCodeError, ModuleNotFoundError) as error:
        raise _failure("cluster-differs", address=address, who=_first(error)) from error


def _first(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]


def _failure(rule: str, /, **values: str) -> DoumError:
    return DoumError([problem(rule, "", **values)], ExitCode.ENVIRONMENT)
