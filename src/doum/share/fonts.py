"""The fonts of share images: the site's own, the one included in `doum[share]`, or the system's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from importlib.util import find_spec
from io import BytesIO
from itertools import product
from pathlib import Path

from msgspec import Struct

from doum.share.coverage import Coverage, coverage_of, font_count

PACKAGE = "manimgx_fonts_cjk"
_PACKAGED = "NotoSansCJK-VF.otf.ttc"
_FOLDERS = (
    "~/Library/Fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
    "C:/Windows/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
    "~/.local/share/fonts",
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/truetype/nanum",
    "/usr/share/fonts/noto-cjk",
    "/usr/share/fonts/google-noto-sans-cjk-fonts",
)
_NAMES = (
    ("Pretendard-Regular.otf", "Pretendard-Bold.otf"),
    ("PretendardVariable.ttf", "PretendardVariable.ttf"),
    ("NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"),
    ("AppleSDGothicNeo.ttc", "AppleSDGothicNeo.ttc"),
    ("malgun.ttf", "malgunbd.ttf"),
    ("NanumGothic.ttf", "NanumGothicBold.ttf"),
    ("ヒラギノ角ゴシック W3.ttc", "ヒラギノ角ゴシック W6.ttc"),
    ("YuGothR.ttc", "YuGothB.ttc"),
)
_REGIONS = {"ko": "KR", "ja": "JP", "zh": "SC", "zh-Hant": "TC", "zh-TW": "TC", "zh-HK": "HK"}

FontPair = tuple[Path, Path]
"""The files of the regular and the bold weight, which may be the same."""


class Face(Struct, frozen=True, array_like=True):
    """A font in a file."""

    family: str
    style: str
    coverage: Coverage


class FontFile(Struct, frozen=True, array_like=True):
    """A font file as read; a collection has several faces."""

    path: str
    digest: str
    faces: tuple[Face, ...]

    def face(self, language: str, style: str) -> int:
        """Return the number of the best face for a language and a style."""
        region = _REGIONS.get(language) or _REGIONS.get(language.partition("-")[0], "KR")

        def suits(number: int) -> tuple[bool, bool, int]:
            face = self.faces[number]
            return face.family.endswith(f" {region}"), face.style == style, -number

        return max(range(len(self.faces)), key=suits)


class Typeface(Struct, frozen=True):
    """The fonts for the images of a language: a file, and a face in it, for each weight."""

    regular: FontFile
    bold: FontFile
    regular_face: int
    bold_face: int

    @property
    def digest(self) -> str:
        """The digest of the letter shapes."""
        return f"{self.regular.digest}{self.regular_face}{self.bold.digest}{self.bold_face}"

    def known(self, characters: frozenset[str]) -> frozenset[str]:
        """Return the characters that both weights have."""
        regular = self.regular.faces[self.regular_face].coverage.known(characters)
        return self.bold.faces[self.bold_face].coverage.known(regular)


def typeface(pair: Sequence[FontFile], language: str) -> Typeface:
    """Choose the faces for a language."""
    regular, bold = pair
    return Typeface(regular, bold, regular.face(language, "Regular"), bold.face(language, "Bold"))


def packaged() -> list[FontPair]:
    """Return the font included in `doum[share]`, if it is installed."""
    found = find_spec(PACKAGE)
    folders = found.submodule_search_locations if found else None
    files = [Path(folder, _PACKAGED) for folder in folders or ()]
    return [(file, file) for file in files if file.is_file()]


def of_system() -> Iterator[FontPair]:
    """Yield the places of system fonts that have Hangul, the best ones first."""
    for (regular, bold), name in product(_NAMES, _FOLDERS):
        folder = Path(name).expanduser()
        yield folder / regular, folder / bold


def read_font(path: Path) -> FontFile:
    """Read a font file.

    Raises:
        OSError: if it cannot be read, or is not a supported font.
        ValueError: if it is not an OpenType or TrueType font.
    """
    data = path.read_bytes()
    digest = blake2b(data, digest_size=8).hexdigest()
    return FontFile(str(path), digest, tuple(_faces(data)))


def _faces(data: bytes) -> Iterator[Face]:
    from PIL import ImageFont

    for number in range(font_count(data)):
        # Given a path, Pillow may go on to look for a font of that name in the whole system.
        names = ImageFont.truetype(BytesIO(data), 16, number).getname()
        family, style = (name or "" for name in names)
        yield Face(family, style, coverage_of(data, number))
