"""Addresses on the web: origins of URLs, and the schemes that links may have."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

SCHEMES = ("http", "https", "mailto", "sms", "tel")
"""The schemes of links on every site."""

PROHIBITED = frozenset(
    "about blob chrome data file filesystem jar javascript livescript mocha vbscript "
    "view-source ws wss".split()
)
"""Schemes that run code, or that browsers do not follow from a page; no site can allow them."""

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*", re.A)
_SCHEME_OF = re.compile(r"([a-z][a-z0-9+.-]*):", re.A | re.I)
_URL = re.compile(r"https?://[^/\s?#]+[^\s]*", re.I)
_HOST = re.compile(r"[a-z0-9._-]+|[0-9a-f:.]+", re.A)
_LOCAL = re.compile(r"file:|[a-z]:[\\/]|\\|~/|(?-i:/(?:Users|Volumes|home)/[^/]+/)", re.I)
_OTHERWISE = re.compile("[ßς\u200c\u200d]")


def scheme_of(address: str) -> str:
    """Return the scheme of an address in lower case; empty if it has none."""
    found = _SCHEME_OF.match(address)
    return found[1].lower() if found else ""


def is_local(address: str) -> bool:
    """Return whether an address names a file on the writer's computer, such as `C:/Users/a.png`."""
    return _LOCAL.match(address) is not None


def local_name(address: str) -> str:
    """Return the name of a file on the writer's computer."""
    return re.split(r"[\\/]", unquote(address))[-1]


def plain_scheme(written: str) -> str:
    """Return a scheme from a setting in its plain form: `nuri` for `Nuri://`."""
    return written.strip().lower().removesuffix("//").removesuffix(":")


def is_scheme(name: str) -> bool:
    """Return whether a text in plain form can be a scheme."""
    return _SCHEME.fullmatch(name) is not None


def origin_of(url: str) -> str:
    """Return the origin of a URL, its host in ASCII: Hangul becomes Punycode (IDNA).

    Raises:
        ValueError: if the URL has no host, an invalid one, or one with a letter that Python
            (IDNA 2003) encodes differently from browsers.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").encode("idna").decode()
    if not _HOST.fullmatch(host) or _OTHERWISE.search(parts.hostname or ""):
        raise ValueError(url)
    port = f":{parts.port}" if parts.port else ""
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}"


def is_url(text: str) -> bool:
    """Return whether a text is the whole URL of a site."""
    try:
        return bool(_URL.fullmatch(text) and origin_of(text))
    except ValueError:
        return False


def is_webhook(text: str) -> bool:
    """Return whether browsers may send to a URL, and a security policy may list its origin."""
    reachable = re.match(r"https://|http://(localhost|127\.0\.0\.1)[:/]", text)
    return bool(reachable) and is_url(text) and not re.search(r"[\s;,'\"@]", text)
