"""The workshop of a run: what all of its steps may use."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from doum.cache import STATE, Cache
from doum.pipeline.request import Request
from doum.pipeline.sources import Sources
from doum.publish.manifest import Manifest
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.settings import DoumSettings


class Workshop(Struct, frozen=True, kw_only=True):
    """What a run was asked for, and what it works with.

    Attributes:
        output: the published folder.
        publication: takes what is to be published; a rehearsal where the site is only checked.
        before: the manifest of the last publish, `None` for the first.
        stamp: the state of everything that the build reads, empty where it cannot be trusted.
        moment: the time of the build, in seconds since the epoch.
        code: digest of the code that makes the site.
    """

    request: Request
    sources: Sources
    output: Path
    publication: Publication | Rehearsal
    before: Manifest | None
    stamp: str
    moment: float
    code: str
    cache: Cache

    @property
    def site(self) -> Path:
        """The site's folder."""
        return self.request.site

    @property
    def settings(self) -> DoumSettings:
        """The site's settings."""
        return self.sources.settings

    @property
    def state(self) -> Path:
        """The folder in which everything is kept that can be made again."""
        return self.site / STATE

    @property
    def is_offline(self) -> bool:
        """Whether readers' browsers keep what was read; those of writers never do."""
        return self.settings.offline.enabled and not self.request.drafts
