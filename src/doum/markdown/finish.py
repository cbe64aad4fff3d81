"""The last pass over sanitised HTML: heading ids, references as tokens, excerpt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from html import escape

from doum.content.slugs import slugify
from doum.markdown.html import (
    AddressTag,
    HeadingTag,
    before_headings,
    ids_in,
    opening_of,
    parts_in,
    prose_of,
    with_addresses,
    with_alignment_as_data,
    with_heading_ids,
)
from doum.markdown.ids import Ids
from doum.markdown.raw_html import OneForm, with_aside
from doum.model import Heading, Reference, Rendered, Target
from doum.problems import Problem

MARK = "\x1a"
_ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//)", re.I)
_EXCERPT = 160
_EXCERPT_SOURCE = 6000  # characters of HTML that an excerpt is looked for in


def finish(form: OneForm, problems: tuple[Problem, ...] = ()) -> tuple[str, Rendered]:
    """Return the HTML with ids and tokens, and the result of rendering.

    Args:
        form: the HTML as it is published.
        problems: the problems of rendering, included in the result.
    """
    html = with_alignment_as_data(form.html.replace(MARK, ""))
    given = ids_in(html)
    html, headings = _with_heading_ids(html, given)
    anchors = tuple(dict.fromkeys((*given, *(heading.id for heading in headings))))
    html, references = _with_tokens(html, anchors)
    excerpt, parts = excerpt_of(html), parts_in(html)
    html = with_aside(html, tuple(text.replace(MARK, "") for text in form.aside))
    rendered = Rendered(
        html_digest=blake2b(html.encode(), digest_size=12).hexdigest(),
        references=references,
        headings=headings,
        anchors=anchors,
        excerpt=excerpt,
        parts=parts,
        problems=problems,
    )
    return html, rendered


def _with_heading_ids(html: str, given: Iterable[str]) -> tuple[str, tuple[Heading, ...]]:
    """Give every heading an id made from its text; repeated ids get `-2` and so on.

    Args:
        given: the ids in the HTML.
    """
    ids = Ids(given)
    headings: list[Heading] = []

    def id_for(tag: HeadingTag) -> str:
        anchor = tag.id or ids.free(slugify(tag.title))
        headings.append(Heading(tag.level, anchor, tag.title, nested=tag.nested))
        return anchor

    return with_heading_ids(html, id_for), tuple(headings)


def _with_tokens(html: str, anchors: tuple[str, ...]) -> tuple[str, tuple[Reference, ...]]:
    """Replace the URLs of links and images within the site by tokens.

    External URLs remain, and so do anchors in the same body.
    """
    references: list[Reference] = []
    own = frozenset(anchors)

    def token_for(tag: AddressTag) -> str | None:
        target = tag.address
        if _ELSEWHERE.match(target) or (target[:1] == "#" and target[1:] in own):
            return None
        references.append(Reference(target, image=tag.image, sized=tag.sized))
        return f"{MARK}{len(references) - 1}{MARK}"

    return with_addresses(html, token_for), tuple(references)


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
    start = opening_of(html, _EXCERPT_SOURCE)
    return _shortened(prose_of(before_headings(start)) or prose_of(start))


def _shortened(text: str) -> str:
    if len(text) <= _EXCERPT:
        return text
    cut = text[:_EXCERPT].rpartition(" ")[0] or text[:_EXCERPT]
    return cut.rstrip(",.·") + "…"


def without_tokens(html: str) -> str:
    """Return a finished body for indexing, without its tokens."""
    return "".join(html.split(MARK)[::2]) if MARK in html else html
