import pytest

from tests.benchmarks.keystrokes import typed


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("결제", "ㄱ 겨 결 결ㅈ 결제"),
        ("초대", "ㅊ 초 촏 초대"),
        ("값이", "ㄱ 가 갑 값 값ㅇ 값이"),
        ("괜찮", "ㄱ 고 괘 괜 괜ㅊ 괜차 괜찬 괜찮"),
        ("pc 앱", "p|pc|pc |pc ㅇ|pc 애|pc 앱"),
    ],
)
def test_a_field_shows_what_an_input_method_has_composed(text: str, states: str):
    assert list(typed(text)) == states.split("|" if "|" in states else " ")
