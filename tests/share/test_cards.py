"""Every page that people share has a card of its words."""

from __future__ import annotations

from doum.share.cards import share_cards
from tests.making import PRODUCT, question, site

SETTINGS = """
    [site]
    title = "누리"
    languages = ["ko", "en"]
"""
TEXTS = {
    "_index.md": "---\ntitle: 누리\nsummary: 무엇을 도와드릴까요?\n---\n",
    "_index.en.md": "---\ntitle: Nuri\n---\n",
    "talk/_index.md": PRODUCT,
    "talk/a.md": question("가?", category="[billing]"),
    "talk/a.en.md": question("A?"),
    "_notices/n.md": "---\ntitle: 점검\nstarts: 2026-11-01\n---\n안내\n",
}


def test_the_cards_of_a_site():
    cards = share_cards(site(TEXTS, SETTINGS).library, "teal")
    home, article = cards["ko", ""], cards["ko", "talk/a"]
    assert (home.title, home.summary, home.site) == ("누리", "무엇을 도와드릴까요?", "")
    assert home.accent == "teal"
    product = cards["ko", "talk"]
    assert (article.title, article.label, article.site) == ("가?", product.title, "누리")
    assert cards["ko", "notices/n"].title == "점검"
    assert cards["ko", "talk/billing"].label == product.title
    assert cards["en", "talk/a"].site == "Nuri"


def test_a_language_has_cards_of_the_pages_that_it_has():
    cards = share_cards(site(TEXTS, SETTINGS).library, "teal")
    own = {path for language, path in cards if language == "ko"}
    other = {path for language, path in cards if language == "en"}
    assert {"talk/billing", "talk/account"} < own
    assert other == {"", "talk", "talk/billing", "talk/a"}
