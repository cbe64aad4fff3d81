"""Finds the parts of rendered HTML: the only patterns on it in Doum.

The HTML is in the sanitiser's one form: names in lower case, values in double quotes, and in
them `<`, `>` and `&` escaped. Other HTML is brought into it first (`raw_html.py`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from html import escape, unescape
from itertools import pairwise

from msgspec import Struct

_INSIDE = r'(?:[^<>"]|"[^"]*")*'
"""The attributes of a tag."""
_NAMED = "(?=[ />])"
"""The end of a tag's name."""

_TAG = re.compile(r"<[^>]*>")
_ID = re.compile(rf'{_INSIDE}? id="([^"]*)"')
_TAG_WITH_ID = re.compile(rf'(<[a-z][^\s<>]*(?= ){_INSIDE}?) id="([^"]*)"')
_ALT = re.compile(rf'<img(?= ){_INSIDE}? alt="([^"]*)"')
_IMAGE = re.compile(rf"<img(?= )({_INSIDE})>")
_VALUED = re.compile(r' ([^\s"=]+)="([^"]*)"')
_HEADING = re.compile(
    rf"<h([1-6]){_NAMED}({_INSIDE})>([^<]*+(?:<(?!/h\1>|h[1-6]{_NAMED})[^<]*+)*+)</h\1>"
)
_BOX = re.compile(rf"<(/?)(?:div|details|blockquote|ul|ol|dl|table|figure){_NAMED}")
_ADDRESS = re.compile(rf'<(a|img)(?= )({_INSIDE}?) (?:href|src)="([^"]*)"({_INSIDE})>')
_LINK = re.compile(rf'<a(?= ){_INSIDE}? href="([^"]*)"{_INSIDE}>(.*?)</a>', re.S)
_SOURCE = re.compile(r'\bsrc="([^"]+)"')
_WORDS = re.compile(r'\balt="[^"]*[^"\s]|\bclass="(?:[^"]* )?decorative[" ]')
_ALIGNED = re.compile(rf'(<t[dh](?= ){_INSIDE}?) align="')
_BLOCK_EDGE = re.compile(
    r"<(/?)(p|li|dd|dt|h[1-6]|td|th|tr|div|pre|summary|figcaption|blockquote|table|ul|ol|dl|details)"
    rf"{_NAMED}([^>]*)>|<br{_NAMED}[^>]*>"
)
_STRONG = re.compile(r"<strong>(.*?)</strong>", re.S)
_NOT_PROSE = re.compile(
    rf"<(pre|table|h[1-6]|figure|summary){_NAMED}.*?</\1>|<p class=\"[a-z]+-title\">.*?</p>", re.S
)
_NOTE_MARK = re.compile(r'<sup id="fnref.*?</sup>', re.S)
_CUT_TAG = re.compile(r"<[^<>]*\Z")
_CUT_BLOCK = re.compile(rf"<(pre|table|figure){_NAMED}(?:(?!</\1>).)*\Z", re.S)
_PARAGRAPH_END = re.compile(r"</(?:p|li|dd|dt|div|blockquote)>")
_PIECE = re.compile(r'<(/?)([a-z][^\s/<>"]*+)((?:[^<>"]++|"[^"]*+")*+)>|([^<]++|<)')
_ATTRIBUTE = re.compile(r'([^\s=/"]++)(?:="([^"]*+)")?')
_PARTS = {
    "code": 'highlight">',
    "details": '<details class="details">',
    "figures": "<figure>",
    "tables": '<div class="table-wrap">',
    "tabs": '<div class="tabs">',
    "video": " data-video=",
}


class HeadingTag(Struct, frozen=True, kw_only=True):
    """A heading in the HTML.

    Attributes:
        id: empty where it has none.
        title: its plain text.
        nested: whether it stands inside a box, a list or a table.
    """

    level: int
    id: str
    title: str
    nested: bool


class AddressTag(Struct, frozen=True, kw_only=True):
    """A link or an image.

    Attributes:
        address: where it leads, without entities.
        sized: whether it says how wide or high it is.
    """

    address: str
    image: bool
    sized: bool


class TextBefore(Struct, frozen=True, kw_only=True):
    """The plain text up to an edge of a block, and that edge.

    Attributes:
        tag: the edge's name, empty at the end of the HTML.
        closes: whether the edge ends the block.
        id: the id that the edge gives the block.
    """

    text: str
    tag: str = ""
    closes: bool = False
    id: str = ""


def plain_text(html: str) -> str:
    """Return the text of some HTML in one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def ids_in(html: str) -> tuple[str, ...]:
    """List the ids of all elements."""
    found = _TAG_WITH_ID.findall(html) if ' id="' in html else ()
    return tuple(unescape(value) for _, value in found)


def with_ids(html: str, id_for: Callable[[str], str]) -> str:
    """Replace the ids of elements.

    Args:
        id_for: returns the id to write in place of one; an empty text removes it.
    """

    def replace(found: re.Match[str]) -> str:
        given = id_for(unescape(found[2]))
        return f'{found[1]} id="{escape(given)}"' if given else found[1]

    return _TAG_WITH_ID.sub(replace, html) if ' id="' in html else html


def with_image_sizes(html: str, size_for: Callable[[str, str], str]) -> str:
    """Replace the widths and heights of images.

    Args:
        size_for: returns the size to write in place of one, given `width` or `height` and the
            value; an empty text removes it.
    """

    def replace(found: re.Match[str]) -> str:
        if found[1] not in ("width", "height"):
            return found[0]
        given = size_for(found[1], unescape(found[2]))
        return f' {found[1]}="{escape(given)}"' if given else ""

    if "<img " not in html:
        return html
    return _IMAGE.sub(lambda image: f"<img{_VALUED.sub(replace, image[1])}>", html)


def with_heading_ids(html: str, id_for: Callable[[HeadingTag], str]) -> str:
    """Give every heading an id; none is larger than the second level.

    Args:
        id_for: returns the id of a heading; one that it has stays.
    """
    depth = _depth_in(html)

    def replace(found: re.Match[str]) -> str:
        level, attributes, inner = max(int(found[1]), 2), found[2], found[3]
        heading = HeadingTag(
            level=level,
            id=_id_of(attributes),
            title=_title_of(inner),
            nested=depth(found.start()) > 0,
        )
        given = id_for(heading)
        if not heading.id:
            attributes += f' id="{escape(given)}"'
        return f"<h{level}{attributes}>{inner}</h{level}>"

    return _HEADING.sub(replace, html) if "<h" in html else html


def empty_headings_in(html: str) -> int:
    """Return the number of headings without a text."""
    return sum(not _title_of(found[3]) for found in _HEADING.finditer(html)) if "<h" in html else 0


def headings_in(html: str) -> Iterator[HeadingTag]:
    """Yield the headings, with the levels that they get."""
    for found in _HEADING.finditer(html):
        yield HeadingTag(
            level=max(int(found[1]), 2),
            id=_id_of(found[2]),
            title=plain_text(found[3]),
            nested=False,
        )


def _id_of(attributes: str) -> str:
    found = _ID.match(attributes)
    return unescape(found[1]) if found else ""


def _title_of(heading: str) -> str:
    """Return the text of a heading; that of its images if it has no other."""
    shown = _NOTE_MARK.sub("", heading) if "fnref" in heading else heading
    return plain_text(shown) or plain_text(" ".join(_ALT.findall(shown)))


def _depth_in(html: str) -> Callable[[int], int]:
    """Return a function that counts the boxes open at a position; positions must ascend."""
    read = depth = 0

    def depth_at(position: int) -> int:
        nonlocal read, depth
        for found in _BOX.finditer(html, read, position):
            depth += -1 if found[1] else 1
        read = position
        return depth

    return depth_at


def has_addresses(html: str) -> bool:
    """Return whether there may be a link or an image."""
    return "<a " in html or "<img " in html


def addresses_in(html: str) -> Iterator[AddressTag]:
    """Yield the links and images that have an address."""
    return (_address_tag(found) for found in _ADDRESS.finditer(html))


def with_addresses(html: str, attribute_for: Callable[[AddressTag], str | None]) -> str:
    """Replace the addresses of links and images.

    Args:
        attribute_for: returns what is written in place of a tag's `href` or `src`; `None` where
            it stays.
    """

    def replace(found: re.Match[str]) -> str:
        attribute = attribute_for(_address_tag(found))
        return found[0] if attribute is None else f"<{found[1]}{found[2]}{attribute}{found[4]}>"

    return _ADDRESS.sub(replace, html) if has_addresses(html) else html


def _address_tag(found: re.Match[str]) -> AddressTag:
    return AddressTag(
        address=unescape(found[3]),
        image=found[1] == "img",
        sized=any(size in part for size in ("width=", "height=") for part in (found[2], found[4])),
    )


def links_without_text(html: str) -> Iterator[str]:
    """Yield the addresses of links that contain neither text nor an image."""
    for found in _LINK.finditer(html):
        if found[1] and "<img" not in found[2] and not plain_text(found[2]):
            yield unescape(found[1])


def images_without_text(html: str) -> Iterator[str]:
    """Yield the addresses of images without `alt`, except those with the class `decorative`."""
    for found in _IMAGE.finditer(html):
        source = _SOURCE.search(found[1])
        if source and not _WORDS.search(found[1]):
            yield unescape(source[1])


def with_alignment_as_data(html: str) -> str:
    """Rename the obsolete `align` of cells to `data-align`, which the style sheets use."""
    return _ALIGNED.sub(r'\1 data-align="', html)


def parts_in(html: str) -> tuple[str, ...]:
    """Return the names of the parts that scripts enhance."""
    return tuple(name for name, mark in _PARTS.items() if mark in html)


def texts_between_blocks(html: str) -> Iterator[TextBefore]:
    """Split the text at the edges of blocks and at line breaks."""
    start = 0
    for edge in _BLOCK_EDGE.finditer(html):
        yield TextBefore(
            text=plain_text(html[start : edge.start()]),
            tag=edge[2] or "br",
            closes=bool(edge[1]),
            id=_id_of(edge[3]) if edge[3] else "",
        )
        start = edge.end()
    yield TextBefore(text=plain_text(html[start:]))


def bold_texts(html: str) -> tuple[str, ...]:
    """List the texts in bold."""
    return tuple(plain_text(found) for found in _STRONG.findall(html))


def opening_of(html: str, length: int) -> str:
    """Return the beginning of a body: no tag, table or figure cut in two, no footnotes."""
    whole = _CUT_BLOCK.sub("", _CUT_TAG.sub("", html[:length]))
    return whole.partition('<div class="footnote">')[0]


def before_headings(html: str) -> str:
    """Return the HTML before the first heading."""
    return html.partition("<h2")[0]


def prose_of(html: str) -> str:
    """Return the plain text of paragraphs and lists: no headings, tables, code or note marks."""
    return plain_text(_PARAGRAPH_END.sub(" ", _NOT_PROSE.sub(" ", _NOTE_MARK.sub("", html))))


def pieces_of(html: str) -> Iterator[tuple[str, bool, dict[str, str], str]]:
    """Split HTML without comments into tags and texts.

    Yields:
        The name of a tag, whether it is an end tag, and its attributes; or a text.
    """
    for slash, name, inside, text in _PIECE.findall(html):
        if text:
            yield "", False, {}, unescape(text) if "&" in text else text
        elif slash or not inside:
            yield name, bool(slash), {}, ""
        else:
            found = _ATTRIBUTE.findall(inside)
            yield name, False, {key: unescape(value) for key, value in found}, ""


def split_sections(html: str, ids: Collection[str]) -> tuple[str, list[str]]:
    """Split a guide's HTML at the headings of its sections.

    Args:
        ids: the ids of the sections' `<h2>`s.

    Returns:
        The introduction, and each section without its title.
    """
    wanted = frozenset(ids)
    titles = [
        found for found in _HEADING.finditer(html) if found[1] == "2" and _id_of(found[2]) in wanted
    ]
    starts = [*(found.start() for found in titles), len(html)]
    sections = [
        html[found.end() : end] for found, (_, end) in zip(titles, pairwise(starts), strict=True)
    ]
    return html[: starts[0]], sections
