"""Pagefind's own files for browsers, which its program has in it: a module and WebAssembly."""

from __future__ import annotations

import os
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path

from msgspec import Struct

from doum.search.packing import name_of
from doum.search.pagefind_service import index_of

MODULE, WASM = "pagefind.js", "wasm.unknown.pagefind"

_EARLY = (
    b"const fetch=(url,more)=>globalThis.doumFetched?.get("
    b'new URL(url,import.meta.url).href.split("?")[0])?.()??globalThis.fetch(url,more);\n'
)
"""Put before Pagefind's module: `backend.js` hands it the files that it has asked for earlier."""

_NOTICE = "/*! Pagefind {version}, MIT License: see {licenses} */\n"
_ANY_DOCUMENT = '<html lang="x-any"><body>a</body></html>'


class Client(Struct, frozen=True, array_like=True):
    """What browsers run of Pagefind.

    Attributes:
        module: the file `pagefind.js`.
        wasm: the file `wasm.unknown.pagefind`.
    """

    module: bytes
    wasm: bytes


class ClientFiles(Struct, frozen=True):
    """The files to publish of a client, named by their digests.

    Attributes:
        module, wasm: names.
        contents: name -> content; with the licences.
    """

    module: str
    wasm: str
    contents: dict[str, bytes]


def client_of(binary: Path) -> Client:
    """Take the client out of Pagefind's program, which writes it with every index.

    Raises:
        ServiceError: if the program fails.
        KeyError: if it writes other files.
    """
    found = index_of([str(binary), "--service"], os.environ, [_ANY_DOCUMENT])
    return Client(found[MODULE], found[WASM])


def program_digest(binary: Path) -> str:
    """Return the digest of Pagefind's program, which decides its client."""
    return blake2b(binary.read_bytes(), digest_size=12).hexdigest()


def client_files(client: Client, version: str) -> ClientFiles:
    """Return the files to publish.

    Args:
        version: the version of Pagefind.
    """
    licenses = _licenses()
    licenses_name = f"licenses.{name_of(licenses)}.txt"
    notice = _NOTICE.format(version=version, licenses=licenses_name)
    module = notice.encode() + _EARLY + client.module
    names = f"pagefind.{name_of(module)}.js", f"wasm.{name_of(client.wasm)}.pagefind"
    contents = dict(zip((*names, licenses_name), (module, client.wasm, licenses), strict=True))
    return ClientFiles(*names, contents)


def _licenses() -> bytes:
    """Return the licences of what the search data have from others."""
    package = files("doum.search")
    snowball = package.joinpath("languages", "stemmers", "COPYING")
    return package.joinpath("licenses.txt").read_bytes() + snowball.read_bytes()
