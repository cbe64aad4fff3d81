"""`doum insights`: what it prints, what it writes, and how it ends."""

import io
import json
import sys
from pathlib import Path

import pytest

from doum.search.queries import read_queries
from doum.search.synonyms import read as read_synonyms
from tests.command import Ended, doum
from tests.insights.nuri import nuri

SYNONYMS = "# 비슷한말\n[[group]]\nwords = ['주인',  '오너'] # 둘\nto = [\"소유자\"]\n\n\n# 끝"
QUERIES = """\
[thresholds]
recall = 0.5

[[query]] # 첫째
q = "환불"
kind = "noun"
answers = ["nuri/refund"]
"""
SEARCH, VOTES, HOOK, HOSTILE = (
    "netlify-search.csv",
    "netlify-feedback.csv",
    "webhook.jsonl",
    "hostile.csv",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    nuri(tmp_path)
    return tmp_path


def run(folder: Path, *arguments: str, language: str = "en") -> Ended:
    return doum("insights", *arguments, "--site", "site", folder=folder, language=language)


def answering(monkeypatch: pytest.MonkeyPatch, answers: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(answers))


def test_it_prints_queries_articles_and_trends_in_the_language_asked_for(folder: Path) -> None:
    english = run(folder, SEARCH, VOTES)
    assert english.returncode == 0, english.stderr
    for text in ('Make "돈돌려받기" a synonym of "환불"', "3 of 4 readers", "정산팀", "2026-11-02"):
        assert text in english.stdout
    korean = run(folder, SEARCH, VOTES, language="ko").stdout
    assert '비슷한말로 추가: "돈돌려받기" → "환불"' in korean
    assert "도움이 되지 않은 글" in korean


def test_lines_that_cannot_be_read_are_named_and_counted_and_end_nothing(folder: Path) -> None:
    ended = run(folder, HOOK, HOSTILE)
    assert ended.returncode == 0
    assert "hostile.csv:7: warning[export-line]" in ended.stderr.replace("\x1b[1m", "").replace(
        "\x1b[0m", ""
    ).replace("\x1b[33m", "")
    assert "8 warnings" in ended.stderr
    assert "cannot be read: 8" in ended.stdout
    assert "\x1b[31m" not in ended.stdout
    assert "Traceback" not in ended.stderr


def test_json_is_for_programs(folder: Path) -> None:
    ended = run(folder, SEARCH, VOTES, "--json", "--since", "2026-11-03")
    made = json.loads(ended.stdout)
    assert made["since"] == "2026-11-03"
    first = made["queries"][0]
    assert (first["key"], first["failed"]) == ("돈돌려받기", 3)
    assert first["proposal"]["word"] == "환불"
    assert made["articles"][0]["article"] == "nuri/lost-card"
    assert made["trends"][0]["start"] == "2026-11-02"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "Missing argument 'EXPORT...'"),
        (("none.csv",), "does not exist"),
        ((SEARCH, "--yes"), "--yes requires --write"),
        ((SEARCH, "--json", "--write"), "either --json or --write"),
        ((SEARCH, "--since", "yesterday"), "Invalid value for '--since'"),
        ((SEARCH, "--product", "nurri"), "did you mean 'nuri'?"),
        (("site/content/nuri/refund.md",), "not an export of the feedback"),
    ],
)
def test_incorrect_usage(arguments: tuple[str, ...], says: str, folder: Path) -> None:
    ended = run(folder, *arguments)
    assert ended.returncode == 2
    assert says in ended.stderr


def test_accepted_proposals_are_added_and_everything_else_stays(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = folder / "site/content"
    (content / "synonyms.toml").write_text(SYNONYMS, "utf-8")
    (content / "queries.toml").write_text(QUERIES, "utf-8")
    answering(monkeypatch, "y\nn\ny\n")
    ended = run(folder, SEARCH, "--write")
    assert ended.returncode == 0, ended.stderr
    synonyms = (content / "synonyms.toml").read_text("utf-8")
    queries = (content / "queries.toml").read_text("utf-8")
    assert synonyms == f'{SYNONYMS}\n\n[[group]]\nwords = ["돈돌려받기"]\nto = ["환불"]\n'
    assert queries.startswith(QUERIES)
    keys = {"ko": ["nuri/refund", "nuri/lost-card"]}
    made, problems = read_queries(queries, keys)
    assert problems == []
    added = [(query.q, query.kind, query.answers) for query in made.query[1:]]
    assert added == [
        ("돈돌려받기", "synonym", ("nuri/refund",)),
        ("카드 분실", "noun", ("nuri/lost-card",)),
    ]
    assert 'words = ["돈돌려받기"]' in ended.stdout
    assert 'Add the keyword "카드 분실"' in ended.stdout.rpartition("by hand")[2]
    assert not [path for path in content.iterdir() if path.name.startswith(".")]


def test_nothing_is_added_twice(folder: Path) -> None:
    assert run(folder, SEARCH, HOOK, "--write", "--yes").returncode == 0
    content = folder / "site/content"
    before = {name: (content / name).read_bytes() for name in ("synonyms.toml", "queries.toml")}
    again = run(folder, SEARCH, HOOK, "--write", "--yes")
    assert "Nothing was added" in again.stdout
    assert before == {name: (content / name).read_bytes() for name in before}
    groups = read_synonyms(before["synonyms.toml"].decode()).group
    assert ("en", ("refund",)) in [(group.language, group.to) for group in groups]


def test_refusing_everything_writes_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answering(monkeypatch, "n\n" * 20)
    ended = run(folder, SEARCH, "--write")
    assert ended.returncode == 0
    assert "Nothing was added" in ended.stdout
    assert not (folder / "site/content/synonyms.toml").exists()


def test_hostile_queries_stay_texts(folder: Path) -> None:
    (folder / "odd.csv").write_text(
        "query,language,fit,article,next,created_at\n"
        + '"따옴표"" \\]]",ko,none,,환불,\n' * 3
        + "환불,ko,good,nuri/refund,,\n" * 2,
        "utf-8",
    )
    assert run(folder, "odd.csv", "--write", "--yes").returncode == 0
    made = read_synonyms((folder / "site/content/synonyms.toml").read_text("utf-8"))
    assert made.group[-1].words == ('따옴표" \\]]',)


def test_line_ends_and_rights_of_a_file_are_kept(folder: Path) -> None:
    file = folder / "site/content/synonyms.toml"
    file.write_bytes(SYNONYMS.replace("\n", "\r\n").encode())
    file.chmod(0o640)
    run(folder, SEARCH, "--write", "--yes")
    assert b"\n" not in file.read_bytes().replace(b"\r\n", b"")
    assert file.stat().st_mode & 0o777 == 0o640


def test_a_file_that_has_problems_is_not_touched(folder: Path) -> None:
    file = folder / "site/content/queries.toml"
    file.write_text('[[query]]\nq = "환불"\nkind = "nuon"\nanswers = []\n', "utf-8")
    before = file.read_bytes()
    ended = run(folder, SEARCH, "--write", "--yes")
    assert ended.returncode == 1
    assert "queries.toml:3" in ended.stderr
    assert file.read_bytes() == before
    assert not (folder / "site/content/synonyms.toml").exists()
