"""Tests of the words for what readers mean beside the words of a query."""

from doum.search.languages.intents import Intents, intents_of


def test_a_language_with_a_region_has_the_words_of_the_language() -> None:
    assert intents_of("en-GB") == intents_of("en") != Intents()


def test_other_languages_have_none() -> None:
    assert intents_of("xx") == Intents()


def test_what_asks_for_a_person_does_not_stand_around_it() -> None:
    for code in ("ko", "en", "ja"):
        words = intents_of(code)
        assert words.contact and words.around and words.asking and words.trouble
        assert not {"", " "} & {*words.contact, *words.around}
