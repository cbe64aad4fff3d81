"""Numbers with counters, and amounts with words for thousands and more."""

from __future__ import annotations

import re

from doum.search.languages.counters import counter_of

Reading = tuple[list[str], list[str], str]
"""The words, the wider words and the spelling of an identifier."""

_POWERS = {"십": 1, "十": 1, "백": 2, "百": 2, "천": 3, "千": 3, "만": 4, "万": 4, "억": 8, "億": 8}
_PLACES = re.compile("([0-9.]+) ?([^0-9. ]*)")
_COUNTED = re.compile(r"([0-9.,]+)( ?)(.+)")


def amount(text: str) -> Reading:
    """Read a number such as 1억 5천만, with or without a counter."""
    said, counter = _without_counter(text)
    places = _PLACES.findall(said.replace(",", ""))
    value = sum(round(float(number) * 10 ** _power(unit), 6) for number, unit in places)
    if value != int(value) or value >= 1e15:
        return [], [], ""
    number = str(int(value))
    return [number + counter, number] if counter else [number], [], ""


def _power(unit: str) -> int:
    return sum(_POWERS[letter] for letter in unit)


def _without_counter(text: str) -> tuple[str, str]:
    """Return an amount, and the counter behind it as it is indexed, if there is one."""
    end = max(at for at, letter in enumerate(text, 1) if letter.isdigit() or letter in _POWERS)
    counter = text[end:].strip()
    return text[:end], counter_of(counter) if counter else ""


def counted(text: str) -> Reading:
    """Read a number with a counter: 30명, 5 GB."""
    found = _COUNTED.match(text)
    number, space, counter = found.groups() if found else ("", "", "")
    plain = number.replace(",", "")
    spelt = "" if space or not counter.isascii() else f"{plain} {counter}"
    return [plain + counter_of(counter), plain], [], spelt
