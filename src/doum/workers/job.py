"""Jobs, and those who do them.

A step describes its work as a `Job` and hands it to `Workers`, with batches of items. Workers
differ in where they do it, never in what comes of it: results are in the order of the items.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol, TypeVar

from msgspec import Struct

Item = TypeVar("Item")
Made = TypeVar("Made")
Item_contra = TypeVar("Item_contra", contravariant=True)
Made_co = TypeVar("Made_co", covariant=True)
Done = Iterator[tuple[Sequence[Item], list[Made]]]
"""Batches of items, each with what was made of its items."""


class Job(Protocol[Item_contra, Made_co]):
    """The work of a step on one item, with all that is the same for every item.

    The work is pure. A job, its items and their results can be pickled.
    """

    @property
    def least(self) -> int:
        """The number of items from which on forked processes are worth their start."""

    def start(self) -> Callable[[Item_contra], Made_co]:
        """Load everything that the work needs, and return the function that does it."""


class Workers(Protocol):
    """Those who do jobs."""

    def run(
        self, job: Job[Item, Made], batches: Iterable[Sequence[Item]], total: int
    ) -> Done[Item, Made]:
        """Do a job on batches of items.

        Args:
            batches: the items; read as they are needed, a few batches ahead of the results.
            total: the number of all items.

        Raises:
            Exception: what the work on an item raised, in the place of its batch.
        """


class Alone(Struct, frozen=True):
    """This process by itself."""

    def run(
        self, job: Job[Item, Made], batches: Iterable[Sequence[Item]], total: int
    ) -> Done[Item, Made]:
        """Do a job on batches of items; see `Workers`."""
        if not total:
            return
        work = job.start()
        for batch in batches:
            yield batch, [work(item) for item in batch]


def in_batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Yield items in lists of a size, the last of which may be shorter."""
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


class Future(Protocol[Made_co]):
    """A result in the making."""

    def result(self) -> Made_co:
        """Wait for the result and return it."""


def in_order(
    submit: Callable[[Sequence[Item]], Future[list[Made]]],
    batches: Iterator[Sequence[Item]],
    ahead: int,
) -> Done[Item, Made]:
    """Submit batches and yield them with their results, in order.

    Args:
        ahead: the number of batches to submit before the first result is waited for.
    """
    waiting: deque[tuple[Sequence[Item], Future[list[Made]]]] = deque()
    while True:
        waiting += ((batch, submit(batch)) for batch in islice(batches, ahead - len(waiting)))
        if not waiting:
            return
        batch, future = waiting.popleft()
        yield batch, future.result()
