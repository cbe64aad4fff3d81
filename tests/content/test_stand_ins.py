"""Stand-ins: the source of an article, at the address that it would have in another language."""

from __future__ import annotations

import pytest

from doum.addresses.redirects import redirects_of
from tests.making import PRODUCT, question, site

LANGUAGES = '[site]\nlanguages = ["ko", "en", "ja"]\n'
TEXTS = {
    "talk/_index.md": PRODUCT,
    "talk/a.md": question("가"),
    "talk/a.en.md": question("A"),
    "talk/b.md": question("나", category="[billing]"),
}


def addresses(settings: str = LANGUAGES, **more: str) -> dict[str, list[str]]:
    """Return the addresses of what stands in, by language."""
    texts = {**TEXTS, **{f"talk/{name}.md": text for name, text in more.items()}}
    made = site(texts, settings)
    assert made.problems == []
    return {
        language: sorted(article.url for article in articles.values())
        for language, articles in made.library.stand_ins.items()
    }


def test_every_article_that_a_language_lacks_stands_at_its_address_there():
    assert addresses() == {"en": ["/en/talk/b/"], "ja": ["/ja/talk/a/", "/ja/talk/b/"]}


def test_what_stands_in_is_no_article_of_the_language():
    library = site(TEXTS, LANGUAGES).library
    assert list(library.articles["en"]) == ["talk/a"]
    assert library.stand_ins["en"]["talk/b"].language == "ko"


def test_a_site_may_do_without():
    assert addresses(LANGUAGES + "stand_ins = false\n") == {"en": [], "ja": []}


def test_a_site_of_one_language_has_none():
    texts = {name: text for name, text in TEXTS.items() if ".en." not in name}
    assert site(texts, '[site]\nlanguages = ["ko"]\n').library.stand_ins == {}


@pytest.mark.parametrize("hide", [{"draft": "true"}, {"expires_at": "2020-01-01"}])
def test_a_hidden_source_stands_in_for_nothing(hide):
    assert addresses(b=question("나", **hide))["en"] == []


@pytest.mark.parametrize("hide", [{"draft": "true"}, {"expires_at": "2020-01-01"}])
def test_a_hidden_translation_is_stood_in_for(hide):
    english = question("A", **hide)
    assert addresses(**{"a.en": english})["en"] == ["/en/talk/a/", "/en/talk/b/"]


@pytest.mark.parametrize("alias", ["/en/talk/b/", "/EN/talk/b", "/en/talk/%62/"])
def test_an_address_that_is_an_alias_stays_one(alias):
    texts = {**TEXTS, "talk/a.md": question("가", aliases=f"['{alias}']")}
    made = site(texts, LANGUAGES)
    assert list(made.library.stand_ins["en"]) == []
    redirects, problems = redirects_of(made.library)
    assert problems == []
    assert [found.new for found in redirects] == ["/talk/a/"]


def test_an_alias_of_the_source_is_nobody_s_in_other_languages():
    redirects, _ = redirects_of(
        site({**TEXTS, "talk/b.md": question("나", aliases="[/old/]")}, LANGUAGES).library
    )
    assert [(found.old, found.new) for found in redirects] == [("/old/", "/talk/b/")]
