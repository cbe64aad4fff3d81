"""Languages: every text becomes words that can be looked for, whatever the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doum.search.languages import english, korean, korean_rules
from doum.search.languages.language import Language, language_of
from doum.search.languages.snowball import stemmer
from doum.search.languages.word_runs import fold, latin_word, neighbours, tokens_of_word
from doum.search.terms import code_of
from tests.making import law

BY_RULES = Language(name="ko rules", means="rules", analyse=korean.by_rules, joins=True)
LANGUAGES = {
    code: language_of(code) for code in ("ko", "en", "ja", "fr", "ar", "zh", "vi", "xx")
} | {"rules": BY_RULES}
TEXTS = st.text(
    "가결제ㄱㅏ을를하려면éßทีเงน退款ıفَ\u200c a'’-.+#_2,!?(漢字ーカのれ\n🙂é/", max_size=60
) | st.text(max_size=60)


def tokens(language: Language, text: str) -> list[str]:
    """List what a text is found by."""
    runs = language.analyse(text)
    return [token for run in runs for word in run.split(" ") for token in language.expand(word)]


@pytest.mark.parametrize("code", LANGUAGES)
@law
@given(text=TEXTS)
def test_whatever_the_text_its_words_have_codes(code, text):
    for token in tokens(LANGUAGES[code], text):
        assert token
        assert code_of(token).isalnum()


@pytest.mark.parametrize("code", LANGUAGES)
@law
@given(text=TEXTS)
def test_the_same_text_is_always_analysed_the_same(code, text):
    assert LANGUAGES[code].analyse(text) == LANGUAGES[code].analyse(text)


def test_a_region_has_the_language_that_it_speaks():
    assert language_of("ko-KR").name == language_of("ko").name
    assert language_of("en-GB").name == language_of("en").name


def test_an_analyser_has_a_name_of_its_own():
    assert len({language.name for language in LANGUAGES.values()}) == len(LANGUAGES)


def test_without_its_analyser_korean_goes_by_rules_and_says_what_is_missing(monkeypatch):
    monkeypatch.setattr("doum.search.languages.language.find_spec", lambda name: None)
    language = language_of("ko")
    assert language.missing == "ko"
    assert language.name != LANGUAGES["ko"].name
    assert language.analyse("환불을") == ["환불"]


def test_folding_makes_wide_letters_plain_and_all_of_them_small():
    assert fold("ＯＴＰ ｶｰﾄﾞ Ⅳ") == "otp カード iv"


@pytest.mark.parametrize(
    ("piece", "word"),
    [
        ("otp", "otp"),
        ("two-step", "two+step"),
        ("v1.2", "v1+2"),
        ("c++", "c"),
        ("user's", "user+s"),
    ],
)
def test_a_latin_piece_has_parts(piece, word):
    assert latin_word(piece) == word


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("결제", ["결제"]),
        ("세금+계산서", ["세금", "계산서", "세금계산서"]),
        ("가나+다라+마바", ["가나", "다라", "마바", "가나다라", "다라마바", "가나다라마바"]),
        ("비밀+번+호", ["비밀", "비밀번", "번호", "비밀번호"]),
        ("2+단계", ["2", "단계", "2단계"]),
    ],
)
def test_a_word_is_found_by_its_parts_their_neighbours_and_the_whole(word, found):
    assert tokens_of_word(word) == found


def test_two_and_three_neighbours_are_joined_and_verbs_are_not():
    assert neighbours(["친구", "그룹", "초대"]) == ["친구그룹", "그룹초대", "친구그룹초대"]
    assert neighbours(["요금제", "바꾸~", "방법"]) == []
    assert neighbours(["결제"]) == []


@pytest.mark.parametrize(
    "remembering",
    [korean_rules.without_ending, english.stem, stemmer("german"), language_of("de").forms],
)
def test_of_the_words_that_were_read_only_so_many_are_remembered(remembering):
    assert remembering.cache_info().maxsize
