"""The sweep over a folder that was written for another tool."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.files import write_files
from tests.sweeps.foreign import convert_file
from tests.sweeps.words import main, report


def test_front_matter_and_components_are_taken_off() -> None:
    head = '---\ntitle: "결제"\n---\nimport A from "./a"\n\n'
    text = f"{head}<Note>\n본문\n</Note>\n\n```js\n<Note>\n```\n"
    made = convert_file("pay.mdx", text)
    assert made.title == "결제"
    assert made.body == "\n\n\n본문\n\n\n```js\n<Note>\n```\n"
    assert (made.lines_before, made.lost) == (3, len("import A from a Note Note".split()))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("+++\ntitle = '환불'\n+++\n글", "환불"),
        ("# 제목 #\n글", "제목"),
        ("글", "note"),
    ],
)
def test_titles(text: str, title: str) -> None:
    made = convert_file("a/note.md", text)
    assert (made.title, made.body.endswith("글"), made.lost) == (title, True, 0)


def test_a_folder_is_swept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_files(
        tmp_path / "docs",
        {
            "ko/a.md": "---\ntitle: 하나\ntags: [x]\n---\n# 하나\n\n글입니다. [둘](b.md)\n",
            "node_modules/x.md": "<x",
            "b.markdown": "글\n",
        },
    )
    (tmp_path / "docs/c.md").write_bytes(b"\xb1\xdb")
    assert main([str(tmp_path / "docs")]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "0 lines in 0 of 2 files have lost words",
        "removed by the conversion: 0 words",
        "other problems: 1 broken-link",
        "not UTF-8: c.md",
    ]


def test_lost_words_are_named_at_the_lines_of_the_folder() -> None:
    from doum.problems import problem

    made = convert_file("a.md", "---\ntitle: 가\nx: 1\n---\n글\n\n빠진 글\n")
    found = problem("word-lost", "content/corpus/a00000.md", 6, 1, words="빠진")
    lines, count = report({"content/corpus/a00000.md": made}, [found], 10)
    assert (lines[0], count) == ("a.md:7: 빠진", 1)
