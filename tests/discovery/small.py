"""Sites as far as planned, with what machines read of them."""

from __future__ import annotations

from xml.etree import ElementTree

from doum.plan.following import Following
from tests.making import PRODUCT, MadeSite, question, site

ADDRESS = "https://help.example.com"
SETTINGS = f'[site]\nurl = "{ADDRESS}"\nlanguages = ["ko", "en"]\n'
NAMES = {
    "map": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "atom": "http://www.w3.org/2005/Atom",
    "os": "http://a9.com/-/spec/opensearch/1.1/",
}


def small_site(**more: str) -> MadeSite:
    """Make a site of two products; the keys are paths with `__` for slashes."""
    texts = {
        "talk/_index.md": PRODUCT.replace("title", "weight: -1\ntitle", 1),
        "talk/refund.md": question(
            "환불은 언제 되나요?",
            category="[billing, plans]",
            updated="2026-11-01",
            notify="true",
            summary="3일 안에 됩니다.",
        ),
        "talk/card.md": question("카드 <& 바꾸기", category="[billing]", updated="2026-11-05"),
        "talk/card.en.md": question("Change a card"),
        "ads/_index.md": "---\ntitle: 광고\n---\n",
        "ads/세금계산서.md": question("세금계산서", updated="2026-10-02"),
    }
    texts |= {f"{name.replace('__', '/')}.md": text for name, text in more.items()}
    made = site(texts, SETTINGS)
    assert made.problems == []
    return made


def following(made: MadeSite, language: str = "ko") -> Following:
    """Return the feeds of one language."""
    return Following(made.shelf(language), enabled=True)


def xml(text: str | bytes) -> ElementTree.Element:
    """Read XML as a machine does; what is not well-formed fails."""
    return ElementTree.fromstring(text if isinstance(text, bytes) else text.encode())
