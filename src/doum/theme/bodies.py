"""A page's body as its template prints it: with resolved URLs, and a guide split into sections."""

from __future__ import annotations

from doum.markdown.finish import join
from doum.markdown.html import split_sections
from doum.markdown.twins.twin import markdown_of
from doum.plan.page import Page
from doum.views.pages import GuidePage
from doum.views.twins import TwinPage


def joined(page: Page, written: str) -> tuple[str, list[str]]:
    """Return a page's body with its references resolved, and the sections of a guide."""
    body = page.body
    if body is None:
        return "", []
    html = join(written, body.targets, body.references)
    if isinstance(page.page, TwinPage):
        return markdown_of(html, page.page.origin), []
    if isinstance(page.page, GuidePage):
        return split_sections(html, [section.id for section in page.page.contents])
    return html, []
