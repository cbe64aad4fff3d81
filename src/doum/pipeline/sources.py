"""The sources of a build other than content: settings, folders of the theme, fonts."""

from __future__ import annotations

from msgspec import Struct

from doum.content.document import CONTENT
from doum.pipeline.request import Request
from doum.problems import Problem
from doum.settings import FILE_NAME, DoumSettings
from doum.settings_file import read_settings
from doum.share.site_fonts import SiteFonts, find_fonts
from doum.theme.roots import ThemeFiles, find_theme


class Sources(Struct, frozen=True, kw_only=True):
    """The settings of a site, and the places of its theme and fonts."""

    settings: DoumSettings
    theme: ThemeFiles
    fonts: SiteFonts

    @property
    def roots(self) -> tuple[str, ...]:
        """The files and folders that the site depends on, relative to it or absolute.

        They include those that do not exist yet: once they do, the site depends on them.
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
    """Return the files and folders that a build of the site would currently read."""
    settings, _ = read_settings(request.site)
    return find_sources(request, settings)[0].roots
