"""What a build reads beside the content: the settings, the theme's folders, fonts."""

from __future__ import annotations

from msgspec import Struct

from doum.content.document import CONTENT
from doum.pipeline.request import Request
from doum.problems import Problem
from doum.settings import FILE_NAME, DoumSettings, read_settings
from doum.share.site_fonts import SiteFonts, find_fonts
from doum.theme.roots import ThemeFiles, find_theme


class Sources(Struct, frozen=True, kw_only=True):
    """Where everything is that a build of a site reads."""

    settings: DoumSettings
    theme: ThemeFiles
    fonts: SiteFonts

    @property
    def roots(self) -> tuple[str, ...]:
        """The files and folders that decide on the site, relative to it or absolute.

        What is not there yet counts as well: once it is, it decides.
        """
        themes = map(str, self.theme.watched)
        return (CONTENT, FILE_NAME, *themes, *self.fonts.roots)


def find_sources(request: Request, settings: DoumSettings) -> tuple[Sources, list[Problem]]:
    """Find the theme and the fonts of a site."""
    theme, problems = find_theme(request.site, settings.theme.name)
    shared = request.share and not request.unlisted
    fonts = find_fonts(request.site, settings, shared=shared)
    return Sources(settings=settings, theme=theme, fonts=fonts), problems


def roots_of(request: Request) -> tuple[str, ...]:
    """Return the files and folders that a build of a site reads as it is now."""
    settings, _ = read_settings(request.site)
    return find_sources(request, settings)[0].roots
