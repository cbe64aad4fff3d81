"""Words between spaces: without marks, by their stems, apart and together."""

from __future__ import annotations

import pytest

from doum.search.compounds import compounds_of, parts_of, with_parts
from doum.search.languages.language import language_of
from doum.search.languages.unspaced import pairs, tokens, units
from doum.search.languages.word_data import light_affixes, stop_words
from doum.search.languages.word_runs import fold_marks

GERMAN = ("", "s", "n", "en")


def found_by(text: str, code: str) -> set[str]:
    """List what a text is found by."""
    language = language_of(code)
    runs = language.analyse(text)
    return {token for run in runs for word in run.split(" ") for token in language.expand(word)}


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("de", "Ihre Rechnungen", "Rechnung"),
        ("de", "Rückerstattungen", "Rueckerstattung"),
        ("de", "Größe", "groesse"),
        ("de", "E-Mail-Adresse", "Adressen"),
        ("fr", "l’adresse d'envoi", "adresses"),
        ("fr", "payés", "payée"),
        ("es", "suscripciones", "suscripcion"),
        ("pt", "configurações", "configuracao"),
        ("ru", "подписки", "подписку"),
        ("ru", "платёжный", "платежного"),
        ("ar", "وبالبطاقة", "بطاقات"),
        ("ar", "الإِشْعار", "اشعار"),
        ("he", "והחשבוניות", "חשבונית"),
        ("uk", "комп’ютери", "комп'ютера"),
        ("hi", "तालिकाओं", "तालिका"),
        ("hi", "रिफ़ंड", "रिफंड"),
        ("tr", "İstanbul’da", "istanbul"),
        ("el", "ΛΟΓΑΡΙΑΣΜΟΣ", "λογαριασμό"),
        ("fa", "صورت‌حساب", "صورتحساب"),
        ("vi", "Đăng nhập", "dang"),
        ("th", "๑๔ วัน", "14"),
        ("xx", "Größe", "grosse"),
    ],
)
def test_a_text_is_found_by_another_form(code, text, said):
    assert found_by(text, code) & found_by(said, code)


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        ("de", "Rechnung", "Rechner"),
        ("fr", "poste", "posé"),
        ("ru", "карта", "картон"),
        ("de", "Konto", "Kontakt"),
    ],
)
def test_other_words_have_other_forms(code, text, said):
    assert not found_by(text, code) & found_by(said, code)


def test_a_word_with_signs_is_found_by_its_parts_and_as_one():
    assert {"e+mail"} == {word for run in language_of("de").analyse("E-Mail") for word in [run]}
    assert {"mail", "email"} <= found_by("E-Mail", "de")


def test_signs_between_words_end_a_run():
    assert language_of("fr").analyse("Ma facture, déjà ! « payée » (merci)") == [
        "ma facture",
        "déjà",
        "payée",
        "merci",
    ]


@pytest.mark.parametrize(
    ("run", "letters"),
    [
        ("退款", ["退", "款"]),
        ("คืนเงิน", ["คื", "น", "เงิ", "น"]),
        ("ប្រាក់", ["ប្រា", "ក់"]),
        ("ငွေပြန်", ["ငွေ", "ပြ", "န်"]),
        ("\u0e34", ["\u0e34"]),
    ],
)
def test_a_letter_is_what_belongs_together_on_the_screen(run, letters):
    assert units(run) == letters


def test_a_run_without_spaces_is_found_by_letters_pairs_and_itself():
    assert pairs("申请退款") == ["申请", "请退", "退款"]
    assert pairs("退") == ["退"]
    assert {"退", "款", "请退", "退款", "申请退款"} <= set(tokens("申请退款"))
    assert "如何才能申请退款" not in tokens("如何才能申请退款")


def test_scripts_side_by_side_are_read_each_in_its_way():
    assert {"iphone", "登录", "使用"} <= found_by("使用iPhone登录", "zh-CN")


def test_a_site_has_the_characters_that_stand_for_its_own():
    variants = language_of("zh-CN").site_rules({"退款", "请退"})["variants"]
    assert variants == "請请"
    assert language_of("zh-TW").site_rules({"申請"})["variants"] == "請请"


def test_a_compound_has_known_parts():
    known = {"rechnung", "adresse", "anderung", "zahlung"}
    assert parts_of("rechnungsadresse", known, GERMAN) == ["rechnung", "adresse"]
    assert parts_of("rechnungsadressenanderung", known, GERMAN) == [
        "rechnung",
        "adresse",
        "anderung",
    ]
    assert parts_of("rechnung", known, GERMAN) == []
    assert parts_of("rechnungsxyzadresse", known, GERMAN) == []


def test_parts_of_compounds_find_the_article_and_weigh_less():
    language = language_of("de")
    articles = [{"rechnungsadresse": 2.0, "karte": 1.0}, {"rechnung": 1.0}, {"adresse": 1.0}]
    compounds = compounds_of({word for words in articles for word in words}, language)
    found = [with_parts(words, compounds) for words in articles]
    assert found[0]["rechnungsadresse"] == 2.0
    assert found[0]["adress"] == pytest.approx(1.4)
    assert set(language.forms("rechnung")) <= set(found[0])
    assert found[1] == {"rechnung": 1.0}
    assert compounds_of(articles[0], language_of("fr")) == {}


def test_marks_are_left_out_of_letters_only():
    assert fold_marks("Crème Brûlée, ÀÉ") == "creme brulee, ae"
    assert fold_marks("환불 カード ガ") == "환불 カード ガ"
    assert fold_marks("Ørsted Łódź Đà Straße Œuvre") == "orsted lodz da strasse oeuvre"


def test_stop_words_are_without_marks_and_a_language_may_have_none():
    assert "fur" in stop_words("de")
    assert stop_words("xx") == ()
    assert light_affixes("xx") == ""
