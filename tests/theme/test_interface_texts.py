"""Doum's own interface texts: complete, with the right plurals and signs, in every language."""

from __future__ import annotations

import ast
import re
from gettext import c2py
from pathlib import Path

import pytest
from babel.core import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from jinja2 import Environment
from jinja2.ext import GETTEXT_FUNCTIONS

import doum
from doum.markdown.render import LABELS
from doum.plan.lists import ORDERS
from doum.theme.catalogs import load_catalog
from doum.theme.roots import themes_folder

THEME = themes_folder() / "doum"
SOURCES = Path(doum.__file__).parent
LANGUAGES = tuple(sorted(path.stem for path in (THEME / "locales").glob("*.po")))
REVIEWED = ("en", "ja", "ko")
PLURALS = (*GETTEXT_FUNCTIONS, "plurals")
PLACEHOLDER = re.compile(r"%\((\w+)\)s|\{(\w*)\}")


def from_templates() -> set[str]:
    """Collect the message ids of all templates; a plural stands under its singular."""
    environment = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, autoescape=True)
    found: set[str] = set()
    for path in sorted((THEME / "templates").rglob("*.*")):
        for _, _, messages in environment.extract_translations(path.read_text("utf-8"), PLURALS):
            found.add(messages[0] if isinstance(messages, tuple) else messages)
    return found


def from_python() -> set[str]:
    """Collect the texts that Python translates: `translate("…")`, and the tables of texts."""
    found = {order.title for order in ORDERS}
    found |= set(LABELS.values())
    for path in SOURCES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "translate":
                found |= {a.value for a in node.args if isinstance(a, ast.Constant)}
    return found


def texts_of(language: str) -> dict[str, tuple[str, ...]]:
    """Read a catalog of the theme."""
    return dict(load_catalog([THEME / "locales"], language).messages)


USED = from_templates() | from_python()


def test_the_search_for_texts_finds_some_of_every_kind():
    assert {"Skip to content", "Search", "Newest first", "Important", "Notices"} <= USED
    assert len(USED) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_interface_is_translated(language):
    texts = texts_of(language)
    missing = sorted(message for message in USED if not all(texts.get(message, ("",))))
    assert not missing, f"themes/doum/locales/{language}.po lacks: {missing}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_over_from_earlier(language):
    unused = sorted(set(texts_of(language)) - USED)
    assert not unused, f"nothing prints these texts of themes/doum/locales/{language}.po: {unused}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_text(language):
    for message, forms in texts_of(language).items():
        for form in forms:
            wanted, given = set(PLACEHOLDER.findall(message)), set(PLACEHOLDER.findall(form))
            assert given == wanted or (len(forms) > 1 and given <= wanted), message


def po(language: str) -> Catalog:
    """Read a file of the theme as Babel does."""
    with (THEME / "locales" / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language.replace("-", "_"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_as_many_forms_as_its_plural_rule(language):
    catalog = po(language)
    plurals = [message for message in catalog if isinstance(message.id, tuple)]
    assert len(plurals) > 5
    for message in plurals:
        assert len(message.string) == catalog.num_plurals, message.id
        assert all(message.string), message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_plural_rule_tells_numbers_apart_as_unicode_does(language):
    """Babel knows Unicode's categories; browsers choose the texts of the search by them."""
    catalog = po(language)
    form_of, category_of = c2py(catalog.plural_expr), Locale.parse(language, sep="-").plural_form
    numbers = range(1, 1000)
    assert len({(category_of(n), form_of(n)) for n in numbers}) == len(
        {category_of(n) for n in numbers}
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_has_the_beginning_and_the_end_of_its_text(language):
    """No space or markup is lost or added, and a sentence stays one."""
    for message, forms in texts_of(language).items():
        for form in forms:
            assert form == form.strip(), message
            assert re.findall(r"<[^>]+>", form) == re.findall(r"<[^>]+>", message)
            assert language == "th" or message[-1] != "." or form[-1] in ".。।", message


SAME = {
    "de": {"Information"},
    "es": {"Plan"},
    "fr": {"Contact", "Guide", "Guides", "Important", "Information", "Pages"},
    "pt": {"Tags"},
}
"""Words that are the same in English."""
LATIN_WORDS = {"JavaScript", "menu"}
OTHER_SCRIPTS = {"ar", "hi", "ja", "ko", "ru", "th", "zh-Hans", "zh-Hant"}


@pytest.mark.parametrize("language", sorted(set(LANGUAGES) - {"en"}))
def test_no_english_is_left(language):
    texts, english = texts_of(language), texts_of("en")
    same = {id_ for id_, forms in texts.items() if {*forms} & {id_, *english[id_]}}
    signs = {message for message in same if not re.search("[a-z]{2}", PLACEHOLDER.sub("", message))}
    assert same - signs == SAME.get(language, set())
    if language in OTHER_SCRIPTS:
        written = PLACEHOLDER.sub("", " ".join(form for forms in texts.values() for form in forms))
        assert set(re.findall("[A-Za-z]{2,}", written)) <= LATIN_WORDS


QUOTES = {
    "de": "„“",
    "fr": "«»",
    "es": "«»",
    "ru": "«»",
    "ar": "«»",
    "ja": "「」",
    "zh-Hant": "「」",
    "ko": "‘’",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotes_are_those_of_the_language(language):
    opening, closing = QUOTES.get(language, "“”")
    for message, forms in texts_of(language).items():
        for form in forms:
            used = re.sub(r"(?<=\w)’(?=\w)", "", form)
            found = re.findall("[“”‘’«»„「」『』]", used)
            assert set(found) <= {opening, closing}, (message, form)
            assert '"' not in form.replace('\\"', ""), message
            assert found.count(opening) == found.count(closing) == message.count("“"), message


def test_french_has_no_ordinary_space_before_its_signs():
    for forms in texts_of("fr").values():
        assert not re.search(r"\s[;:!?»](?<![\u00a0\u202f].)|«(?![\u00a0\u202f])", forms[0])
    assert "\u202f?" in texts_of("fr")["Still need help?"][0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_that_no_native_speaker_has_reviewed_say_so(language):
    awaiting = load_catalog([THEME / "locales"], language).unreviewed
    assert awaiting == (() if language in REVIEWED else (f"{language}.po",))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_of_texts_says_each_of_them_once(language):
    text = (THEME / "locales" / f"{language}.po").read_text("utf-8")
    ids = re.findall(r'^msgid "(.+)"$', text, re.M)
    assert sorted(set(ids)) == sorted(ids)
