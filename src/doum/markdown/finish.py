"""The last pass over sanitised HTML: heading ids, references as tokens, excerpt.

The sanitiser writes HTML in one form (double quotes, `<`, `>` and `&` escaped), so the tags
that matter here are found by patterns, whether Markdown or raw HTML made them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from hashlib import blake2b
from html import escape, unescape

from doum.content.slugs import slugify
from doum.model import Heading, Reference, Rendered, Target
from doum.problems import Problem

MARK = "\x1a"
_HEADING = re.compile(r"<h([1-6])((?:[^<>\"]|\"[^\"]*\")*)>(.*?)</h\1>", re.S)
_BLOCKS = re.compile(r"<(/?)(?:div|details|blockquote|ul|ol|dl|table|figure)\b")
_ID = re.compile(r'\bid="([^"]+)"')
_TAG_WITH_TARGET = re.compile(
    r'<(a|img)\b((?:[^<>"]|"[^"]*")*?) (?:href|src)="([^"]*)"((?:[^<>"]|"[^"]*")*)>'
)
_ALIGNED = re.compile(r'(<t[dh]\b(?:[^<>"]|"[^"]*")*?) align="')
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.I)
_TAGS = re.compile(r"<[^>]*>")
_NOT_PROSE = re.compile(
    r"<(pre|table|h[1-6]|figure|summary)\b.*?</\1>|<p class=\"[a-z]+-title\">.*?</p>", re.S
)
_NOTE_MARK = re.compile(r'<sup id="fnref.*?</sup>', re.S)
_CUT_TAG = re.compile(r"<[^<>]*\Z")
_CUT_BLOCK = re.compile(r"<(pre|table|figure)\b(?:(?!</\1>).)*\Z", re.S)
_BLOCK_END = re.compile(r"</(?:p|li|dd|dt|div|blockquote)>")
_EXCERPT = 160
_PARTS = {
    "code": '<div class="highlight">',
    "details": '<details class="details">',
    "figures": "<figure>",
    "tables": '<div class="table-wrap">',
    "tabs": '<div class="tabs">',
    "video": " data-video=",
}
"""The parts of a body that scripts enhance, and the HTML by which each is detected."""


def finish(
    html: str, problems: tuple[Problem, ...] = (), text_digest: str = ""
) -> tuple[str, Rendered]:
    """Return the HTML with ids and tokens, and the result of rendering.

    Args:
        html: sanitised HTML.
        problems: the problems of rendering, included in the result.
        text_digest: digest of the Markdown text, included in the result.
    """
    html = _ALIGNED.sub(r'\1 data-align="', html.replace(MARK, ""))  # `align` is obsolete
    html, headings = _with_heading_ids(html)
    anchors = tuple(unescape(found) for found in _ID.findall(html))
    html, references = _with_tokens(html, anchors)
    rendered = Rendered(
        html_digest=blake2b(html.encode(), digest_size=12).hexdigest(),
        references=references,
        headings=headings,
        anchors=anchors,
        excerpt=excerpt_of(html),
        text_digest=text_digest,
        parts=tuple(name for name, mark in _PARTS.items() if mark in html),
        problems=problems,
    )
    return html, rendered


def _with_heading_ids(html: str) -> tuple[str, tuple[Heading, ...]]:
    """Give every heading an id made from its text; repeated ids get `-2` and so on."""
    if "<h" not in html:
        return html, ()
    taken = {"main", "q", *(unescape(found) for found in _ID.findall(html))}
    headings: list[Heading] = []

    def replace(found: re.Match[str]) -> str:
        level, attributes, inner = max(int(found[1]), 2), found[2], found[3]
        title = " ".join(unescape(_TAGS.sub("", inner)).split())
        given = _ID.search(attributes)
        if given:
            anchor = unescape(given[1])
        else:
            anchor = _free(slugify(title), taken)
            taken.add(anchor)
            attributes += f' id="{escape(anchor)}"'
        headings.append(Heading(level, anchor, title, nested=_depth(html, found.start()) > 0))
        return f"<h{level}{attributes}>{inner}</h{level}>"

    return _HEADING.sub(replace, html), tuple(headings)


def _depth(html: str, position: int) -> int:
    """Return the number of open blocks at a position."""
    marks = [found[1] for found in _BLOCKS.finditer(html, 0, position)]
    return marks.count("") - marks.count("/")


def _free(anchor: str, taken: set[str]) -> str:
    number, candidate = 1, anchor
    while candidate in taken:
        number += 1
        candidate = f"{anchor}-{number}"
    return candidate


def _with_tokens(html: str, anchors: tuple[str, ...]) -> tuple[str, tuple[Reference, ...]]:
    """Replace the URLs of links and images within the site by tokens.

    External URLs remain, and so do anchors in the same body.
    """
    references: list[Reference] = []

    def replace(found: re.Match[str]) -> str:
        tag, before, target, after = found[1], found[2], unescape(found[3]), found[4]
        if _ELSEWHERE.match(target) or (target[:1] == "#" and target[1:] in anchors):
            return found[0]
        references.append(Reference(target, image=tag == "img", sized="width=" in before + after))
        return f"<{tag}{before}{MARK}{len(references) - 1}{MARK}{after}>"

    if "<a " in html or "<img " in html:
        html = _TAG_WITH_TARGET.sub(replace, html)
    return html, tuple(references)


def join(html: str, targets: Sequence[Target], references: Sequence[Reference]) -> str:
    """Replace the tokens of a finished body by resolved targets."""
    if MARK not in html:
        return html
    pieces = html.split(MARK)
    for index in range(1, len(pieces), 2):
        number = int(pieces[index])
        pieces[index] = _attributes(targets[number], references[number])
    return "".join(pieces)


def _attributes(target: Target, reference: Reference) -> str:
    if target.broken:
        return ' class="broken"'
    if not reference.image:
        return f' href="{escape(target.url)}"'
    size = f' width="{target.width}" height="{target.height}"'
    return f' src="{escape(target.url)}"{size if target.width and not reference.sized else ""}'


def excerpt_of(html: str) -> str:
    """Return the first sentences as plain text, with spaces between blocks.

    Text before the first heading is preferred: text after it makes little sense on its own.
    """
    start = _CUT_BLOCK.sub("", _CUT_TAG.sub("", html[:6000])).partition('<div class="footnote">')[0]
    return _prose(start.partition("<h2")[0]) or _prose(start)


def _prose(start: str) -> str:
    prose = _BLOCK_END.sub(" ", _NOT_PROSE.sub(" ", _NOTE_MARK.sub("", start)))
    text = " ".join(unescape(_TAGS.sub("", prose)).split())
    if len(text) <= _EXCERPT:
        return text
    cut = text[:_EXCERPT].rpartition(" ")[0] or text[:_EXCERPT]
    return cut.rstrip(",.·") + "…"


def without_tokens(html: str) -> str:
    """Return a finished body for indexing, without its tokens."""
    return "".join(html.split(MARK)[::2]) if MARK in html else html
