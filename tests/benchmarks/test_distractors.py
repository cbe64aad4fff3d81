from pathlib import Path

from tests.benchmarks.distracting import TOPICS
from tests.benchmarks.distractors import ROOT, write_distracted
from tests.conftest import Site

NUMBER = 30


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_distractions_are_added_to_the_reference_site_and_are_in_order(tmp_path: Path):
    write_distracted(tmp_path / "site", NUMBER)
    made, known = files(tmp_path / "site" / "content"), files(ROOT / "content")
    added = [name for name in made.keys() - known.keys() if name.count("/") == 2]
    articles = [name for name in added if name.endswith(".md")]
    inside = [name for name in articles if name.partition("/")[0] in TOPICS]
    assert (len(articles), len(inside)) == (NUMBER, NUMBER * 2 // 5)
    assert known.items() <= made.items()
    assert Site(tmp_path / "site").problems(write=False) == ()


def test_the_same_number_gives_the_same_bytes(tmp_path: Path):
    for name in ("one", "other"):
        write_distracted(tmp_path / name, NUMBER)
    assert files(tmp_path / "one") == files(tmp_path / "other")
