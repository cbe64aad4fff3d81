"""Planning of share images: the image of each page, and the problems that prevent images."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from unicodedata import normalize

from msgspec import Struct

from doum.addresses.map import SHARE_IMAGES
from doum.cache import Cache
from doum.model import Library
from doum.problems import Problem, problem
from doum.share.cards import PageKey, ShareCard, share_cards
from doum.share.drawings import Drawing, drawing_code, drawing_digest
from doum.share.fonts import Typeface, typeface
from doum.share.letters import missing_letters
from doum.share.palette import Palette, palette_of
from doum.share.site_fonts import SiteFonts, read_fonts
from doum.theme.theme import Theme

_MOST_LETTERS = 12


class ShareImages(Struct, frozen=True, kw_only=True):
    """The share images of one build.

    Attributes:
        urls: root-relative URL of the image of every page.
        drawings: the drawings by name.
        palette: the colours of all drawings; `None` without drawings.
        digest: the digest of everything except the cards that drawings depend on.
    """

    urls: Mapping[PageKey, str] = {}
    drawings: Mapping[str, Drawing] = {}
    palette: Palette | None = None
    digest: str = ""


def plan_images(
    library: Library, theme: Theme, fonts: SiteFonts, cache: Cache
) -> tuple[ShareImages, list[Problem]]:
    """Plan the image of every page."""
    if not fonts.wanted:
        return ShareImages(), list(fonts.problems)
    if find_spec("PIL") is None:
        return ShareImages(), [problem("share-pillow", "")]
    problems = list(fonts.problems)
    pairs = read_fonts(fonts, cache, problems.append)
    if not pairs:
        return ShareImages(), [*problems, problem("share-font", "")]
    cards = share_cards(library, theme.options["accent"])
    palette = palette_of(theme.assets.files["main.css"].decode())
    urls, drawings = {}, {}
    for language in library.languages:
        spoken = {key: card for key, card in cards.items() if key[0] == language}
        chosen, missing = _choose(spoken, [typeface(pair, language) for pair in pairs])
        for key, drawing in chosen.items():
            name = drawing.name(palette)
            urls[key], drawings[name] = f"/{SHARE_IMAGES}/{name}.png", drawing
        if missing:
            problems.append(_letters_problem(library, missing))
    digest = drawing_digest(
        palette, [[file.digest for file in pair] for pair in pairs], drawing_code()
    )
    return ShareImages(urls=urls, drawings=drawings, palette=palette, digest=digest), problems


def _choose(
    cards: Mapping[PageKey, ShareCard], typefaces: Iterable[Typeface]
) -> tuple[dict[PageKey, Drawing], dict[PageKey, str]]:
    """Choose for every card the first typeface that has its letters.

    Returns:
        The drawings, and the letters that no typeface has, by key.
    """
    chosen: dict[PageKey, Drawing] = {}
    missing: dict[PageKey, str] = {}
    rest = dict(cards)
    for face in typefaces:
        letters = frozenset().union(*(normalize("NFC", card.words) for card in rest.values()))
        known = face.known(letters)
        unknown = frozenset(missing_letters("".join(letters), known))
        missing = {
            key: "".join(sorted(unknown.intersection(card.words)))
            for key, card in rest.items()
            if unknown and not unknown.isdisjoint(card.words)
        }
        chosen |= {
            key: Drawing(card, face, known) for key, card in rest.items() if key not in missing
        }
        rest = {key: rest[key] for key in missing}
    return chosen, missing


def _letters_problem(library: Library, missing: Mapping[PageKey, str]) -> Problem:
    """Report the letters of a language that cannot be drawn, once for all pages."""
    language, path = min(missing)
    article = library.articles[language].get(path)
    letters = sorted(set("".join(missing.values())))
    return problem(
        "share-letters",
        article.document.path if article else "",
        at_key="title" if article else "",
        language=language,
        count=len(missing),
        letters=" ".join(letters[:_MOST_LETTERS]),
    )
