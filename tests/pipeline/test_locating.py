"""Problems as they are reported: in order, each once, with the text of its line."""

from __future__ import annotations

from pathlib import Path

from doum.pipeline.locating import located
from doum.pipeline.reading import Content
from doum.problems import problem

EMPTY = Content(documents=(), files={}, locations={}, texts={})


def test_what_two_steps_found_at_the_same_place_is_told_once(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("하나\n둘 [x](y:z)\n", "utf-8")
    twice = [problem("address-refused", "a.md", 2, 3, address="y:z") for _ in range(2)]
    other = problem("address-refused", "a.md", 2, 3, address="y:w")
    earlier = problem("broken-link", "a.md", 1, 1, target="y")
    found = located([*twice, other, earlier], EMPTY, tmp_path)
    assert [(p.rule, p.place.line) for p in found] == [
        ("broken-link", 1),
        ("address-refused", 2),
        ("address-refused", 2),
    ]
    assert [p.text for p in found] == ["하나", "둘 [x](y:z)", "둘 [x](y:z)"]
