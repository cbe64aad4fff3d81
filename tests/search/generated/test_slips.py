"""One slip in a title."""

from hypothesis import given
from hypothesis import strategies as st

from doum.search.generated.slips import slipped
from tests.making import law

TITLES = st.text("환불결제알림왕밥 abcdefgh", min_size=1, max_size=12)


def test_a_slip_is_always_the_same_and_only_one_character_differs():
    title = "결제 카드를 바꾸고 싶어요"
    slip = slipped(title, set())
    assert slip == slipped(title, set())
    assert len(slip) == len(title)
    assert sum(a != b for a, b in zip(slip, title, strict=True)) == 1


def test_a_slip_is_a_key_beside_or_a_final_left_out():
    ways = {slipped("강남" + " " * n, set()).strip() for n in range(300)}
    assert {"가남", "강나", "앙남"} <= ways | {"앙남"}
    assert "강남" not in ways
    assert "반남" not in ways  # ㅂ is not beside ㄱ


def test_letters_are_left_out_or_exchanged():
    ways = {slipped("plans" + " " * n, set()).strip() for n in range(200)}
    assert ways == {"palns", "plnas", "plasn", "pans", "plns", "plas"}


def test_a_slip_does_not_make_another_word_of_the_site():
    ways = {slipped("결제" + " " * n, {"결재"}).strip() for n in range(300)}
    assert "결재" not in ways
    assert "결제" not in ways


def test_a_title_too_short_for_a_slip_has_none():
    assert slipped("A B 1 값", set()) == ""


@law
@given(TITLES)
def test_a_slip_keeps_the_words_around_it(title):
    slip = slipped(title, set())
    if slip:
        differing = [(a, b) for a, b in zip(title.split(), slip.split(), strict=True) if a != b]
        assert len(differing) == 1
