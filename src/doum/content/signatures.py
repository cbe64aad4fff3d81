"""What a file really is, told from its bytes, and whether an image is complete.

The tables hold what occurs among the files of help centres; other content has no name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

MARKDOWN = "Markdown"
_HEIC = frozenset((b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"))
_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"\0\0\1\0", "ICO"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"8BPS", "Photoshop"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\0\0\0\x0cJXL ", "JPEG XL"),
    (b"\0\0\0\x0cjP  ", "JPEG 2000"),
    (b"%!PS", "EPS"),
    (b"%PDF-", "PDF"),
    (b"PK\3\4", "ZIP"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "OLE"),
    (b"\x1a\x45\xdf\xa3", "WebM"),
    (b"version https://git-lfs.github.com/", "Git LFS"),
)
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*(?:<!doctype\s+(\w+)|<([\w:]+))", re.I | re.S
)
_FRONT_MATTER = re.compile(
    rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[^\n]*\n){1,60}?---[ \t]*(?:\r?\n|\Z)"
)
_HEAD = 4096


def format_of(data: bytes) -> str:
    """Return the name of a file's format; empty if it is not known."""
    if data[4:8] == b"ftyp":
        return _format_of_boxes(data)
    for start, name in _STARTS:
        if data.startswith(start):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[:2] == b"BM" and data[6:10] == b"\0\0\0\0":
        return "BMP"
    return _format_of_text(data[:_HEAD])


def _format_of_boxes(data: bytes) -> str:
    """Return the format of an ISO media file, told by its brands."""
    size = int.from_bytes(data[:4])
    brands = {data[at : at + 4] for at in (8, *range(16, min(size, 256), 4))}
    if data[8:12] == b"crx ":
        return "RAW"
    if brands & {b"avif", b"avis"}:
        return "AVIF"
    return "HEIC" if brands & _HEIC else "MP4"


def _format_of_text(head: bytes) -> str:
    if _FRONT_MATTER.match(head):
        return MARKDOWN
    found = _MARKUP.match(head)
    if found:
        name = (found[1] or found[2]).rpartition(b":")[2].lower()
        return {b"svg": "SVG", b"html": "HTML"}.get(name, "HTML" if _is_html(head) else "XML")
    return "TXT" if head and _is_text(head) else ""


def _is_html(head: bytes) -> bool:
    return re.search(rb"<(?:head|body|script|title|div)[\s>]", head, re.I) is not None


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(head) - 4  # cut in a letter
    return all(byte >= ord(" ") or byte in b"\t\r\n\f" for byte in head)


def is_complete(data: bytes, name: str) -> bool:
    """Return whether an image has its end; `True` for formats whose end is not marked."""
    check = _CHECKS.get(name)
    return check is None or check(data)


def _png(data: bytes) -> bool:
    return b"IEND" in data


def _jpeg(data: bytes) -> bool:
    """Walk through the segments to the picture itself: a preview in a segment has an end, too."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xDA:
            return data.find(b"\xff\xd9", at) > 0
        at += 1 if marker == 0xFF else 2 + int.from_bytes(data[at + 2 : at + 4])
    return b"\xff\xd9" in data[at:]


def _gif(data: bytes) -> bool:
    """Walk from block to block: nothing may be cut."""
    at = 13 + _table_size(data[10:11])
    while at < len(data):
        mark = data[at]
        if mark == ord(";"):
            return True
        if mark == ord(","):
            at = _end_of_blocks(data, at + 11 + _table_size(data[at + 9 : at + 10]))
        elif mark == ord("!"):
            at = _end_of_blocks(data, at + 2)
        else:
            return True  # what follows is not of the image
    return at == len(data)


def _table_size(flags: bytes) -> int:
    """Return the size of the colour table that a byte of a GIF announces."""
    return 3 << (flags[0] & 7) + 1 if flags and flags[0] & 0x80 else 0


def _end_of_blocks(data: bytes, at: int) -> int:
    """Return the end of a row of sub-blocks; beyond the end of the data if they are cut."""
    while at < len(data) and data[at]:
        at += 1 + data[at]
    return at + 1


def _webp(data: bytes) -> bool:
    return len(data) >= 8 + int.from_bytes(data[4:8], "little")


def _boxes(data: bytes) -> bool:
    return all(end <= len(data) for end in _box_ends(data))


def _box_ends(data: bytes) -> Iterator[int]:
    at = 0
    while at + 8 <= len(data):
        size = int.from_bytes(data[at : at + 4])
        if size == 1:
            size = int.from_bytes(data[at + 8 : at + 16])
        if size < 8:  # 0: up to the end of the file
            return
        at += size
        yield at


def _bmp(data: bytes) -> bool:
    return len(data) > 26 and int.from_bytes(data[10:14], "little") < len(data)


_CHECKS: Mapping[str, Callable[[bytes], bool]] = {
    "PNG": _png,
    "JPEG": _jpeg,
    "GIF": _gif,
    "WebP": _webp,
    "AVIF": _boxes,
    "BMP": _bmp,
}
