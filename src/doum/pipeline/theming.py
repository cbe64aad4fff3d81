"""Loading the theme of a site."""

from __future__ import annotations

from doum.addresses.urls import Urls
from doum.content.products import accents_of
from doum.model import Library
from doum.pipeline.workshop import Workshop
from doum.problems import Problem
from doum.theme.theme import Theme, load_theme


def theme_of(shop: Workshop, library: Library, urls: Urls) -> tuple[Theme, list[Problem]]:
    """Load the theme in the languages of a library, with the accents of its products."""
    return load_theme(
        shop.sources.theme,
        shop.settings.theme.options,
        library.languages,
        urls.base,
        shop.code,
        shop.state / "templates",
        accents_of(library),
    )
