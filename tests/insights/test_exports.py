"""Exports as they really are: Netlify's, of spreadsheets, of webhooks, damaged, hostile."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from doum.insights.entries import Search, Vote
from doum.insights.exports import Export, read_exports
from doum.insights.moments import seconds_of
from tests.insights.nuri import EXPORTS
from tests.making import rules

SEOUL = ZoneInfo("Asia/Seoul")


def read(*names: str, language: str = "ko") -> Export:
    return read_exports([EXPORTS / name for name in names], language, SEOUL)


def written(folder: Path, data: str | bytes, language: str = "ko") -> Export:
    file = folder / "export"
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_exports([file], language, SEOUL)


def queries(export: Export) -> list[str]:
    return [entry.query for entry in export.entries if isinstance(entry, Search)]


def test_netlify_s_columns_are_read_and_those_about_the_reader_are_not() -> None:
    export = read("netlify-search.csv", "netlify-feedback.csv")
    assert export.problems == ()
    assert len(queries(export)) == 18
    assert len(export.entries) == 29
    first = export.entries[0]
    assert first == Search(
        time=1793608331.102, query="돈돌려받기", language="ko", fit="none", next="환불"
    )
    assert "203.0.113" not in repr(export.entries)
    assert "Mozilla" not in repr(export.entries)


def test_a_comment_on_two_lines_is_one_row() -> None:
    votes = read("netlify-feedback.csv").entries
    reasons = [vote.reason for vote in votes if isinstance(vote, Vote) and vote.reason]
    assert reasons == ["unclear"]


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("excel-korean.csv", ["환불 계좌", "환불 계좌", "세금, 계산"]),
        ("excel-unicode.txt", ["refund", "ｒｅｆｕｎｄ"]),
    ],
)
def test_spreadsheets_save_in_encodings_and_dates_of_their_own(name: str, found: list[str]) -> None:
    export = read(name)
    assert export.problems == ()
    assert queries(export) == found
    assert all(entry.time for entry in export.entries)


def test_a_webhook_s_lines_are_read_in_their_wrappers_and_bots_are_left_out() -> None:
    export = read("webhook.jsonl")
    assert len(queries(export)) == 4
    votes = [entry for entry in export.entries if isinstance(entry, Vote)]
    assert [vote.helpful for vote in votes] == ["no", "yes"]
    assert all(vote.time for vote in votes)
    assert export.bots == 1
    assert [found.place.line for found in export.problems] == [8, 9, 11, 12, 13, 14]
    assert {*rules(export.problems)} == {"export-line"}


def test_every_line_that_cannot_be_read_is_named_and_no_other_is_lost() -> None:
    export = read("hostile.csv")
    assert [found.place.line for found in export.problems] == [7, 10]
    found = queries(export)
    assert found.count("살아남은 줄") == 2
    assert found.count("[31m빨강[0m") == 2
    assert max(map(len, found)) == 200
    assert [entry.place for entry in export.entries if isinstance(entry, Search)] == [0] * len(
        found
    )


def test_what_two_files_have_is_counted_once(tmp_path: Path) -> None:
    copy = tmp_path / "again.csv"
    copy.write_bytes((EXPORTS / "netlify-search.csv").read_bytes())
    both = read_exports([EXPORTS / "netlify-search.csv", copy], "ko", SEOUL)
    assert len(both.entries) == 18
    assert both.repeated == 18
    same = read_exports([copy, copy], "ko", SEOUL)
    assert len(same.entries) == 18


def test_entries_of_one_file_that_are_alike_are_all_counted(tmp_path: Path) -> None:
    line = '{"query": "환불", "fit": "none", "time": "2026-11-02T00:00:00Z"}\n'
    assert len(written(tmp_path, line * 3).entries) == 3


def test_joined_exports_have_a_header_each(tmp_path: Path) -> None:
    text = "".join(
        (EXPORTS / name).read_text("utf-8-sig")
        for name in ("netlify-search.csv", "netlify-feedback.csv")
    )
    export = written(tmp_path, text)
    assert export.problems == ()
    assert len(export.entries) == 29


@pytest.mark.parametrize(
    "text",
    [
        "query;fit\r\n환불;none\r\n",
        "sep=;\nquery;fit\n환불;none\n",
        "\ufeffQuery,Fit\r환불,none\r",
        "fit,Query ,x\nnone,환불\n",
        "\n\nquery,fit\n\n환불,none\n,\n",
        '[{"query": "환불", "fit": "none"}]',
        '[\n{"query": "환불", "fit": "none"},\n]\n',
        '{"QUERY": "환불", "Fit": "NONE"}',
    ],
)
def test_many_forms_of_one_entry(text: str, tmp_path: Path) -> None:
    export = written(tmp_path, text)
    assert export.problems == ()
    assert export.entries == (Search(time=None, query="환불", fit="none"),)


@pytest.mark.parametrize("text", ["", "\n", "query,fit\n", "[]", "\ufeff"])
def test_an_export_may_be_empty(text: str, tmp_path: Path) -> None:
    assert written(tmp_path, text) == Export()


@pytest.mark.parametrize(
    "data",
    [b"name,phone\nKim,1588\n", b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04 a workbook", b"\0" * 99],
)
def test_another_file_is_refused_whole(data: bytes, tmp_path: Path) -> None:
    export = written(tmp_path, data)
    assert export.entries == ()
    assert rules(export.problems) == ["export-file"]


def test_bytes_that_are_no_text_cost_their_lines_only(tmp_path: Path) -> None:
    export = written(tmp_path, "query,fit\n환불,none\n".encode() + b"\xff\xfe\x00\x81,none\n")
    assert "환불" in queries(export)


def test_a_deep_or_odd_record_is_only_left_out(tmp_path: Path) -> None:
    deep = '{"data": ' * 50_000 + "1" + "}" * 50_000
    odd = '{"query": {"a": 1}}\n{"query": ["a"]}\n{"data": {"data": {"data": {"data": {}}}}}\n'
    export = written(tmp_path, f"{deep}\n{odd}" + '{"query": 404, "place": true}\n')
    assert export.entries == (Search(time=None, query="404"),)
    assert len(export.problems) == 4


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-11-02T08:32:11.102Z", "2026-11-02T17:32:11.102000+09:00"),
        ("2026-11-02T08:32:11+02:00", "2026-11-02T15:32:11+09:00"),
        ("2026-11-02", "2026-11-02T00:00:00+09:00"),
        ("2026-11-02 08:32", "2026-11-02T08:32:00+09:00"),
        ("2026. 11. 2. 오후 3:04:05", "2026-11-02T15:04:05+09:00"),
        ("2026년 11월 2일 오전 12:04", "2026-11-02T00:04:00+09:00"),
        ("2026/11/2 15:04", "2026-11-02T15:04:00+09:00"),
        ("11/2/2026 3:04 PM", "2026-11-02T15:04:00+09:00"),
        ("25.11.2026 03:04", "2026-11-25T03:04:00+09:00"),
        ("1793575931", "2026-11-02T08:32:11+09:00"),
        ("1793575931102", "2026-11-02T08:32:11.102000+09:00"),
        ("46328.5", "2026-11-02T12:00:00+09:00"),
    ],
)
def test_times_of_machines_and_spreadsheets(text: str, iso: str) -> None:
    from datetime import datetime

    assert seconds_of(text, SEOUL) == pytest.approx(datetime.fromisoformat(iso).timestamp())


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-13-45", "99/99/9999", "9" * 30, "0000-00-00", "24:00", "-5"]
)
def test_what_is_no_time(text: str) -> None:
    assert seconds_of(text, SEOUL) is None


def test_a_hundred_thousand_rows_are_read_in_seconds(tmp_path: Path) -> None:
    line = json.dumps({"query": "환불", "fit": "none", "time": "2026-11-02T00:00:00Z"}) + "\n"
    assert len(written(tmp_path, line * 20_000).entries) == 20_000
