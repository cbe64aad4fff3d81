"""Drafts and scheduled articles in a preview: marked, so that nobody takes them for published."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.making import DEMO, Site, question


@pytest.fixture(scope="module")
def made(make_site: Callable[[str], Site]) -> Site:
    """A site with a draft, a scheduled article and a published one."""
    return make_site("unpublished").write(
        {
            "content/demo/_index.md": DEMO,
            "content/demo/draft.md": question("초안 글", category="[결제]", draft="true"),
            "content/demo/later.md": question("나중", category="[결제]", publish_at="2999-03-01"),
            "content/demo/now.md": question("지금", category="[결제]"),
        }
    )


def test_a_preview_says_why_readers_do_not_see_an_article(made):
    made.build(drafts=True)
    assert "초안이에요. 독자에게는 보이지 않습니다." in made.page("/demo/draft/")
    assert "2999년 3월 1일 전에는 독자에게 보이지 않습니다." in made.page("/demo/later/")
    assert "보이지 않습니다" not in made.page("/demo/now/")


def test_a_preview_marks_them_in_lists(made):
    made.build(drafts=True)
    items = made.page("/demo/billing/").split('class="answer-title"')[1:]
    marks = ["초안</span>" in item or "게시 예정</span>" in item for item in items]
    assert sorted(marks) == [False, True, True]


def test_what_is_published_carries_no_mark(made):
    made.build()
    assert "보이지 않습니다" not in made.page("/demo/now/")
    assert "초안</span>" not in made.page("/demo/billing/")
    assert set(made.output.glob("demo/*/index.html")) == {
        made.output / "demo/now/index.html",
        made.output / "demo/billing/index.html",
    }
