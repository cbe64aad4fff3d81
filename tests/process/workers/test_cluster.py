"""The workers of a real Dask cluster: a scheduler and two workers on this computer."""

import os
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from distributed import Client
from msgspec.structs import replace

from doum.problems import DoumError, ExitCode
from doum.workers.cluster import cluster_at
from doum.workers.job import Alone, in_batches
from tests.command import start_doum
from tests.making import Site, question
from tests.process.workers.dask import RunningCluster, running_cluster
from tests.process.workers.jobs import (
    Doubling,
    Failing,
    Local,
    has_printed_pages,
    other_code,
    same_code,
)

NUMBERS = range(60)
DOUBLED = [2 * number for number in NUMBERS]


@pytest.fixture(name="cluster", scope="module")
def _cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningCluster]:
    with running_cluster([{}, {}], tmp_path_factory.mktemp("cluster")) as cluster:
        yield cluster


def doubled(address: str, job: Doubling) -> list[int]:
    """Double the numbers with a cluster, three at a time."""
    with cluster_at(address, same_code, Alone()) as workers:
        made = workers.run(job, in_batches(NUMBERS, 3), len(NUMBERS))
        return [result for _, results in made for result in results]


def failure_of(address: str, job: Doubling) -> DoumError:
    with pytest.raises(DoumError) as caught:
        doubled(address, job)
    assert caught.value.exit_code == ExitCode.ENVIRONMENT
    return caught.value


def test_all_workers_take_part_and_results_are_in_order(
    cluster: RunningCluster, tmp_path: Path
) -> None:
    assert doubled(cluster.address, Doubling(tmp_path, 0.01)) == DOUBLED
    assert {int(path.name) for path in tmp_path.iterdir()} == {w.pid for w in cluster.workers}


def test_what_is_small_or_reads_files_is_done_here(cluster: RunningCluster, tmp_path: Path) -> None:
    with cluster_at(cluster.address, same_code, Alone()) as workers:
        assert list(workers.run(Doubling(tmp_path), [[1], [2]], 2)) == [([1], [2]), ([2], [4])]
        assert list(workers.run(Local(), [range(3)], 3)) == [(range(3), [os.getpid()] * 3)]
    assert [path.name for path in tmp_path.iterdir()] == [str(os.getpid())]


def test_the_batches_of_a_worker_that_is_killed_are_done_again(tmp_path: Path) -> None:
    notes = tmp_path / "notes"
    notes.mkdir()
    with running_cluster([{}, {}], tmp_path) as cluster:
        killer = Thread(target=_kill_one_in_the_middle, args=(cluster, notes))
        killer.start()
        assert doubled(cluster.address, Doubling(notes, 0.05)) == DOUBLED
        killer.join()
        killed, left = (worker.poll() for worker in cluster.workers)
        assert killed is not None
        assert left is None


def _kill_one_in_the_middle(cluster: RunningCluster, notes: Path) -> None:
    first = cluster.workers[0]
    while len(_noted(notes / str(first.pid))) < 5:
        time.sleep(0.01)
    first.kill()


def _noted(path: Path) -> list[str]:
    return path.read_text().splitlines() if path.exists() else []


def test_a_cluster_whose_last_worker_is_killed_is_lost(tmp_path: Path) -> None:
    with running_cluster([{}], tmp_path) as cluster:
        killer = Thread(target=_kill_one_in_the_middle, args=(cluster, tmp_path))
        killer.start()
        error = failure_of(cluster.address, Doubling(tmp_path, 0.05))
        killer.join()
    assert [found.rule for found in error.problems] == ["cluster-lost"]


def test_a_cluster_with_other_code_is_refused(cluster: RunningCluster) -> None:
    with pytest.raises(DoumError) as caught, cluster_at(cluster.address, other_code, Alone()):
        pass
    assert [found.rule for found in caught.value.problems] == ["cluster-differs"]
    assert "tcp://127.0.0.1" in str(caught.value.problems[0].finding.values)


def test_a_worker_with_other_code_that_joins_later_is_refused(
    cluster: RunningCluster, tmp_path: Path
) -> None:
    with cluster_at(cluster.address, same_code, Alone()) as workers:
        later = replace(workers, code=other_code, ours=other_code())
        with pytest.raises(DoumError) as caught:
            list(later.run(Doubling(tmp_path), in_batches(NUMBERS, 3), len(NUMBERS)))
    assert [found.rule for found in caught.value.problems] == ["cluster-differs"]


def test_a_scheduler_without_workers_or_without_an_answer_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("doum.workers.cluster._PATIENCE", 2.0)
    with running_cluster([], tmp_path) as cluster:
        error = failure_of(cluster.address, Doubling(tmp_path))
        assert [found.rule for found in error.problems] == ["cluster-unreachable"]
    error = failure_of(cluster.address, Doubling(tmp_path))
    assert [found.rule for found in error.problems] == ["cluster-unreachable"]


def test_an_address_without_its_certificates_is_told() -> None:
    with pytest.raises(DoumError) as caught, cluster_at("tls://127.0.0.1:8786", same_code, Alone()):
        pass
    assert [found.rule for found in caught.value.problems] == ["cluster-unreachable"]


@pytest.mark.parametrize("error", [OSError("no space left"), TimeoutError("too slow")])
def test_an_error_of_the_work_is_its_own(cluster: RunningCluster, error: Exception) -> None:
    with (
        cluster_at(cluster.address, same_code, Alone()) as workers,
        pytest.raises(type(error), match=str(error)),
    ):
        list(workers.run(Failing(error), in_batches(NUMBERS, 3), len(NUMBERS)))


def test_an_error_of_what_reads_the_batches_is_its_own(
    cluster: RunningCluster, tmp_path: Path
) -> None:
    def batches() -> Iterator[list[int]]:
        yield [1]
        raise OSError("unreadable")

    with (
        cluster_at(cluster.address, same_code, Alone()) as workers,
        pytest.raises(OSError, match="unreadable"),
    ):
        list(workers.run(Doubling(tmp_path), batches(), len(NUMBERS)))


def test_a_site_is_the_same_whoever_builds_it(cluster: RunningCluster, empty_site: Site) -> None:
    answers = {n: question(f"질문 {n}", f"**답** {n}: 설정에서 바꿉니다.") for n in range(420)}
    empty_site.write({f"content/demo/a{n}.md": answer for n, answer in answers.items()})
    build = partial(start_doum, "build", "--no-index", folder=empty_site.folder)
    theirs = build("--cluster", cluster.address, "--output", "theirs")
    ours = build("--jobs", "1", "--output", "ours")
    assert (theirs.returncode, ours.returncode) == (0, 0), theirs.stderr + ours.stderr
    assert files_of(empty_site.folder / "theirs") == files_of(empty_site.folder / "ours")
    with Client(cluster.address) as client:
        assert all(client.run(has_printed_pages).values())


def files_of(folder: Path) -> dict[str, bytes]:
    found = {p.relative_to(folder).as_posix(): p for p in folder.rglob("*") if p.is_file()}
    return {path: file.read_bytes() for path, file in found.items()}
