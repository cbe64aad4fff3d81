"""The sweep for nouns that the index lacks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.files import write_files
from tests.sweeps.nouns import by_spelling, compare, main, may_follow

FILES = {
    "a.md": "---\ntitle: 쿠폰을 등록하려면\n---\n쿠폰이 보이면 쿠폰의 번호를 누릅니다.\n",
    "b.md": "# 쿠폰\n\n쿠폰은 한 번 씁니다.\n",
    "b.en.md": "# Coupons\n",
}


def test_a_word_before_three_particles_is_a_noun() -> None:
    texts = [["쿠폰을 쓰고 쿠폰이 남으면"], ["쿠폰의 번호"], ["쿠폰"], ["다른 쿠폰함"]]
    assert by_spelling(texts) == [{"쿠폰"}, {"쿠폰"}, {"쿠폰"}, set()]


def test_a_word_that_is_no_object_is_none() -> None:
    assert by_spelling([["빨리는 가도 빨리만 가도 빨리도 가도"]]) == [set()]


@pytest.mark.parametrize(
    ("word", "particle", "may"),
    [
        ("쿠폰", "이", True),
        ("쿠폰", "가", False),
        ("카드", "가", True),
        ("메일", "로", True),
        ("메일", "으로", False),
        ("쿠폰", "으로", True),
        ("쿠폰", "에서", True),
    ],
)
def test_particles_depend_on_the_last_sound(word: str, particle: str, may: bool) -> None:
    assert may_follow(word, particle) is may


def test_what_the_index_lacks_is_counted() -> None:
    found = compare([{"쿠폰": 1.0}, {}], [{"쿠폰", "번호"}, {"쿠폰"}])
    assert (found.pairs, found.found, found.missed["쿠폰"], found.missed["번호"]) == (3, 1, 1, 1)
    assert found.share == pytest.approx(1 / 3)


@pytest.mark.parametrize("options", [(), ("--rules",)])
def test_a_folder_is_swept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: tuple[str, ...]
) -> None:
    write_files(tmp_path, FILES)
    assert main([str(tmp_path), "--least", "1", *options]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{tmp_path}: 2 articles, ")
    assert lines[1] == "  by spelling: 1.0000 of 2 pairs; missed: "
