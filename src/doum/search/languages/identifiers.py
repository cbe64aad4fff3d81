"""Numbers, codes, addresses and names with signs: what is typed in many ways, in any language.

The analysers know words. What has digits or signs is found here, in addition, and written in
the one way that the index has. `search/engine/identifiers.js` reads queries the same way;
`tests/search/reading.json` holds both to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from doum.search.languages.amounts import Reading, amount, counted
from doum.search.languages.identifier_patterns import any_identifier, candidates


class Identifier(Struct, frozen=True):
    """A number, a code, an address or a name with signs.

    Attributes:
        text: as written.
        start: where it begins.
        words: the index's words for it, all with the same meaning, the closest first. Of a
            number with a counter (30명), that comes first, and then the number alone.
        wider: words for what it is a part of: `1.2` for 1.2.4.
        spelt: the same in plain words, for analysers: `get User Id`.
    """

    text: str
    start: int
    words: tuple[str, ...] = ()
    wider: tuple[str, ...] = ()
    spelt: str = ""


ACRONYM = "^"
"""Starts the word for a word in capitals (IT, US) that is padding in small letters."""

_LEAST_DIGITS = 7
"""Groups of fewer digits are a range, not one number."""

_BEFORE, _AFTER = 9, 12
_MOST_KNOWN = 4_096


def identifiers(text: str) -> list[Identifier]:
    """Find the identifiers of a text.

    Args:
        text: without marks (`folding.unmarked`), its capitals kept.
    """
    identifier = any_identifier()
    found: list[Identifier] = []
    end = 0
    for candidate in candidates(text):
        end, last = max(end, candidate.start() - _BEFORE), candidate.end()
        while end < last and (begun := identifier.search(text, end, last + _AFTER)):
            if begun.start() >= last:
                break
            match = identifier.match(text, begun.start()) or begun
            found.append(_read(match))
            end = match.end()
    return found


def _read(match: re.Match[str]) -> Identifier:
    return Identifier(match[0], match.start(), *_reading(str(match.lastgroup), match[0]))


@lru_cache(_MOST_KNOWN)
def _reading(kind: str, text: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    words, wider, spelt = _READERS[kind.rstrip("23")](text)
    return tuple(filter(None, words)), tuple(filter(None, wider)), spelt


def _digits(text: str) -> str:
    return re.sub(r"[^0-9]", "", text)


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())


def _mail(text: str) -> Reading:
    said = text.lower()
    domain = said.partition("@")[2]
    return [said], [domain, _name_in(domain)], ""


def _name_in(domain: str) -> str:
    """Return the name in a domain: `nurihelp` in www.nuri-help.com."""
    return _letters(max(domain.split("."), key=len))


def _address(text: str) -> Reading:
    said = re.sub(r"^(?:https?://)?(?:www\.)?", "", text.lower()).rstrip("/.,;:!?'")
    host = re.split(r"[/?#:]", said)[0]
    wider = [host, _name_in(host)] if host != said else [_name_in(host)]
    return [said], [*dict.fromkeys(wider)], ""


def _date(text: str) -> Reading:
    year, month, day = re.findall(r"[0-9]+", text)
    wider = [f"{year}-{month:0>2}", *_counted_in(text, year, month, day)]
    return [f"{year}-{month:0>2}-{day:0>2}"], wider, ""


def _month(text: str) -> Reading:
    year, month = re.findall(r"[0-9]+", text)
    return [f"{year}-{month:0>2}"], [*_counted_in(text, year, month)], ""


def _counted_in(text: str, *numbers: str) -> list[str]:
    """Return the parts of a date that has counters, each with its counter."""
    counters = next((signs for signs in ("년월일", "年月日") if signs[0] in text), "")
    return [f"{int(number)}{counter}" for number, counter in zip(numbers, counters, strict=False)]


_COUNTRY = re.compile(
    "1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[0-9]{3}"  # country codes
)


def _international(text: str) -> Reading:
    digits = _digits(text.replace("(0)", ""))
    country = _COUNTRY.match(digits)
    national = digits[country.end() :] if country else digits
    return ["0" + national.removeprefix("0"), national, digits], [], ""


def _telephone(text: str) -> Reading:
    return [_digits(text)], [], ""


def _grouped(text: str) -> Reading:
    digits = _digits(text)
    return [digits] if len(digits) >= _LEAST_DIGITS else [], [], ""


def _version(text: str) -> Reading:
    said = re.sub(r"^[^0-9]+", "", text.lower())
    numbers = re.split(r"[^0-9.]", said)[0].strip(".").split(".")
    wider = [".".join(numbers[:length]) for length in range(len(numbers) - 1, 1, -1)]
    if said != text:
        wider = [*wider, f"v{numbers[0]}"]
    whole = said if "." in said else f"v{said}"
    plain = ".".join(numbers)
    wider = [plain, *wider] if plain != said else wider
    return [whole], [word for word in wider if word != whole], ""


def _ratio(text: str) -> Reading:
    return [re.sub(" ?대 ?", ":", text)], [], ""


def _release(text: str) -> Reading:
    name = text.rstrip("0123456789.")
    return [text.lower()], [text[len(name) :]], name


def _percent(text: str) -> Reading:
    number = re.sub(r"[^0-9.,]", "", text).replace(",", ".")
    return [f"{number}%", number], [], ""


def _number(text: str) -> Reading:
    if re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]{1,2}", text):
        text = text.replace(".", "").replace(",", ".")
    plain = re.sub("[,' ]", "", text)
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", plain):
        return [plain, plain.replace(".", "")], [], ""
    whole = plain.partition(".")[0]
    return [plain], [whole] if "." in plain and len(whole) > 3 else [], ""


def _path(text: str) -> Reading:
    return [text.lower().rstrip("./")], [], ""


def _dotted(text: str) -> Reading:
    said = text.lower()
    joined = _letters(said)
    return [said, *([joined] if 2 < len(joined) <= _LONGEST_NAME else [])], [], ""


_LONGEST_NAME = 8
"""Longer dotted texts are addresses and files, which nobody writes without dots."""

_SPOKEN = {"++": "pp", "+": "plus", "#": "sharp"}


def _signed(text: str) -> Reading:
    name = text.rstrip("+#").lower()
    sign = text[len(name) :]
    return [name + sign, name + _SPOKEN[sign]], [], ""


def _pressed(text: str) -> Reading:
    return [re.sub(" ", "", text.lower())], [], ""


def _and(text: str) -> Reading:
    said = re.sub(" (?:and|n) ", "&", text).replace(" ", "").lower()
    spoken = [said.replace("&", word) for word in ("&", "n", "")]
    return [*spoken], [], ""


def _slashed(text: str) -> Reading:
    said = text.lower()
    return [said, said.replace("/", "")], [], ""


def _prefixed(text: str) -> Reading:
    said = text.lower()
    return [said, *(["dotnet"] if said == ".net" else [])], [], ""


def _compound(text: str) -> Reading:
    joined = _letters(text)
    if joined.isdigit():
        return [], [], ""
    if any(letter.isdigit() for letter in joined):
        return [joined], [], ""
    return ([joined], [], "") if "_" in text else ([], [], joined)


_BORDER = re.compile(r"(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])")
_HUMPS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_MOST_PARTS = 3


def _mixed(text: str) -> Reading:
    parts = _BORDER.sub(" ", text)
    return [text.lower()], [], parts if parts.count(" ") < _MOST_PARTS else ""


def _camel(text: str) -> Reading:
    return [text.lower()], [], _HUMPS.sub(" ", text)


def _capitals(text: str) -> Reading:
    return [ACRONYM + text.lower()], [], ""


def _sign(text: str) -> Reading:
    return [text], [], ""


_READERS: dict[str, Callable[[str], Reading]] = {
    "mail": _mail,
    "address": _address,
    "date": _date,
    "month": _month,
    "international": _international,
    "telephone": _telephone,
    "grouped": _grouped,
    "version": _version,
    "ratio": _ratio,
    "amount": amount,
    "percent": _percent,
    "counted": counted,
    "number": _number,
    "path": _path,
    "drive": _path,
    "release": _release,
    "dotted": _dotted,
    "signed": _signed,
    "pressed": _pressed,
    "and": _and,
    "spelt": _and,
    "slashed": _slashed,
    "file": _path,
    "prefixed": _prefixed,
    "compound": _compound,
    "mixed": _mixed,
    "camel": _camel,
    "capitals": _capitals,
    "sign": _sign,
}
