"""Looks whether a generator built what it was given: a quick build of half a site is no build."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path

from tests.benchmarks.peers.centre import Page
from tests.benchmarks.peers.peer import Peer

_WORD = re.compile(r"[가-힣]+")


def unbuilt(peer: Peer, output: Path, pages: Iterable[Page], footer: str) -> Iterator[str]:
    """Yield what is not in the pages that were published.

    Args:
        output: the folder that the generator published.
        pages: those that are looked at: their titles, and the last line of what they say.
        footer: what the end of every page says.
    """
    for page in pages:
        path = output / peer.place(page).strip("/") / "index.html"
        if not path.is_file():
            yield f"{path}: missing"
            continue
        text = unescape(path.read_text("utf-8"))
        wanted = (page.title, footer.strip(), *_last_words(page))
        yield from (f"{path}: without {words!r}" for words in wanted if words not in text)


def _last_words(page: Page) -> list[str]:
    """Return the words of the last line, where an edited body has its new sentence."""
    return _WORD.findall(page.body[-1].text.splitlines()[-1]) if page.body else []
