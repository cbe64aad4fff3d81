"""The assets of a theme, kept between runs: making them is most of loading a theme."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import msgspec
from msgspec.structs import replace

from doum.theme.assets import Assets, load_assets
from doum.whole_files import write_whole

_KEPT = "assets"
_SEAL = 16


def kept_assets(
    found: Mapping[str, bytes], base_path: str, compiled: Path | None = None, code: str = ""
) -> Assets:
    """Return the published form of a theme's assets, that of the last run if nothing changed.

    Args:
        found: the files of the `assets` folders by name.
        base_path: the site's base path, with a slash at both ends.
        compiled: folder that keeps the assets of one run, for every base path.
        code: digest of the code that makes them; what other code has kept is not used.

    Raises:
        LookupError: if the theme lacks a file that it names.
    """
    if compiled is None:
        return load_assets(found, base_path)
    inputs, kept = _digest(found, code), compiled / _KEPT
    assets = _intact(kept, inputs)
    if assets is None:
        assets = load_assets(found, "")
        made = msgspec.msgpack.encode(assets)
        write_whole(kept, _seal(inputs, made), made)
    return replace(assets, base=base_path + assets.base)


def _digest(found: Mapping[str, bytes], code: str) -> bytes:
    """Return the digest of all that assets are made from, in the order that it is found in."""
    digest = blake2b(code.encode(), digest_size=_SEAL)
    for name, data in found.items():
        digest.update(f"\0{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.digest()


def _intact(kept: Path, inputs: bytes) -> Assets | None:
    """Return what is kept if it was made from these inputs and is as it was written."""
    with suppress(OSError, msgspec.DecodeError):
        stored = kept.read_bytes()
        made = stored[_SEAL:]
        if stored[:_SEAL] == _seal(inputs, made):
            return msgspec.msgpack.decode(made, type=Assets)
    return None


def _seal(inputs: bytes, made: bytes) -> bytes:
    return blake2b(inputs + made, digest_size=_SEAL).digest()
