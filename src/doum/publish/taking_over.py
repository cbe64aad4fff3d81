"""A new output folder begins with the files of another one, instead of making all of them again.

The files are linked, not copied. That is safe because a publish never writes into a file: it puts
a new one in its place. One that somebody else has written into is noticed as in any output folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from shutil import copy2, rmtree

from doum.publish.manifest import BEGUN, load_manifest, save_manifest, state_folder


def take_over(published: Path, output: Path) -> bool:
    """Let an output folder that does not exist begin as another one is; return whether it does.

    Both have to be locked. It appears as a whole, and after its manifest: of one that is missing,
    the next build makes every file.

    Args:
        published: a folder that Doum has published to, or none.
    """
    manifest = load_manifest(published)
    if manifest is None or not manifest.files or load_manifest(output) or _is_used(output):
        return False
    aside = state_folder(output) / BEGUN
    rmtree(aside, ignore_errors=True)
    try:
        link_files(published, aside, manifest.files)
        save_manifest(output, manifest)
        with suppress(OSError):
            output.rmdir()
        aside.rename(output)
    finally:
        rmtree(aside, ignore_errors=True)
    return True


def link_files(folder: Path, to: Path, paths: Iterable[str]) -> None:
    """Link files of a folder into a new one, or copy them where there are no links.

    Args:
        paths: relative to the folder; what is missing there is left out.
    """
    made: set[str] = set()
    for path in paths:
        file, target = f"{folder}/{path}", f"{to}/{path}"
        above = os.path.dirname(target)
        if above not in made:
            os.makedirs(above, exist_ok=True)
            made.add(above)
        with suppress(FileNotFoundError):
            link(file, target)


def link(file: str | Path, target: str | Path) -> None:
    """Link a file to a new name, or copy it where there are no links.

    Raises:
        OSError: if it is missing or cannot be copied.
    """
    try:
        os.link(file, target)
    except FileNotFoundError:
        raise
    except OSError:  # another disk, or one without links
        copy2(file, target)


def _is_used(output: Path) -> bool:
    return output.is_dir() and any(output.iterdir())
