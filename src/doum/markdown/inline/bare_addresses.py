"""Addresses, mail addresses and telephone numbers in a text become links (GFM, section 6.9)."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

_HANGUL = r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
_ENDS_URL = r"\s<>\x02\x03\u3000-\u303f\uff00-\uff65\"'`“”‘’|\\^{}"
_URL = (
    r"(?<![\w/@.+\-])(?:https?://|www\.)"
    rf"(?:[A-Za-z0-9.\-:@%_~*]+|[{_HANGUL}A-Za-z0-9\-]+(?:\.[{_HANGUL}A-Za-z0-9\-]+)*\.[A-Za-z]{{2,}})"
    rf"(?:[/?#][^{_ENDS_URL}]*)?"
)
_MAIL = (
    r"(?<![\w.+\-/:@%])[A-Za-z0-9][A-Za-z0-9._+\-]*@[A-Za-z0-9\-]+"
    r"(?:\.[A-Za-z0-9\-]++)++(?<!-)(?!_)"
)
_PHONE = (
    r"(?<![\w.+\-/@=])(?:\+\d{1,3}[ \-]\d{1,4}(?:[ \-]\d{3,4}){2}"
    r"|0(?:2|[3-6][1-5]|1[016-9]|[78]0|50\d?)[\-)]\d{3,4}-\d{4}|1[568]\d\d-\d{4})"
    r"(?![A-Za-z0-9_\-])"
)
PATTERN = rf"(?P<url>{_URL})|(?P<mail>{_MAIL})|(?P<phone>{_PHONE})"
_PART_OF_PHONE = re.compile(r"[\-)+](?:(?<=\d.)|(?<=\+))\d")
_HOST = re.compile(r"(?:https?://|)[^/?#\s]*[^/?#\s.:]\.[^\s/?#.]+|https?://localhost", re.I)
_LAST_WORD = re.compile(rf"(?<![{_HANGUL}])[{_HANGUL}]+\Z")
_PARTICLES = frozenset(
    """은 는 이 가 을 를 에 의 와 과 도 만 로 으로 에서 에게 까지 부터 처럼 보다 마다 이나 나 라고
    이라고 입니다 이고 이며 하고 에는 에도 에서는 에서도 에서만 으로는 로는 으로도 로도 에서의
    으로의 와의 과의 이라는 라는 에서부터 이에요 예요 인데 이랑 랑""".split()
)
_ENTITY_END = re.compile(r"&[A-Za-z0-9]+;\Z")


def could_have_address(text: str) -> bool:
    """Return whether a text has the signs of an address, a mail address or a telephone number."""
    signs = "@" in text or "://" in text or "www." in text or "WWW." in text
    return signs or _PART_OF_PHONE.search(text) is not None


class BareAddresses(InlineProcessor):
    """Makes links of addresses that stand in a text.

    A Korean particle right behind an address does not belong to it: `https://a.example에서`.
    """

    ANCESTOR_EXCLUDES = ("a",)

    def __init__(self) -> None:
        super().__init__(PATTERN)
        self.compiled_re = re.compile(PATTERN, re.I)

    def handleMatch(  # type: ignore[override]  # noqa: N802
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Return the link of a match."""
        text = _trimmed(m[0]) if m["url"] else m[0]
        if m["url"] and not _HOST.match(text):
            return None, None, None
        link = Element("a", {"href": _href(m, text)})
        link.text = AtomicString(text)
        return link, m.start(), m.start() + len(text)


def _href(found: re.Match[str], text: str) -> str:
    if found["mail"]:
        return f"mailto:{text}"
    if found["phone"]:
        return "tel:" + re.sub(r"[^\d+]", "", text)
    return text if "://" in text else f"http://{text}"


def _trimmed(address: str) -> str:
    """Remove punctuation that ends the sentence rather than the address."""
    while (shorter := _without_last(address)) != address:
        address = shorter
    return address


def _without_last(address: str) -> str:
    if entity := _ENTITY_END.search(address):
        return address[: entity.start()]
    for opening, closing in ("()", "[]"):
        if address.endswith(closing) and address.count(closing) > address.count(opening):
            return address[:-1]
    word = _LAST_WORD.search(address)
    if word and word[0] in _PARTICLES:
        return address[: word.start()]
    return address.rstrip("?!.,:*_~;'\"")
