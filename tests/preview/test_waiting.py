"""What a preview says while it is built."""

import pytest

from doum.preview.waiting import Notes


@pytest.mark.parametrize(
    ("language", "spoken"), [("ko", "ko"), ("en", "en"), ("ja", "ja"), ("de", "en")]
)
def test_it_speaks_the_language_of_the_site(language: str, spoken: str) -> None:
    notes = Notes(language)
    page = notes.page().decode()
    assert f'<html lang="{spoken}">' in page
    assert notes.note("title") in page
    texts = {notes.note(kind) for kind in ("title", "earlier", "again")}
    assert len(texts) == 3
    assert "37%" in notes.progress("pages", 37)
    assert notes.progress("check", 37) == ""


def test_without_scripts_the_page_asks_again_by_itself() -> None:
    assert '<noscript><meta http-equiv="refresh" content="2"></noscript>' in (
        Notes("ko").page().decode()
    )
