"""Drawing of the share images that are not published yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import ClassVar

from msgspec import Struct

from doum.addresses.map import SHARE_IMAGES
from doum.cache import Cache
from doum.pipeline.request import Progress
from doum.pipeline.workshop import Workshop
from doum.problems import Problem
from doum.publish.rehearsal import Rehearsal
from doum.share.drawings import Drawing
from doum.share.images import ShareImages
from doum.share.palette import Palette
from doum.workers.job import Workers, in_batches

_ROOM = "share"
_BATCH = 10
_GROUP = 1_000
"""The most drawings of a job, which every process has."""


class DrawingJob(Struct, frozen=True):
    """The job of drawing images by their names, as PNG."""

    drawings: Mapping[str, Drawing]
    palette: Palette
    least: ClassVar[int] = 30
    reads_files: ClassVar[bool] = True

    def start(self) -> Callable[[str], bytes]:
        """Load what draws."""
        from doum.share.picture import draw

        def drawn(name: str) -> bytes:
            drawing = self.drawings[name]
            return draw(drawing.card, self.palette, drawing.typeface, drawing.known)

        return drawn


def draw_images(
    shop: Workshop, images: ShareImages, progress: Progress
) -> tuple[tuple[str, ...], list[Problem]]:
    """Stage the images that are not published; draw those that the cache does not have.

    Returns:
        The names of the staged images.
    """
    publication = shop.publication
    if images.palette is None or isinstance(publication, Rehearsal):
        return (), []
    stale = [n for n in images.drawings if not publication.keeps(f"{SHARE_IMAGES}/{n}.png", n)]
    shop.cache.hold(_ROOM, images.drawings)
    done = 0
    for names in in_batches(stale, _GROUP):
        drawings = {name: images.drawings[name] for name in names}
        for pictures in _pictures(drawings, images.palette, shop.cache, shop.workers):
            for name, picture in pictures.items():
                publication.add(f"{SHARE_IMAGES}/{name}.png", name, picture)
            done += len(pictures)
            progress(done, len(stale))
    return tuple(stale), []


def _pictures(
    drawings: Mapping[str, Drawing], palette: Palette, cache: Cache, workers: Workers
) -> Iterator[dict[str, bytes]]:
    """Yield the images of drawings by name: those that the cache has, then batches of new ones."""
    held = cache.get(_ROOM, drawings)
    yield held
    missing = {name: drawing for name, drawing in drawings.items() if name not in held}
    job = DrawingJob(missing, palette)
    for batch, pictures in workers.run(job, in_batches(missing, _BATCH), len(missing)):
        fresh = dict(zip(batch, pictures, strict=True))
        cache.put(_ROOM, fresh)
        yield fresh
