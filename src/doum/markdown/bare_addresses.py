"""Addresses, mail addresses and telephone numbers in a text become links (GFM, section 6.9)."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

_HANGUL = r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
_URL = (
    r"(?<![\w/@.+\-])(?:https?://|www\.)"
    rf"(?:[^\s<>\x02\x03{_HANGUL}\u3000-\u303f\uff00-\uff65\"'`“”‘’|\\^{{}}]|(?<=[/=\-_+,%.:])[{_HANGUL}]+)+"
)
_MAIL = (
    r"(?<![\w.+\-/:@%])[A-Za-z0-9][A-Za-z0-9._+\-]*@[A-Za-z0-9\-]+"
    r"(?:\.[A-Za-z0-9\-]++)++(?<!-)(?!_)"
)
_PHONE = (
    r"(?<![\w.+\-/@=])(?:\+\d{1,3}[ \-]\d{1,4}(?:[ \-]\d{3,4}){2}"
    r"|0\d{1,2}[\-)]\d{3,4}-\d{4}|1[568]\d\d-\d{4})(?![\w\-])"
)
PATTERN = rf"(?P<url>{_URL})|(?P<mail>{_MAIL})|(?P<phone>{_PHONE})"
_HOST = re.compile(r"(?:https?://|)[^/?#\s]*[^/?#\s.:]\.[^\s/?#.]+|https?://localhost", re.I)
_ENTITY_END = re.compile(r"&[A-Za-z0-9]+;\Z")


class BareAddresses(InlineProcessor):
    """Makes links of addresses that stand in a text.

    A Korean particle right behind an address does not belong to it: `https://a.example에서`.
    """

    ANCESTOR_EXCLUDES = ("a",)
    GUARD = r"://|www\.|WWW\.|@|\d[\-)]\d|\+\d"

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
    return address.rstrip("?!.,:*_~;'\"")
