"""Drawing of the share images that are not published yet."""

from __future__ import annotations

from itertools import islice

from doum.addresses.map import SHARE_IMAGES
from doum.cache import Cache
from doum.pipeline.request import Progress
from doum.problems import Problem
from doum.publish.rehearsal import Rehearsal
from doum.publish.write import Publication
from doum.share.drawings import drawn, forget_unused
from doum.share.images import ShareImages

_BATCH = 100


def draw_images(
    images: ShareImages,
    publication: Publication | Rehearsal,
    cache: Cache,
    progress: Progress,
) -> tuple[tuple[str, ...], list[Problem]]:
    """Stage the images that are not published; draw those that the cache does not have.

    Returns:
        The names of the staged images.
    """
    if images.palette is None or isinstance(publication, Rehearsal):
        return (), []
    stale = [n for n in images.drawings if not publication.keeps(f"{SHARE_IMAGES}/{n}.png", n)]
    rest = iter(stale)
    done = 0
    while batch := list(islice(rest, _BATCH)):
        made = drawn({name: images.drawings[name] for name in batch}, images.palette, cache)
        for name in batch:
            publication.add(f"{SHARE_IMAGES}/{name}.png", name, made[name])
        done += len(batch)
        progress(done, len(stale))
    forget_unused(cache, images.drawings.keys())
    return tuple(stale), []
