"""What is wrong with a file that an article refers to: readers could not see or open it."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from doum.model import FileFacts
from doum.problems import Finding, finding

PUBLISHED = frozenset(
    (
        ".png .jpg .jpeg .gif .webp .avif .svg .ico .bmp .pdf .csv .tsv .txt .zip .xlsx .xls .docx "
        ".doc .pptx .ppt .hwp .hwpx .rtf .odt .ods .odp .ics .vcf .mp4 .webm .mp3 .ogg .wav .json"
    ).split()
)
"""File types that browsers display or save; others might run code in the reader's browser."""

SHOWN: Mapping[str, tuple[str, ...]] = {
    "PNG": (".png",),
    "JPEG": (".jpg", ".jpeg"),
    "GIF": (".gif",),
    "WebP": (".webp",),
    "AVIF": (".avif",),
    "BMP": (".bmp",),
    "ICO": (".ico",),
    "SVG": (".svg",),
}
"""The formats of images that browsers show, with their suffixes."""

_FORMATS = {suffix: name for name, suffixes in SHOWN.items() for suffix in suffixes}
_UNSHOWN = {
    ".heic": "HEIC", ".heif": "HEIC", ".hif": "HEIC", ".tif": "TIFF", ".tiff": "TIFF",
    ".psd": "Photoshop", ".psb": "Photoshop", ".ai": "Illustrator", ".eps": "EPS",
    ".jxl": "JPEG XL", ".jp2": "JPEG 2000", ".xcf": "GIMP", ".sketch": "Sketch", ".fig": "Figma",
    ".indd": "InDesign", ".emf": "EMF", ".wmf": "WMF", ".tga": "TGA", ".cr2": "RAW",
    ".cr3": "RAW", ".crw": "RAW", ".nef": "RAW", ".arw": "RAW", ".dng": "RAW", ".orf": "RAW",
    ".rw2": "RAW", ".raf": "RAW", ".pef": "RAW", ".srw": "RAW",
}  # fmt: skip
_UNSHOWN_FORMATS = frozenset(_UNSHOWN.values())
_STATES = {
    "active": "svg-script",
    "bare": "svg-namespace",
    "broken": "image-broken",
    "empty": "zero-bytes",
}
_LARGE_BYTES = 4_000_000
_LARGE_WIDTH = 4000
_WORTH_TELLING = 500_000


def suffix_of(path: str) -> str:
    """Return the suffix of a file in lower case, with its dot."""
    return posixpath.splitext(path)[1].lower()


def is_image(path: str) -> bool:
    """Return whether a file is named as an image that browsers show."""
    return suffix_of(path) in _FORMATS


def is_refused(path: str) -> bool:
    """Return whether a file is not published because it could run code in the reader's browser."""
    return suffix_of(path) not in PUBLISHED


def file_fault(path: str, facts: FileFacts, *, image: bool) -> Finding | None:
    """Return why a file cannot be published, or cannot be shown as an image.

    Args:
        image: whether it is referred to as an image.
    """
    suffix, found = suffix_of(path), facts.format
    named = _FORMATS.get(suffix, "")
    if found in SHOWN and found != named and _needs_its_suffix(suffix, found, named):
        return finding("image-suffix", target=path, format=found, suffix=SHOWN[found][0])
    if unshown := _unshown(suffix, found, image=image):
        if unshown == "HEIC":
            return finding("image-heic", target=path)
        return finding("image-format", target=path, format=unshown)
    if is_refused(path):
        return finding("file-refused", target=path)
    if facts.state:
        return finding(_STATES[facts.state], target=path)
    if named and found and found not in SHOWN:
        return finding("not-an-image", target=path, content=found)
    if image and not named:
        return finding("not-an-image", target=path, content=suffix[1:].upper())
    return None


def _needs_its_suffix(suffix: str, found: str, named: str) -> bool:
    """Return whether an image is shown only if its name says what it is."""
    return suffix not in PUBLISHED or bool(named and "SVG" in (found, named))


def _unshown(suffix: str, found: str, *, image: bool) -> str:
    """Return the format of an image that browsers do not show."""
    if suffix in _UNSHOWN:
        return _UNSHOWN[suffix]
    is_image = image or suffix in _FORMATS or suffix not in PUBLISHED
    return found if is_image and found in _UNSHOWN_FORMATS else ""


def file_remark(path: str, facts: FileFacts, *, image: bool) -> Finding | None:
    """Return what is unwise about a file that can be published."""
    named = _FORMATS.get(suffix_of(path), "")
    if named not in ("", "ICO") and facts.format in SHOWN and facts.format != named:
        suffix = SHOWN[facts.format][0]
        return finding("image-mismatch", target=path, format=facts.format, suffix=suffix)
    is_wide = facts.width > _LARGE_WIDTH and named != "SVG"
    if image and (facts.size > _LARGE_BYTES or is_wide):
        return finding("large-image", target=path, figure=_figure(facts))
    return None


def _figure(facts: FileFacts) -> str:
    """Return how large an image is: its pixels, its bytes, or both."""
    figures = [f"{facts.width} × {facts.height} px"] if facts.width else []
    if not figures or facts.size >= _WORTH_TELLING:
        figures.append(f"{facts.size / 1e6:.1f} MB")
    return ", ".join(figures)
