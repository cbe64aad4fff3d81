"""A mistake in a snippet is told once, at its line in the snippet."""

from __future__ import annotations

from tests.making import Site, question

ASK = "물어볼 곳\n\n[여기](gone.md), ![그림](none.png), [앱](app://ask)\n"


def places(site: Site) -> list[tuple[str, str, int, int]]:
    return [(p.rule, p.place.path, p.place.line, p.place.column) for p in site.problems()]


def with_snippet(title: str, body: str = "") -> str:
    return question(title, f'{body}\n\n--8<-- "ask"\n')


def test_it_is_told_once_for_all_articles_that_show_it(site: Site) -> None:
    articles = {f"content/demo/q{n}.md": with_snippet(f"질문 {n}") for n in range(3)}
    site.write({"content/_snippets/ask.md": ASK, **articles})
    assert places(site) == [
        ("broken-link", "content/_snippets/ask.md", 3, 6),
        ("missing-image", "content/_snippets/ask.md", 3, 22),
        ("unknown-scheme", "content/_snippets/ask.md", 3, 37),
    ]


def test_a_mistake_of_the_article_stays_where_it_is(site: Site) -> None:
    site.write(
        {
            "content/_snippets/ask.md": "[여기](card.md)\n",
            "content/demo/q.md": with_snippet("질문", "[없음](lost.md)"),
        }
    )
    assert places(site) == [("broken-link", "content/demo/q.md", 4, 6)]


def test_both_are_told_where_the_article_makes_the_same_mistake(site: Site) -> None:
    site.write(
        {
            "content/_snippets/ask.md": "[여기](gone.md)\n",
            "content/demo/q.md": with_snippet("질문", "[없음](gone.md)"),
        }
    )
    assert ("broken-link", "content/demo/q.md", 4, 6) in places(site)


def test_the_translation_of_a_snippet_is_looked_at_for_a_translation(site: Site) -> None:
    site.write(
        {
            "content/_snippets/ask.md": "[여기](card.md)\n",
            "content/_snippets/ask.en.md": "Ask\n[here](gone.md)\n",
            "content/demo/q.md": with_snippet("질문"),
            "content/demo/q.en.md": with_snippet("Question"),
        }
    )
    assert places(site) == [("broken-link", "content/_snippets/ask.en.md", 2, 8)]
