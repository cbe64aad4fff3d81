"""A planned page: everything that determines its bytes, in one frozen value."""

from __future__ import annotations

from msgspec import Struct

from doum.addresses.urls import output_of
from doum.model import Reference, Target
from doum.views.frame import ProductView, SiteView
from doum.views.pages import PageView


class Body(Struct, frozen=True, kw_only=True):
    """The rendered body of a page.

    Attributes:
        path: the document it was rendered from.
        html_digest: digest of its HTML, in which references are tokens.
        references: the references behind the tokens, as written.
        targets: what the references lead to.
        parts: the components in it that scripts enhance.
    """

    path: str
    html_digest: str
    references: tuple[Reference, ...] = ()
    targets: tuple[Target, ...] = ()
    parts: tuple[str, ...] = ()


class Page(Struct, frozen=True, kw_only=True):
    """One output URL of any kind.

    Attributes:
        url: root-relative, without the base path.
        template: file name of the page template.
        site, product, page: the views that the template prints; a twin has a `page` only.
        body: the rendered Markdown that belongs to it.
        document: path of the file that a writer would edit; empty if there is none.
    """

    url: str
    template: str
    language: str
    site: SiteView | None = None
    product: ProductView | None = None
    page: PageView
    body: Body | None = None
    document: str = ""

    @property
    def output(self) -> str:
        """The file in the published folder."""
        return output_of(self.url)
