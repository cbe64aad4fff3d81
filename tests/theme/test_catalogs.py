"""Catalogs of interface texts: which file says what, plurals, and dates as a language has them."""

from __future__ import annotations

import pytest

from doum.theme.catalogs import format_date, format_number, language_name, load_catalog
from doum.theme.roots import themes_folder

THEME = themes_folder() / "doum"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "搜索"),
        ("zh-CN", "搜索"),
        ("zh-SG", "搜索"),
        ("zh-Hans", "搜索"),
        ("zh-TW", "搜尋"),
        ("zh-HK", "搜尋"),
        ("zh-MO", "搜尋"),
        ("zh-Hant", "搜尋"),
        ("zh-hant", "搜尋"),
        ("zh-tw", "搜尋"),
        ("pt", "Pesquisar"),
        ("pt-BR", "Pesquisar"),
        ("pt-PT", "Pesquisar"),
        ("de-AT", "Suchen"),
        ("ar-EG", "بحث"),
        ("en-GB", "Search"),
        ("ru-Latn", "Search"),
        ("nl", "Search"),
    ],
)
def test_readers_of_a_language_get_texts_that_they_can_read(language, text):
    assert load_catalog([THEME / "locales"], language).gettext("Search") == text


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("ru", 1, "%(num)s ответ"),
        ("ru", 3, "%(num)s ответа"),
        ("ru", 11, "%(num)s ответов"),
        ("ru", 21, "%(num)s ответ"),
        ("ar", 0, "لا إجابات"),
        ("ar", 2, "إجابتان"),
        ("ar", 7, "%(num)s إجابات"),
        ("ar", 40, "%(num)s إجابة"),
        ("fr", 0, "%(num)s réponse"),
        ("fr", 2, "%(num)s réponses"),
        ("de", 0, "%(num)s Antworten"),
        ("zh-TW", 1, "%(num)s 個答案"),
    ],
)
def test_a_number_of_answers_is_said_as_grammar_has_it(language, number, text):
    catalog = load_catalog([THEME / "locales"], language)
    assert catalog.ngettext("%(num)s answer", "%(num)s answers", number) == text


def test_scripts_get_a_text_for_each_plural_of_the_language():
    ids = "{n} result", "{n} results"
    said = {code: load_catalog([THEME / "locales"], code).plurals(*ids) for code in ("ru", "ko")}
    assert said["ko"] == {"other": "{n}건"}
    assert said["ru"] == {
        "one": "{n} результат",
        "few": "{n} результата",
        "other": "{n} результатов",
    }
    arabic = load_catalog([THEME / "locales"], "ar").plurals(*ids)
    assert {*arabic} == {"zero", "one", "two", "few", "other"}
    assert load_catalog([], "xx").plurals(*ids) == {"other": "{n} results"}


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


def test_a_rule_belongs_to_the_texts_of_its_file(folders):
    """A site's few texts for a language may have the rule of another, as copied files do."""
    own, theme = folders
    (own / "ru.po").write_text(f'{PO}msgid "Search"\nmsgstr "Найти"\n', "utf-8")
    rule = "nplurals=3; plural=(n%10==1 ? 0 : n%10<5 ? 1 : 2);"
    answers = 'msgid "%(num)s a"\nmsgid_plural "%(num)s as"\n'
    forms = "".join(f'msgstr[{i}] "{i}"\n' for i in range(3))
    head = PO.replace("nplurals=2; plural=(n != 1);", rule)
    (theme / "ru.po").write_text(head + answers + forms, "utf-8")
    catalog = load_catalog(folders, "ru")
    assert [catalog.ngettext("%(num)s a", "%(num)s as", n) for n in (1, 2, 7)] == ["0", "1", "2"]


def test_a_plural_that_a_site_wrote_as_a_text_of_its_own_still_counts(folders):
    own, _ = folders
    (own / "en.po").write_text(
        f'{PO}msgid "{{n}} result"\nmsgstr "{{n}} hit"\n\n'
        'msgid "{n} results"\nmsgstr "{n} hits"\n',
        "utf-8",
    )
    catalog = load_catalog([own, THEME / "locales"], "en")
    assert catalog.plurals("{n} result", "{n} results") == {"one": "{n} hit", "other": "{n} hits"}


def test_a_site_s_file_for_all_readers_wins_over_the_theme_s_for_some(folders):
    own, theme = folders
    (own / "zh-Hant.po").write_text(f'{PO}msgid "Search"\nmsgstr "查詢"\n', "utf-8")
    (theme / "zh-TW.po").write_text(f'{PO}msgid "Search"\nmsgstr "搜尋"\n', "utf-8")
    assert load_catalog(folders, "zh-TW").gettext("Search") == "查詢"


def test_texts_are_unreviewed_until_a_site_has_all_of_them(folders):
    own, theme = folders
    awaiting = PO.replace('"Plural', '"X-Review: awaiting a native speaker\\n"\n"Plural')
    (theme / "de.po").write_text(f'{awaiting}msgid "Search"\nmsgstr "Suchen"\n', "utf-8")
    assert load_catalog(folders, "de").unreviewed == ("de.po",)
    (own / "de.po").write_text(f'{PO}msgid "Next"\nmsgstr "Weiter"\n', "utf-8")
    assert load_catalog(folders, "de-AT").unreviewed == ("de.po",)
    (own / "de.po").write_text(f'{PO}msgid "Search"\nmsgstr "Finden"\n', "utf-8")
    assert load_catalog(folders, "de").unreviewed == ()


def test_korean_and_japanese_have_one_form_for_every_number():
    for language in ("ko", "ja"):
        catalog = load_catalog([THEME / "locales"], language)
        singular = "%(num)s answer"
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
