"""Files of the search data: compressed, and named by digests."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable
from hashlib import blake2b

PACKER = f"zlib {zlib.ZLIB_RUNTIME_VERSION}"
"""What decides the bytes of compressed files, beside their content."""

Put = Callable[[str, bytes], None]
"""Takes a file of the search data: its path, which has a digest of its content, and the content."""


def packed(data: bytes) -> bytes:
    """Compress a published file; the same versions make the same bytes."""
    return gzip.compress(data, 9, mtime=0)


def name_of(data: bytes) -> str:
    """Return the digest for the name of a published file."""
    return blake2b(data, digest_size=8).hexdigest()


def put_packed(put: Put, data: bytes) -> str:
    """Compress a file and put it among the words, named by its digest; return its name."""
    compressed = packed(data)
    name = f"{name_of(compressed)}.words"
    put(f"words/{name}", compressed)
    return name
