"""The order of batches and results, and small jobs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar

import pytest
from msgspec import Struct

from doum.workers.job import Alone, in_batches, in_order
from doum.workers.pool import Pool, workers_of


class Doubling(Struct, frozen=True):
    """The job of doubling numbers."""

    least: ClassVar[int] = 100
    reads_files: ClassVar[bool] = False

    def start(self) -> Callable[[int], int]:
        """Need nothing."""
        return lambda number: number * 2


class Later:
    """A result that is there when it is asked for; notes when that is."""

    def __init__(self, batch: Sequence[int], asked: list[Sequence[int]]) -> None:
        self.batch, self.asked = batch, asked

    def result(self) -> list[int]:
        self.asked.append(self.batch)
        return [number * 2 for number in self.batch]


def test_the_last_batch_may_be_short() -> None:
    assert list(in_batches("abcde", 2)) == [["a", "b"], ["c", "d"], ["e"]]
    assert list(in_batches((), 2)) == []


@pytest.mark.parametrize("workers", [Alone(), Pool(2)])
def test_small_jobs_are_done_here_in_order(workers: Alone | Pool) -> None:
    """Those of a pool, too: this test may start no process."""
    done = workers.run(Doubling(), in_batches(range(50), 8), 50)
    assert [pair for batch, made in done for pair in zip(batch, made, strict=True)] == [
        (number, 2 * number) for number in range(50)
    ]


def test_a_job_without_items_is_not_started() -> None:
    class Unstartable(Doubling, frozen=True):
        def start(self) -> Callable[[int], int]:
            raise AssertionError

    assert list(Alone().run(Unstartable(), [], 0)) == []


def test_batches_are_read_a_few_ahead_of_the_results() -> None:
    read: list[int] = []
    asked: list[Sequence[int]] = []

    def batches() -> Iterator[list[int]]:
        for number in range(10):
            read.append(number)
            yield [number]

    done = in_order(lambda batch: Later(batch, asked), batches(), ahead=3)
    assert next(done) == ([0], [0])
    assert read == [0, 1, 2]
    assert next(done) == ([1], [2])
    assert read == [0, 1, 2, 3]
    assert [made for _, made in done] == [[2 * number] for number in range(2, 10)]
    assert asked == [[number] for number in range(10)]


def test_one_process_is_no_pool() -> None:
    assert workers_of(1) == Alone()
    assert workers_of(3) == Pool(3)
