"""Processes on this computer as workers, for jobs that are worth starting them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from doum.workers.job import Alone, Done, Item, Job, Made, Workers


class Pool(Struct, frozen=True):
    """Shares a large job out among processes, and does a small one alone.

    Attributes:
        size: the number of processes.
    """

    size: int

    def run(
        self, job: Job[Item, Made], batches: Iterable[Sequence[Item]], total: int
    ) -> Done[Item, Made]:
        """Do a job on batches of items; see `Workers`."""
        if total >= job.least:
            from doum.workers.processes import shared_out, start_method, worth

            method = start_method()
            if total >= job.least * worth(method):
                return shared_out(self.size, method, job, batches)
        return Alone().run(job, batches, total)


def workers_of(jobs: int) -> Workers:
    """Return workers for a number of processes."""
    return Pool(jobs) if jobs > 1 else Alone()
