"""The fonts of a site: the files to use for letters, in order, and reading of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
from msgspec import Struct

from doum.cache import Cache
from doum.problems import Problem, problem
from doum.settings import FILE_NAME, DoumSettings, ShareSettings
from doum.share.drawings import drawing_code
from doum.share.fonts import FontFile, FontPair, of_system, packaged, read_font


class SiteFonts(Struct, frozen=True, kw_only=True):
    """The font files of a site, in order of preference.

    Attributes:
        wanted: whether the site has share images.
        roots: files that the choice of fonts depends on, including missing ones.
        problems: problems that prevent the use of fonts.
    """

    wanted: bool = True
    pairs: tuple[FontPair, ...] = ()
    roots: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def find_fonts(site: Path, settings: DoumSettings, *, shared: bool) -> SiteFonts:
    """Find the fonts for images: the site's own and the packaged one, else the system's.

    Args:
        shared: whether links to this copy of the site will be shared.
    """
    if not (settings.share.images and shared):
        return SiteFonts(wanted=False)
    if not settings.site.url:
        return SiteFonts(wanted=False, problems=(problem("share-address", FILE_NAME),))
    return _fonts(site, settings.share)


def _fonts(site: Path, settings: ShareSettings) -> SiteFonts:
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
        return SiteFonts(pairs=tuple(found), roots=tuple(named), problems=tuple(problems))
    system = tuple(of_system())
    there = tuple(pair for pair in system if all(file.is_file() for file in pair))
    return SiteFonts(pairs=there, roots=tuple(str(file) for pair in system for file in pair))


def _is_inside(site: Path, name: str) -> bool:
    path = (site / name).resolve()
    return path.is_file() and path.is_relative_to(site.resolve())


def read_fonts(
    fonts: SiteFonts, cache: Cache, report: Callable[[Problem], None]
) -> list[tuple[FontFile, FontFile]]:
    """Read the fonts of a site; unchanged fonts come from the cache."""
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
