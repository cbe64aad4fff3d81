"""Links and images that were typed so that they are not read, each with the way to write it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from msgspec import Struct

from doum.markdown.inline.addressing import INLINE_TARGET, SUFFIX, normalized
from doum.markdown.structure.leaf import Leaf
from doum.markdown.unread.unread_lines import blanked, shortened, shown
from doum.problems import Problem, at_line

TAGS = frozenset(
    "공지 필독 중요 긴급 안내 이벤트 주의 알림 참고 광고 신규 종료 완료 수정 추가 예시 필수 선택"
    " notice important new event required optional".split()
)
"""Words that people put in brackets to label a text."""

_KINDS = frozenset({"paragraph", "heading", "cell"})
_TARGET = re.compile(
    r"[\]］](?P<gap>[ \t]*\n?[ \t]*)(?P<open>[(（])"
    r"(?P<inner>[^()（）\n]*(?:\([^()\n]*\)[^()（）\n]*)*)(?P<end>[)）]?)"
)
_SWAPPED = re.compile(r"(?<![\w\])])\(([^()\[\]\n]{1,200})\)\[([^\[\]\s]{1,300})\](?![(\[:])")
_SCHEME = re.compile(
    r"(?:https?|ftp|file)://?\S|(?:mailto|tel|sms):\S|[a-z][a-z0-9+.-]*://\S", re.I
)
_PATH = re.compile(r"/[^\s/]|\.{1,2}/\S|\#[^\W\d]")
_FOLDER = re.compile(r"[A-Za-z0-9_-]+/\S")
_NAME = re.compile(rf"[^\s.][^\n]*{SUFFIX}(?:[?#]\S*)?", re.I)
_LIKE_FILE = re.compile(rf"\S+{SUFFIX}(?:[?#]\S*)?", re.I)
_SIZE = re.compile(r"\s=(\d*)(?:px|%)?(?:x([\d*]*)(?:px|%)?)?(?=\s|$)")
_TITLED = re.compile(r"(?P<address>.*?\S)\s+(?P<title>[\"'“‘”’「«(].*)", re.S)
_QUOTES = "\"'“”‘’「」«»()"
_BETWEEN = re.compile(r"[\"”]\s+[\"“]")
_LONGEST = 300
_WORDLESS = re.compile(r"\d*|[xX ]|\^.*")


class _Parts(Struct, frozen=True):
    """What stands between the parentheses of a link.

    Attributes:
        address: where it leads.
        title: the title, without quotation marks.
        size: the attributes for a size that was typed as other tools have it.
    """

    address: str
    title: str = ""
    size: str = ""


def unread_links(leaves: Iterable[Leaf], labels: Collection[str] = ()) -> Iterator[Problem]:
    """Yield a problem for every link or image that readers would see as typed.

    Args:
        leaves: the pieces of text of a body.
        labels: the names of links that the body defines, which may stand in brackets alone.
    """
    for leaf in leaves:
        if leaf.kind in _KINDS and any(sign in leaf.text for sign in "])］）"):
            text = blanked(leaf.text)
            for at, written, instead in (
                *_unread(leaf.text, text, labels),
                *_swapped(text, labels),
            ):
                line = leaf.line + text.count("\n", 0, at)
                values = {"written": shortened(written), "instead": shown(instead)}
                yield at_line(line, "link-not-read", **values)


def _unread(original: str, text: str, labels: Collection[str]) -> Iterator[tuple[int, str, str]]:
    """Yield where a link begins, what is written, and how it is read."""
    for found in _TARGET.finditer(text):
        if (
            found[0][0] == "]"
            and not found["gap"]
            and INLINE_TARGET.match(original, found.start() + 1)
        ):
            continue
        start = _opening(text, found.start())
        if start >= 0 and (made := _made(text, start, found, labels)):
            yield start, *made


def _opening(text: str, close: int) -> int:
    """Return where the bracket begins that closes at a place, with the sign of an image; or -1."""
    depth = 0
    for at in range(close, max(-1, close - _LONGEST), -1):
        depth += (text[at] in "]］") - (text[at] in "[［")
        if depth == 0:
            return at - 1 if at and text[at - 1] == "!" else at
    return -1


def _made(
    text: str, start: int, found: re.Match[str], labels: Collection[str]
) -> tuple[str, str] | None:
    """Return what is written and how it is read, if it is meant as a link."""
    words = text[start : found.start()].lstrip("!")[1:]
    inner = shown(found["inner"])
    is_apart = bool(found["gap"]) or found["open"] == "（" or text[found.start()] == "］"
    if is_apart and not _may_stand_apart(text[:start][-1:], words, inner, found["end"], labels):
        return None
    parts, taken = _closed(inner) if found["end"] else _unclosed(inner)
    sign = "!" if text[start] == "!" else ""
    if not parts or not (is_address(parts.address) or (sign and _FOLDER.match(parts.address))):
        return None
    written = text[start : found.start("inner")] + taken + (found["end"] or "")
    return written, f"{sign}[{words}]({_inside(parts)}){parts.size}"


def _may_stand_apart(
    before: str, words: str, inner: str, end: str, labels: Collection[str]
) -> bool:
    """Return whether brackets and parentheses that do not touch are meant as a link."""
    if not end or (before and before in "])") or (before.isascii() and before.isalnum()):
        return False
    if _WORDLESS.fullmatch(words) or words.strip().lower() in TAGS or normalized(words) in labels:
        return False
    return bool(_SCHEME.match(inner) or _LIKE_FILE.match(inner) or inner.startswith(("./", "../")))


def is_address(address: str) -> bool:
    """Return whether a text is an address, rather than words in parentheses."""
    return bool(_SCHEME.match(address) or _PATH.match(address) or _NAME.fullmatch(address))


def _closed(inner: str) -> tuple[_Parts | None, str]:
    """Read what stands between parentheses; return it as it was taken, too."""
    size = _SIZE.search(inner)
    rest = (inner[: size.start()] + inner[size.end() :] if size else inner).strip()
    titled = _TITLED.fullmatch(rest)
    file = _LIKE_FILE.match(rest)
    if titled:
        address, title = titled["address"], _unquoted(titled["title"])
    elif file and rest[file.end() : file.end() + 1] == " " and not _NAME.fullmatch(rest):
        address, title = file[0], rest[file.end() :].strip()
    else:
        address, title = rest, ""
    return _Parts(address.strip("<>"), title, _attributes(size)), inner


def _unclosed(inner: str) -> tuple[_Parts | None, str]:
    """Read what stands behind a parenthesis that nothing closes."""
    titled = re.match(r"\S+\s+([\"'])(?:(?!\1).)+\1", inner)
    if titled:
        return _closed(titled[0])[0], titled[0]
    first = inner.partition(" ")[0]
    if "(" in first and first.endswith(")"):
        return _Parts(first.removesuffix(")")), first
    return (_Parts(first.strip("<>")), first) if first else (None, "")


def _attributes(size: re.Match[str] | None) -> str:
    """Return our attributes for `=300x200`; a share of the width has none."""
    if not size or "%" in size[0]:
        return ""
    pairs = zip(("width", "height"), size.groups(), strict=True)
    given = " ".join(f"{name}={number}" for name, number in pairs if number)
    return f"{{ {given} }}" if given else ""


def _unquoted(title: str) -> str:
    """Return a title without the marks around it; several become one."""
    inner = title.strip()
    inner = inner[1:] if inner[:1] in _QUOTES else inner
    inner = inner[:-1] if inner[-1:] in _QUOTES else inner
    return _BETWEEN.sub(" ", inner).strip()


def _inside(parts: _Parts) -> str:
    """Return what stands between the parentheses of a link that is read."""
    is_bare = bool(INLINE_TARGET.fullmatch(f"({parts.address})"))
    address = parts.address if is_bare else f"<{parts.address}>"
    if not parts.title:
        return address
    mark = "'" if '"' in parts.title and "'" not in parts.title else '"'
    title = parts.title if mark == "'" else parts.title.replace('"', '\\"')
    return f"{address} {mark}{title}{mark}"


def _swapped(text: str, labels: Collection[str]) -> Iterator[tuple[int, str, str]]:
    """Yield links with their brackets and parentheses exchanged."""
    for found in _SWAPPED.finditer(text) if ")[" in text else ():
        address = shown(found[2])
        if normalized(address) not in labels and (
            _SCHEME.match(address) or _LIKE_FILE.fullmatch(address)
        ):
            yield found.start(), found[0], f"[{found[1]}]({address})"
