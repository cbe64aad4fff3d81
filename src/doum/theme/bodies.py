"""A page's body as its template prints it: with resolved URLs, and a guide split into sections."""

from __future__ import annotations

from urllib.parse import quote

from doum.markdown.finish import join
from doum.markdown.html import split_sections
from doum.markdown.plain import plain_markdown
from doum.plan.page import Page
from doum.views.pages import GuidePage


def joined(page: Page, written: str) -> tuple[str, list[str]]:
    """Return a page's body with its references resolved, and the sections of a guide."""
    body = page.body
    if body is None:
        return "", []
    if page.is_markdown:
        addresses = {
            reference.target: page.site.origin + quote(target.url, safe="/#?=&%")
            for reference, target in zip(body.references, body.targets, strict=False)
        }
        return plain_markdown(written, addresses), []
    html = join(written, body.targets, body.references)
    if isinstance(page.page, GuidePage):
        return split_sections(html, [section.id for section in page.page.contents])
    return html, []
