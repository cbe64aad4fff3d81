"""Share images: planned from the library at every build, drawn only where they are new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache as once
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from unicodedata import normalize

import msgspec
from msgspec import Struct

from doum import share
from doum.cache import Cache
from doum.model import Library
from doum.pipeline.request import Request
from doum.problems import Problem, problem
from doum.publish.write import Publication
from doum.settings import FILE_NAME, DoumSettings, ShareSettings
from doum.share.cards import Place, ShareCard, share_cards
from doum.share.fonts import FontFile, FontPair, Typeface, of_system, packaged, read_font, typeface
from doum.share.letters import missing_letters
from doum.share.palette import Look, look_of
from doum.theme.theme import Theme

FOLDER = "assets/share"
_ROOM = "share"
_BATCH = 100
_MOST_LETTERS = 12


class Drawing(Struct, frozen=True):
    """A card, and the letters that it is drawn with."""

    card: ShareCard
    typeface: Typeface
    known: frozenset[str]


class Sharing(Struct, frozen=True, kw_only=True):
    """The share images of one build.

    Attributes:
        images: root-relative URL of every page's image.
        drawings: what is drawn, by the digest that names it.
        digest: of all that decides on the drawing but the cards.
    """

    images: Mapping[Place, str] = {}
    drawings: Mapping[str, Drawing] = {}
    look: Look | None = None
    digest: str = ""


class Fonts(Struct, frozen=True, kw_only=True):
    """The font files of a site, those first that are asked first.

    Attributes:
        wanted: whether there are to be images at all.
        roots: files that decide which fonts these are, also by not being there.
    """

    wanted: bool = True
    pairs: tuple[FontPair, ...] = ()
    roots: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def find_fonts(request: Request, settings: DoumSettings) -> Fonts:
    """Find what images are drawn with; where they could not be had, there are none.

    Returns:
        The site's own font and the packaged one; where there is neither, those of the system.
    """
    if not (settings.share.images and request.share) or request.unlisted:
        return Fonts(wanted=False)
    if not settings.site.url:
        return Fonts(wanted=False, problems=(problem("share-address", FILE_NAME),))
    return _fonts(request.site, settings.share)


def _fonts(site: Path, settings: ShareSettings) -> Fonts:
    named = [name for name in (settings.font, settings.font_bold) if name]
    found, problems = [], []
    for key in ("font", "font_bold"):
        name = getattr(settings, key)
        if name and not _is_inside(site, name):
            at = f"share.{key}"
            problems.append(problem("share-font-file", FILE_NAME, at_key=at, value=name))
    if settings.font and not problems:
        found.append((site / settings.font, site / (settings.font_bold or settings.font)))
    found += packaged()
    if found or named:
        return Fonts(pairs=tuple(found), roots=tuple(named), problems=tuple(problems))
    system = tuple(of_system())
    there = tuple(pair for pair in system if all(file.is_file() for file in pair))
    return Fonts(pairs=there, roots=tuple(str(file) for pair in system for file in pair))


def _is_inside(site: Path, name: str) -> bool:
    path = (site / name).resolve()
    return path.is_file() and path.is_relative_to(site.resolve())


def plan_images(
    library: Library, theme: Theme, fonts: Fonts, cache: Cache
) -> tuple[Sharing, list[Problem]]:
    """Decide which page has which image, and say what keeps pages from having one."""
    if not fonts.wanted:
        return Sharing(), list(fonts.problems)
    if find_spec("PIL") is None:
        return Sharing(), [problem("share-pillow", "")]
    problems = list(fonts.problems)
    pairs = _read(fonts, cache, problems.append)
    if not pairs:
        return Sharing(), [*problems, problem("share-font", "")]
    cards = share_cards(library, theme.options["accent"])
    look = look_of(theme.assets.files["main.css"].decode())
    images, drawings = {}, {}
    for language in library.languages:
        own = {place: card for place, card in cards.items() if place[0] == language}
        chosen, missing = _choose(own, [typeface(pair, language) for pair in pairs])
        for place, drawing in chosen.items():
            name = _name(drawing, look)
            images[place], drawings[name] = f"/{FOLDER}/{name}.png", drawing
        if missing:
            problems.append(_letters_problem(library, missing))
    digest = _digest(look, [[file.digest for file in pair] for pair in pairs], drawing_code())
    return Sharing(images=images, drawings=drawings, look=look, digest=digest), problems


def _choose(
    cards: Mapping[Place, ShareCard], typefaces: Iterable[Typeface]
) -> tuple[dict[Place, Drawing], dict[Place, str]]:
    """Give every card the first typeface that has its letters.

    Returns:
        The drawings, and the letters that none has, by place.
    """
    chosen: dict[Place, Drawing] = {}
    missing: dict[Place, str] = {}
    rest = dict(cards)
    for face in typefaces:
        letters = frozenset().union(*(normalize("NFC", card.words) for card in rest.values()))
        known = face.known(letters)
        unknown = frozenset(missing_letters("".join(letters), known))
        missing = {
            place: "".join(sorted(unknown.intersection(card.words)))
            for place, card in rest.items()
            if unknown and not unknown.isdisjoint(card.words)
        }
        chosen |= {
            place: Drawing(card, face, known)
            for place, card in rest.items()
            if place not in missing
        }
        rest = {place: rest[place] for place in missing}
    return chosen, missing


def _letters_problem(library: Library, missing: Mapping[Place, str]) -> Problem:
    """Tell of the letters of one language that cannot be drawn, once for all its pages."""
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


def _read(
    fonts: Fonts, cache: Cache, report: Callable[[Problem], None]
) -> list[tuple[FontFile, FontFile]]:
    """Read the fonts; what was read before comes from the cache."""
    data = cache.load("fonts")
    try:
        held = msgspec.msgpack.decode(data or b"\x80", type=dict[str, FontFile])
    except msgspec.DecodeError:
        held = {}
    read: dict[str, FontFile] = {}
    pairs = []
    for pair in fonts.pairs:
        try:
            keys = [_state(file) for file in pair]
            for key, file in zip(keys, pair, strict=True):
                read[key] = held.get(key) or read.get(key) or read_font(file)
            pairs.append((read[keys[0]], read[keys[1]]))
        except (OSError, ValueError):
            report(problem("share-font-file", FILE_NAME, value=pair[0].name))
    if read.keys() != held.keys():
        cache.save("fonts", msgspec.msgpack.encode(read))
    return pairs


def _state(file: Path) -> str:
    status = file.stat()
    return f"{file} {status.st_size} {status.st_mtime_ns} {drawing_code()}"


def _name(drawing: Drawing, look: Look) -> str:
    colours = (look.paper, look.ink, look.muted, look.accent(drawing.card.accent))
    return _digest(drawing.card, colours, drawing.typeface.digest, drawing_code())


def _digest(*values: object) -> str:
    return blake2b(msgspec.msgpack.encode(values), digest_size=8).hexdigest()


@once
def drawing_code() -> str:
    """Return a digest of the code that draws: on any machine the same, unlike that of a build."""
    import PIL

    digest = blake2b(PIL.__version__.encode(), digest_size=8)
    for folder in share.__path__:
        for path in sorted(Path(folder).glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def stage_images(
    sharing: Sharing,
    publication: Publication,
    cache: Cache,
    advanced: Callable[[int, int], None],
) -> None:
    """Stage the images that are not published; those that were never drawn are drawn."""
    stale = [n for n in sharing.drawings if not publication.keeps(f"{FOLDER}/{n}.png", n)]
    for start in range(0, len(stale), _BATCH):
        names = stale[start : start + _BATCH]
        held = cache.get(_ROOM, names)
        fresh = {name: _drawn(sharing, name) for name in names if name not in held}
        cache.put(_ROOM, fresh)
        for name in names:
            publication.add(f"{FOLDER}/{name}.png", name, held.get(name) or fresh[name])
        advanced(start + len(names), len(stale))
    _forget_unused(cache, sharing.drawings.keys())


def _drawn(sharing: Sharing, name: str) -> bytes:
    from doum.share.picture import draw

    assert sharing.look is not None
    drawing = sharing.drawings[name]
    return draw(drawing.card, sharing.look, drawing.typeface, drawing.known)


def _forget_unused(cache: Cache, used: Iterable[str]) -> None:
    """Forget the images that no page has any longer."""
    wanted = sorted(used)
    data = cache.load("share-images")
    before = msgspec.msgpack.decode(data, type=list[str]) if data else []
    if before != wanted:
        cache.drop(_ROOM, set(before).difference(wanted))
        cache.save("share-images", msgspec.msgpack.encode(wanted))
