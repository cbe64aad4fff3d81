"""What a search field holds while Korean is typed: after every key, as an input method shows it."""

from __future__ import annotations

from collections.abc import Iterator

_LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_PAIRS = "ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ"
_END_PAIRS = "ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ"
_JOINED = {three[0]: three[1:] for three in f"{_PAIRS} {_END_PAIRS}".split()}
"""Letters that take two keys."""

_FIRST = ord("가")


def typed(text: str) -> Iterator[str]:
    """Yield what is in the field after every key: 초대 is ㅊ, 초, 촏, 초대."""
    done = ""
    for character in text:
        for state in _states(character):
            yield _shown(done, state)
        done += character


def _states(character: str) -> Iterator[str]:
    """Yield a syllable as it grows, key by key; other characters take one key."""
    if not "가" <= character <= "힣":
        yield character
        return
    rest, tail = divmod(ord(character) - _FIRST, 28)
    lead, vowel = divmod(rest, 21)
    yield _LEADS[lead]
    for part in _growing(_VOWELS[vowel]):
        yield _syllable(lead, part, " ")
    for part in _growing(_TAILS[tail]) if tail else ():
        yield _syllable(lead, _VOWELS[vowel], part)


def _shown(done: str, state: str) -> str:
    """A consonant is taken for the end of the syllable before it, while nothing follows it."""
    before = done[-1:]
    if state in _LEADS and "가" <= before <= "힣":
        rest, tail = divmod(ord(before) - _FIRST, 28)
        end = _joined(_TAILS[tail].strip() + state)
        if end in _TAILS:
            return done[:-1] + chr(_FIRST + rest * 28 + _TAILS.index(end))
    return done + state


def _joined(keys: str) -> str:
    return next((letter for letter, parts in _JOINED.items() if parts == keys), keys)


def _growing(letter: str) -> Iterator[str]:
    if letter in _JOINED:
        yield _JOINED[letter][0]
    yield letter


def _syllable(lead: int, vowel: str, tail: str) -> str:
    return chr(_FIRST + (lead * 21 + _VOWELS.index(vowel)) * 28 + _TAILS.index(tail))
