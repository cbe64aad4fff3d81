from pathlib import Path

from tests import ROOT
from tests.benchmarks.distracting import TOPICS
from tests.benchmarks.distractors import write_distracted
from tests.files import read_files
from tests.making import Site

NUMBER = 30


def test_distractions_are_added_to_the_reference_site_and_are_in_order(tmp_path: Path):
    write_distracted(tmp_path / "site", NUMBER)
    made, known = read_files(tmp_path / "site" / "content"), read_files(ROOT / "content")
    added = [name for name in made.keys() - known.keys() if name.count("/") == 2]
    articles = [name for name in added if name.endswith(".md")]
    inside = [name for name in articles if name.partition("/")[0] in TOPICS]
    assert (len(articles), len(inside)) == (NUMBER, NUMBER * 2 // 5)
    assert known.items() <= made.items()
    assert Site(tmp_path / "site").problems(write=False) == ()


def test_the_same_number_gives_the_same_bytes(tmp_path: Path):
    for name in ("one", "other"):
        write_distracted(tmp_path / name, NUMBER)
    assert read_files(tmp_path / "one") == read_files(tmp_path / "other")
