"""Interface texts: all of the theme in every language, and dates as a language writes them."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from jinja2 import Environment

import doum
from doum.markdown.render import LABELS
from doum.plan.lists import ORDERS
from doum.theme.catalogs import format_date, format_number, language_name, load_catalog
from doum.theme.roots import themes_folder

THEME = themes_folder() / "doum"
SOURCES = Path(doum.__file__).parent
LANGUAGES = ("ko", "en", "ja")
PLACEHOLDER = re.compile(r"%\((\w+)\)s|\{(\w*)\}")


def from_templates() -> set[str]:
    """Collect the message ids of all templates; a plural stands under its singular."""
    environment = Environment(extensions=["jinja2.ext.i18n"], trim_blocks=True, autoescape=True)
    found: set[str] = set()
    for path in sorted((THEME / "templates").rglob("*.*")):
        for _, _, messages in environment.extract_translations(path.read_text("utf-8")):
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
    assert {message for message in USED if not all(texts.get(message, ("",)))} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_left_over_from_earlier(language):
    assert set(texts_of(language)) - USED == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_text(language):
    for message, forms in texts_of(language).items():
        for form in forms:
            wanted, given = set(PLACEHOLDER.findall(message)), set(PLACEHOLDER.findall(form))
            assert given == wanted or (len(forms) > 1 and given <= wanted), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_as_many_forms_as_its_plural_rule(language):
    with (THEME / "locales" / f"{language}.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    for message in catalog:
        if isinstance(message.id, tuple):
            assert len(message.string) == catalog.num_plurals, message.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_of_texts_says_each_of_them_once(language):
    text = (THEME / "locales" / f"{language}.po").read_text("utf-8")
    ids = re.findall(r'^msgid "(.+)"$', text, re.M)
    assert sorted(set(ids)) == sorted(ids)


PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

"""


@pytest.fixture
def folders(tmp_path):
    """A site's folder and a theme's, each with English texts."""
    own, theme = tmp_path / "own", tmp_path / "theme"
    own.mkdir()
    theme.mkdir()
    (own / "en.po").write_text(f'{PO}msgid "Search"\nmsgstr "Find"\n', "utf-8")
    theme_texts = (
        'msgid "Search"\nmsgstr "Look up"\n\nmsgid "Next"\nmsgstr "Onward"\n\n'
        'msgid "Empty"\nmsgstr ""\n\n'
        'msgid "%(num)s answer"\nmsgid_plural "%(num)s answers"\n'
        'msgstr[0] "one answer"\nmsgstr[1] "%(num)s replies"\n'
    )
    (theme / "en.po").write_text(PO + theme_texts, "utf-8")
    return [own, theme]


@pytest.mark.parametrize(
    ("message", "text"),
    [("Search", "Find"), ("Next", "Onward"), ("Empty", "Empty"), ("Unknown", "Unknown")],
)
def test_a_site_s_text_wins_over_the_theme_s_and_a_missing_one_is_its_id(folders, message, text):
    assert load_catalog(folders, "en").gettext(message) == text


@pytest.mark.parametrize(
    ("number", "text"), [(0, "%(num)s replies"), (1, "one answer"), (2, "%(num)s replies")]
)
def test_a_number_chooses_its_form_by_the_language_s_rule(folders, number, text):
    catalog = load_catalog(folders, "en")
    assert catalog.ngettext("%(num)s answer", "%(num)s answers", number) == text


def test_a_number_without_a_translation_is_said_in_english(folders):
    catalog = load_catalog(folders, "en")
    assert catalog.ngettext("page", "pages", 1) == "page"
    assert catalog.ngettext("page", "pages", 2) == "pages"


def test_a_language_without_texts_speaks_english(folders):
    catalog = load_catalog(folders, "fr")
    assert catalog.gettext("Search") == "Search"
    assert catalog.ngettext("page", "pages", 2) == "pages"


def test_korean_and_japanese_have_one_form_for_every_number():
    for language in ("ko", "ja"):
        catalog = load_catalog([THEME / "locales"], language)
        (singular,) = {m for m in USED if m.startswith("%(num)s") and m in catalog.messages}
        one = catalog.ngettext(singular, "", 1)
        assert one == catalog.ngettext(singular, "", 5) != singular


@pytest.mark.parametrize(
    ("iso", "language", "text"),
    [
        ("2026-11-22", "ko", "2026년 11월 22일"),
        ("2026-11-22", "en", "November 22, 2026"),
        ("2026-11-22", "ja", "2026年11月22日"),
        ("2026-11-22T09:00:00Z", "ko", "2026년 11월 22일"),
        ("2026-11-22", "zh-Hant", "2026年11月22日"),
        ("2026-11-22", "pt-BR", "22 de novembro de 2026"),
    ],
)
def test_a_date_is_written_as_its_readers_expect(iso, language, text):
    assert format_date(iso, language) == text


def test_what_is_kept_is_read_again_when_texts_or_code_change(tmp_path):
    texts, kept = tmp_path / "locales", tmp_path / "kept"
    texts.mkdir()
    kept.mkdir()
    po = texts / "ko.po"
    po.write_text('msgid ""\nmsgstr "Language: ko"\n\nmsgid "Search"\nmsgstr "검색"\n', "utf-8")
    first = load_catalog([texts], "ko", kept, "one")
    assert load_catalog([texts], "ko", kept, "one") == first
    assert load_catalog([texts], "ko", kept, "two") == first
    po.write_text(po.read_text("utf-8").replace("검색", "찾기"), "utf-8")
    assert load_catalog([texts], "ko", kept, "two").gettext("Search") == "찾기"
    assert len(list(kept.iterdir())) == 1


def test_a_language_is_called_as_its_readers_call_it(tmp_path):
    assert load_catalog([tmp_path], "ko").name == "한국어"
    assert load_catalog([tmp_path], "zh-Hant").name
    assert load_catalog([tmp_path], "xx").name == ""


@pytest.mark.parametrize(
    ("language", "text"), [("ko", "12,345"), ("en", "12,345"), ("de", "12.345"), ("vi", "12.345")]
)
def test_a_number_is_written_as_its_readers_expect(language, text):
    assert format_number(12_345, language) == text


def test_a_language_is_named_as_speakers_of_another_do():
    assert language_name("ko", "en") == "Korean"
    assert language_name("en", "ko") == "영어"
    assert language_name("xx", "en") == "xx"
