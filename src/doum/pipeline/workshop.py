"""The workshop of a run: what its steps share."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from doum.cache import Cache
from doum.pipeline.request import Request
from doum.pipeline.snapshot import Snapshot
from doum.pipeline.sources import Sources
from doum.publish.manifest import Manifest
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.settings import STATE, DoumSettings
from doum.workers.job import Workers


class Workshop(Struct, frozen=True, kw_only=True):
    """The request of a run, and everything that its steps share.

    Attributes:
        output: the published folder.
        publication: collects the files to publish; a rehearsal if the site is only checked.
        before: the manifest of the last publish, `None` for the first.
        snapshot: the files that the build reads, as they were before it read any.
        stamp: the digest of everything that determines what the build does.
        moment: the time of the build, in seconds since the epoch.
        code: digest of the code that builds the site.
        workers: do the work that is the same for many articles or pages.
    """

    request: Request
    sources: Sources
    output: Path
    publication: Publication | Rehearsal
    before: Manifest | None
    snapshot: Snapshot
    stamp: str
    moment: float
    code: str
    cache: Cache
    workers: Workers

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
        """The folder of the cache and other data that can be regenerated."""
        return self.site / STATE

    @property
    def is_offline(self) -> bool:
        """Whether browsers keep visited pages for offline reading; never in a preview."""
        return self.settings.offline.enabled and not self.request.drafts
