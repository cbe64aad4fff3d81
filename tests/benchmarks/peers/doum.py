"""Doum itself, of the checkout, as it is without settings."""

from __future__ import annotations

import sys
from pathlib import Path

from msgspec.structs import replace

from tests import ROOT
from tests.benchmarks.peers.centre import Page, Source
from tests.benchmarks.peers.peer import Command, Files, Peer

FOOTER = "templates/partials/footer.html"


def convert(source: Source) -> Files:
    """Take the corpus as it is, with a footer of the site's own where it says more."""
    if not source.footer:
        return dict(source.files)
    own = (ROOT / "themes" / "doum" / FOOTER).read_text("utf-8")
    return {**source.files, f"theme/{FOOTER}": own + source.footer}


def place(page: Page) -> str:
    """Return the address of a page: an article's does not name its categories."""
    product, _, name = page.path.rpartition("/")
    if page.holds:
        return page.address
    return replace(page, path=f"{product.partition('/')[0]}/{name}").address


def _commands(_: Path) -> tuple[Command, ...]:
    return ((sys.executable, "-m", "doum", "build", "--site", "."),)


DOUM = Peer(
    name="doum",
    convert=convert,
    commands=_commands,
    output="public",
    kept=(".doum", ".public.doum"),
    place=place,
    most=100_000,
    does=(
        "Its defaults: share images are off. Every article has a page in both languages, "
        "translated or not, so its site has about twice the pages, and lists by facet and date. "
        "Beside them are Markdown twins, feeds, sitemaps, redirects, `llms.txt`, the policy for "
        "hosts, and a search index of Korean words by their morphemes. It checks links, names of "
        "categories, images and unread notation, and writes nothing if one is wrong. A build is "
        "published as a whole."
    ),
)
