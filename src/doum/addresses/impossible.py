"""Addresses that cannot lead anywhere in a site, whatever is in it."""

from __future__ import annotations

import posixpath
import re

from doum.characters import ODD_SPACES, UNSEEN, code_of, name_of_unseen
from doum.problems import Finding, finding
from doum.web_addresses import is_local, local_name

_HIDDEN = re.compile(r"~.*|.*~|\.[^./].*")


def fault_of(target: str, *, image: bool = False) -> Finding | None:
    """Return why a target cannot exist, where its address says it.

    Args:
        image: whether it is referred to as an image.
    """
    if image and not target:
        return finding("image-address")
    if is_local(target):
        return finding("local-file", address=target, name=local_name(target))
    return _hidden(target) or _unseen(target)


def _hidden(target: str) -> Finding | None:
    """Report the name of a file that is no part of a site: `~memo.png`, `.env`."""
    is_hidden = _HIDDEN.fullmatch(posixpath.basename(target))
    return finding("hidden-file", target=target) if is_hidden else None


def _unseen(target: str) -> Finding | None:
    """Report a character in an address that nobody sees."""
    found = UNSEEN.search(target)
    if not found:
        return None
    plain = UNSEEN.sub(lambda one: " " if one[0] in ODD_SPACES else "", target).strip()
    code, name = code_of(found[0]), name_of_unseen(found[0])
    return finding("address-character", code=code, character=name, instead=plain)
