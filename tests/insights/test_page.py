"""The page of the preview that shows insights."""

import threading
from collections.abc import Callable
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from doum.insights.gathering import Scope, read_insights
from doum.insights.insights_page import insights_page
from doum.preview.live import Board, PreviewServer
from tests.insights.nuri import nuri


@pytest.fixture
def page_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    nuri(tmp_path)
    monkeypatch.setenv("DOUM_LANG", "ko")

    def make(*names: str) -> str:
        files = [tmp_path / name for name in names]
        site, _, insights = read_insights(tmp_path / "site", files, Scope())
        return insights_page(insights, site, "/help/").decode()

    return make


def test_it_shows_what_the_command_prints(page_of: Callable[..., str]) -> None:
    page = page_of("netlify-search.csv", "netlify-feedback.csv")
    for text in (
        "<strong>돈돌려받기</strong>",
        "비슷한말로 추가",
        "정산팀",
        "2026-11-02",
        "도움이",
    ):
        assert text in page
    assert 'href="/help/"' in page


def test_it_needs_nothing_from_elsewhere_and_trusts_no_query(page_of: Callable[..., str]) -> None:
    page = page_of("hostile.csv")
    assert "&lt;script&gt;alert(1)" in page
    assert "<script" not in page
    assert "http" not in page
    assert "src=" not in page


def test_without_exports_it_says_where_to_put_them(page_of: Callable[..., str]) -> None:
    assert ".doum/insights/" in page_of()


def test_the_preview_serves_it_at_a_path_of_its_own(
    tmp_path: Path, page_of: Callable[..., str]
) -> None:
    (tmp_path / "public").mkdir()
    server = PreviewServer(tmp_path / "public", "/", Board(), 0)
    server.insights = lambda: page_of("netlify-search.csv").encode()
    threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
    try:
        with urlopen(server.insights_address, timeout=30) as answer:
            page = answer.read().decode()
            assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert "<strong>돈돌려받기</strong>" in page
        assert "/__doum/preview.js" in page
        foreign = Request(server.insights_address, headers={"Host": "evil.example"})
        with pytest.raises(OSError, match="403"):
            urlopen(foreign, timeout=30)
    finally:
        server.shutdown()
        server.server_close()
