"""Aliases: old URLs as writers give them, normalised."""

from __future__ import annotations

from unicodedata import normalize
from urllib.parse import unquote

from doum.addresses.map import HEADERS, REDIRECTS


def alias_address(alias: str) -> str:
    """Return the root-relative URL of an alias, in NFC; with a trailing slash if it is a page."""
    address = normalize("NFC", unquote(alias)).removesuffix("index.html")
    last = address.rpartition("/")[2]
    if last and "." not in last and last not in (HEADERS, REDIRECTS):
        address += "/"
    return address
