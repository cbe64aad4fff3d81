"""Reading without a connection: the service worker, and the page that stands in for what is new."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b

from doum.addresses.map import OFFLINE
from doum.addresses.urls import Urls


def worker_file(
    script: bytes, urls: Urls, languages: Sequence[str], assets: Sequence[str] = ()
) -> bytes:
    """Write the service worker: what it needs to know of the site, then the theme's script.

    Every site has one. Where reading offline is turned off, its script takes leave: browsers
    ask for this address again and again as long as they hold the worker of an earlier publish.

    Args:
        script: what the worker does.
        assets: URLs of what every page needs.
    """
    homes = {urls.href(urls.home(language)): language for language in languages}
    pages = {home: urls.href(urls.home(code) + OFFLINE) for home, code in homes.items()}
    version = blake2b(json.dumps([*assets, *pages]).encode() + script, digest_size=6).hexdigest()
    told = {"base": urls.base, "version": version, "shell": list(assets), "pages": pages}
    return f"const SITE = {json.dumps(told)};\n".encode() + script
