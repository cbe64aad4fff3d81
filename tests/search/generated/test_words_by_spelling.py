"""Words that readers search for alone, in any language."""

import pytest

from doum.search.generated.words_by_spelling import words_in


def words(language: str, *texts: str) -> list[set[str]]:
    """Return the words of texts."""
    return [set(found) for found in words_in(language, texts)]


def test_names_in_latin_letters_are_words_of_korean_texts():
    assert words("ko", "PC에서 Wi-Fi와 SSO를 켭니다. a@b.example") == [{"PC", "SSO"}]


def test_english_words_without_function_words_but_with_abbreviations_that_look_like_them():
    assert words("en", "Contact IT with your ID, it is free") == [{"contact", "IT", "ID", "free"}]


def test_japanese_words_are_runs_of_one_script():
    assert words("ja", "請求書をダウンロードしてください") == [{"請求書", "ダウンロード"}]


def test_chinese_words_are_pairs_that_three_texts_have():
    texts = ["申请退款", "如何退款", "退款的时间", "取消订阅"]
    assert words("zh-Hans", *texts) == [{"退款"}, {"退款"}, {"退款"}, set()]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("de", "Wie kündige ich das Abonnement? USB", {"kündige", "abonnement", "USB"}),
        ("vi", "Làm sao để thanh toán?", {"thanh", "toán"}),
        ("ru", "Как вернуть деньги через PayPal", {"как", "вернуть", "деньги", "через", "paypal"}),
        ("hi", "भुगतान कैसे करें?", {"भुगतान", "कैसे", "करें"}),
    ],
)
def test_other_languages_have_words_between_spaces(language, text, found):
    assert words(language, text)[0] == found


def test_words_of_nearly_every_text_are_left_out():
    texts = [f"avec {'rechercher' if n else 'remboursement'} {n}" for n in range(9)]
    found = words("fr", *texts)
    assert found[0] == {"remboursement"}
    assert found[1] == set()
