"""Ratios, losses and targets are computed from what was measured."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from tests import ROOT
from tests.benchmarks.peers.__main__ import PEERS
from tests.benchmarks.peers.hugo import HUGO
from tests.benchmarks.peers.page import losses, page
from tests.benchmarks.peers.results import (
    REFERENCE,
    Measured,
    Run,
    figures,
    load_runs,
    save_runs,
)
from tests.benchmarks.peers.targets import COLD, COLD_WALL, reasons, table

BUILD = Measured(1_000, "cold", REFERENCE, 1, wall=2.0, cpu=4.0, memory=100.0, load=0.5)


def run(*measured: Measured, date: str = "2026-11-30 12:00:00 UTC") -> Run:
    return Run(date, {"cores": "2"}, {"hugo": "0.168.0"}, 0.1, measured)


def turns(peer: str, *seconds: float, job: str = "cold", articles: int = 1_000) -> list[Measured]:
    return [
        replace(BUILD, articles=articles, job=job, peer=peer, turn=turn, cpu=cpu, wall=cpu / 2)
        for turn, cpu in enumerate(seconds)
    ]


def test_a_ratio_is_the_median_of_those_turn_by_turn() -> None:
    found = figures([run(*turns(REFERENCE, 4.0, 8.0, 2.0), *turns("doum", 8.0, 8.0, 8.0))])
    own = found[1_000, "cold", "doum"]
    assert (own.ratios["cpu"], own.ratios["memory"], own.cpu, own.turns) == (2.0, 1.0, 8.0, 3)
    assert "size" not in own.ratios


def test_without_the_reference_in_the_same_run_there_is_no_ratio() -> None:
    own, other = turns("doum", 8.0), turns(REFERENCE, 4.0)
    found = figures([run(*own), run(*other, date="2026-12-01 00:00:00 UTC")])
    assert found[1_000, "cold", "doum"].ratios == {}


def test_a_later_run_replaces_what_it_measured_itself() -> None:
    early = run(*turns(REFERENCE, 4.0), *turns("doum", 8.0), *turns("zensical", 12.0))
    late = run(*turns(REFERENCE, 4.0), *turns("doum", 6.0), date="2026-12-01 00:00:00 UTC")
    found = figures([late, early])
    assert found[1_000, "cold", "doum"].ratios["cpu"] == 1.5
    assert found[1_000, "cold", "zensical"].ratios["cpu"] == 3.0


def test_losses_name_what_needs_more_of_what_than_whom() -> None:
    measured = [*turns(REFERENCE, 4.0), *turns("doum", 10.0), *turns("zensical", 5.0)]
    *_, line = "\n".join(losses(figures([run(*measured)]).values())).splitlines()
    more = "hugo 2.5, zensical 2"
    assert line == f"| 1,000 | cold | {more} | {more} |  |  |  |"


def test_a_difference_within_the_margin_is_no_loss() -> None:
    measured = [*turns(REFERENCE, 4.0), *turns("doum", 4.1)]
    assert list(losses(figures([run(*measured)]).values())) == ["Nowhere by more than 5%."]


def test_targets_are_met_missed_or_not_measured() -> None:
    job = "a body edited"
    measured = [
        *turns(REFERENCE, 4.0),
        *turns("doum", 8.4),
        *turns(REFERENCE, 4.0, job=job),
        *turns("doum", 1.0, job=job),
    ]
    lines = list(table(figures([run(*measured)])))
    assert "| 1,000 | cold | CPU time, ratio | 2 | 2.1 | **missed** ! |" in lines
    assert f"| 1,000 | {job} | CPU time, ratio | 0.25 | 0.25 | met |" in lines
    assert "| 10,000 | cold | CPU time, ratio | 1.8 | – | not measured |" in lines


def test_memory_and_its_limit_need_no_reference() -> None:
    measured = replace(BUILD, peer="doum", articles=100_000, memory=2_100.0, limit=3_000)
    *_, limit, memory = table(figures([run(measured)]))
    assert limit.endswith("| 3,000 | 3,000 | met |")
    assert memory.endswith("| 2,000 | 2,100 | **missed** ! |")
    *_, unlimited, _ = table(figures([run(replace(measured, limit=0))]))
    assert unlimited.endswith("| 3,000 | – | not measured |")


def test_only_what_is_missed_has_a_reason() -> None:
    missed = figures([run(*turns(REFERENCE, 4.0), *turns("doum", 8.4))])
    _, cpu, wall = reasons(missed)
    first, _, why = cpu.strip().partition("\n")
    assert first == "**1,000 articles, cold, CPU time, ratio: 2.1 instead of 2.**"
    assert why == COLD
    assert wall.endswith(COLD_WALL)
    assert list(reasons(figures([run(*turns(REFERENCE, 4.0), *turns("doum", 4.0))]))) == []


def test_the_page_has_tables_of_what_was_compared_and_of_what_was_not() -> None:
    large = replace(BUILD, peer="doum", articles=100_000, cpu=1_000.0, wall=700.0, size=9_000_000)
    measured = [*turns(REFERENCE, 4.0), *turns("doum", 8.0), replace(large, files=5, limit=3_000)]
    text = page([run(*measured)], (HUGO,))
    assert "| cold | 1 | (4, 2) | **2 / 2** (8, 4) |" in text
    assert "| 100,000 | 700 | 1,000 | 10.0 | 100 | 3,000 | 9 | 5 |" in text
    assert "## 100,000 articles" not in text
    assert f"- **{HUGO.name}**: " in text


def test_runs_are_read_as_they_were_written(tmp_path: Path) -> None:
    runs = (run(*turns("doum", 8.0)),)
    save_runs(tmp_path / "runs.json", runs)
    assert load_runs(tmp_path / "runs.json") == runs
    assert load_runs(tmp_path / "none.json") == ()


def test_nothing_measured_or_compared_is_no_praise() -> None:
    text = page((), (HUGO,))
    assert "Nothing has been measured yet." in text
    assert "Nowhere" not in text
    assert list(losses(figures([run(*turns("doum", 4.0))]).values())) == [
        "Nothing has been compared yet."
    ]


def test_the_published_page_is_what_its_figures_make() -> None:
    """`python -m tests.benchmarks.peers --report` writes it again."""
    docs = ROOT / "docs"
    written = page(load_runs(docs / "benchmarks.json"), tuple(PEERS.values()))
    assert (docs / "benchmarks.md").read_text("utf-8") == written
