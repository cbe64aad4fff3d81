"""A mistake in a key that a translation inherits is told once, where it is written."""

from __future__ import annotations

import pytest

from tests.making import Site, question

ENDED = {"publish_at": "2026-12-02", "expires_at": "2026-12-01"}


@pytest.mark.parametrize(
    ("rule", "keys"),
    [
        ("never-shown", ENDED),
        ("bad-slug", {"slug": "A B"}),
        ("unknown-category", {"category": "[결재]"}),
        ("notify-undated", {"notify": "true"}),
        ("bad-alias", {"aliases": "[/a?b=1]"}),
        ("unknown-related", {"related": "[demo/gone]"}),
        ("unknown-facet", {"plan": "[유료]"}),
    ],
)
def test_it_is_told_at_the_original(site: Site, rule: str, keys: dict[str, str]) -> None:
    site.write(
        {
            "doum.toml": '[facets.plan]\nfree = "무료"\n',
            "content/demo/q.md": question("질문", "답", **keys),
            "content/demo/q.en.md": question("Question"),
        }
    )
    assert [(p.rule, p.place.path) for p in site.problems()] == [(rule, "content/demo/q.md")]


@pytest.mark.parametrize(
    ("rule", "keys"),
    [
        ("never-shown", {"publish_at": "2026-12-05"}),
        ("never-shown", {"expires_at": "2026-11-01"}),
        ("notify-undated", {"notify": "true"}),
    ],
)
def test_a_mistake_of_the_translation_is_told_there(
    site: Site, rule: str, keys: dict[str, str]
) -> None:
    dates = {"publish_at": "2026-11-02", "expires_at": "2026-12-01"}
    site.write(
        {
            "content/demo/q.md": question("질문", **({} if "notify" in keys else dates)),
            "content/demo/q.en.md": question("Question", **keys),
        }
    )
    (found,) = site.problems()
    assert (found.rule, found.place.path) == (rule, "content/demo/q.en.md")
    assert found.place.line == 3
