"""URLs that are not published: links removed by the sanitiser, and images on other hosts.

Readers would see links without a target, and gaps in place of images that the security policy
does not allow. Both are reported to the writer, and addresses that stop in the middle.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from doum.markdown.address_places import position_of
from doum.markdown.html import addresses_in
from doum.markdown.raw_html import in_one_form
from doum.markdown.tags import AddressTag
from doum.problems import Finding, Place, Problem, closest, finding
from doum.web_addresses import (
    PROHIBITED,
    SCHEMES,
    is_local,
    local_name,
    scheme_of,
)

_OTHER_HOST = re.compile(r"(?:https?:)?//", re.I)
_HOST_AND_PORT = re.compile(r"(?:localhost|[\w-]+(?:\.[\w-]+)+):\d+(?:[/?#]|$)")
_EMBEDDED = frozenset({"attachment", "blob", "cid", "data"})
"""The schemes of pictures that are in a text or in another program, and in no file."""

_MAY_BE_INCOMPLETE = re.compile(r'="(?i:(?:mailto|tel|sms):|https?:(?!//\w))')
_COMPLETE = re.compile(
    r"https?://[^\s/\\?#]|mailto:(?:[^@?]+@[^@?]+|\?.)|(?:tel|sms):(?:[^?]*[\d*#]|\?.)"
    r"|(?!https?:|mailto:|tel:|sms:)",
    re.I,
)
_MEANT = re.compile(r"(https?):[/\\]*((?:[\w-]+\.)+\w.*)", re.I | re.S)
_LONGEST = 80
_SIMILAR = 0.75


def removed(html: str, clean: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every URL that the sanitiser removed, and every image of an app.

    Args:
        html: the rendered HTML.
        clean: the same, sanitised.
        text: the Markdown text.
    """
    written = in_one_form(html).html if "<" in text else html
    kept = Counter(tag.address for tag in addresses_in(clean) if not _is_unusable(tag))
    seen: Counter[str] = Counter()
    for tag in addresses_in(written):
        if kept[tag.address] <= 0 and tag.address:
            found = refusal(_as_written(tag.address, text), image=tag.image)
            yield _placed(found, tag.address, text, seen)
        kept[tag.address] -= 1
        seen[tag.address] += 1


def _is_unusable(tag: AddressTag) -> bool:
    """Return whether an image has a scheme that only links may have."""
    return tag.image and scheme_of(tag.address) not in ("", "http", "https")


def refusal(address: str, *, image: bool = False) -> Finding:
    """Return why an address is not published."""
    scheme, shown = scheme_of(address), _shortened(address)
    if is_local(address):
        return finding("local-file", address=shown, name=local_name(address))
    if image and scheme in _EMBEDDED:
        return finding("image-embedded", address=shown)
    if not _COMPLETE.match(address):
        return _incomplete(address)
    if _HOST_AND_PORT.match(address):
        protocol = "http" if address.startswith("localhost") else "https"
        return finding("address-refused", address=shown, guess=f"{protocol}://{address}")
    if image or not scheme or scheme in SCHEMES or scheme in PROHIBITED:
        return finding("address-refused", address=shown)
    meant = closest(scheme, SCHEMES, _SIMILAR)
    guess = f"{meant}{address[len(scheme) :]}" if meant else ""
    return finding("unknown-scheme", address=shown, scheme=scheme, guess=guess)


def on_other_hosts(clean: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every image that a page would have to load from another host.

    Args:
        clean: the HTML that is published.
        text: the Markdown text.
    """
    seen: Counter[str] = Counter()
    for tag in addresses_in(clean) if "<img " in clean else ():
        if tag.image and _OTHER_HOST.match(tag.address):
            shown = _shortened(_as_written(tag.address, text))
            found = finding("external-image", address=shown)
            yield _placed(found, tag.address, text, seen)
        seen[tag.address] += 1


def incomplete(clean: str, text: str) -> Iterator[Problem]:
    """Yield a problem for every address that browsers follow to nothing: `mailto:`, `https:/a`.

    Args:
        clean: the HTML that is published.
        text: the Markdown text.
    """
    seen: Counter[str] = Counter()
    for tag in addresses_in(clean) if _MAY_BE_INCOMPLETE.search(clean) else ():
        if not _COMPLETE.match(tag.address):
            found = _incomplete(_as_written(tag.address, text))
            yield _placed(found, tag.address, text, seen)
        seen[tag.address] += 1


def _incomplete(address: str) -> Finding:
    meant = _MEANT.fullmatch(address)
    guess = f"{meant[1]}://{meant[2]}" if meant else ""
    return finding("address-incomplete", address=_shortened(address), guess=guess)


def _as_written(address: str, text: str) -> str:
    """Return an address as the writer typed it, and not as it is sent."""
    typed = unquote(address) if "%" in address and address not in text else address
    return typed if typed in text else address


def _placed(found: Finding, address: str, text: str, seen: Counter[str]) -> Problem:
    """Place a problem at the address, of which some were seen before."""
    at = position_of(text, address, seen[address])
    return Problem(place=Place("", at.line or 1, at.column or 1), finding=found)


def _shortened(address: str) -> str:
    return address if len(address) <= _LONGEST else address[:_LONGEST] + "…"
