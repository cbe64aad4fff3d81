"""What is known of a published site without building it again."""

from pathlib import Path

from tests.making import Site
from tests.trial.small import FILES, published_of, small_site


def test_knows_the_articles_of_each_language_and_where_they_are(small):
    assert small.articles == {
        "ko": {
            "demo/card": "/demo/card/",
            "demo/환불": "/demo/환불/",
            "mail/refund": "/mail/refund/",
        },
        "en": {"demo/card": "/en/demo/card/"},
    }
    assert all(small.page(url).is_file() for url in small.articles["ko"].values())


def test_the_sites_own_language_comes_first(small):
    assert list(small.homes.items()) == [("ko", "/"), ("en", "/en/")]


def test_addresses_are_under_the_base_path(tmp_path: Path):
    based = small_site(tmp_path, base_path="/help/")
    assert based.href("/en/demo/card/") == "/help/en/demo/card/"
    assert based.page("/en/demo/card/").is_file()
    assert based.articles["en"] == {"demo/card": "/en/demo/card/"}


def test_categories_notices_and_drafts_are_no_articles(empty_site: Site):
    draft = FILES["content/demo/card.md"].replace("title:", "draft: true\ntitle:")
    notice = "---\ntitle: 점검\nseverity: info\nstarts: 2026-01-01\n---\n점검합니다.\n"
    empty_site.write({**FILES, "content/_notices/a.md": notice, "content/demo/draft.md": draft})
    assert set(published_of(empty_site.build()).articles["ko"]) == {
        "demo/card",
        "demo/환불",
        "mail/refund",
    }
