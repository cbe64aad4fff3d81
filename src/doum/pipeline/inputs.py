"""The inputs of planning, gathered from the results of the earlier steps."""

from __future__ import annotations

from collections.abc import Mapping

from doum.addresses.urls import Urls
from doum.content.facets import Facets
from doum.model import Library
from doum.pipeline.relating import alike_articles
from doum.pipeline.rendering import Bodies
from doum.pipeline.resolving import Links
from doum.pipeline.workshop import Workshop
from doum.plan.site import Inputs
from doum.share.images import ShareImages
from doum.theme.catalogs import Catalog


def inputs_of(
    shop: Workshop,
    library: Library,
    bodies: Bodies,
    links: Links,
    facets: Facets,
    urls: Urls,
    catalogs: Mapping[str, Catalog],
    images: ShareImages,
) -> Inputs:
    """Gather everything that determines the content of pages."""
    return Inputs(
        settings=shop.settings,
        request=shop.request.decisive,
        library=library,
        rendered=bodies.rendered,
        targets=links.targets,
        facets=facets,
        urls=urls,
        texts={language: catalog.gettext for language, catalog in catalogs.items()},
        names={language: catalog.name for language, catalog in catalogs.items()},
        alike=alike_articles(library, bodies.rendered, shop.cache, shop.code),
        images=images.urls,
        images_digest=images.digest,
        offline=shop.is_offline,
        unlisted=shop.request.unlisted,
    )
