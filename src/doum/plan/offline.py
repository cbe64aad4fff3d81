"""Reading offline: the service worker, and the page shown in place of pages not visited before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b

from doum.addresses.map import OFFLINE
from doum.addresses.urls import Urls


def worker_file(
    script: bytes, urls: Urls, languages: Sequence[str], assets: Sequence[str] = ()
) -> bytes:
    """Write the service worker: the site's values, then the theme's script.

    Every site has one. Where reading offline is turned off, its script unregisters itself:
    browsers that hold the worker of an earlier publish keep requesting this URL.

    Args:
        script: the theme's script.
        assets: URLs of the assets that every page needs.
    """
    homes = {urls.href(urls.home(language)): language for language in languages}
    pages = {home: urls.href(urls.home(code) + OFFLINE) for home, code in homes.items()}
    version = blake2b(json.dumps([*assets, *pages]).encode() + script, digest_size=6).hexdigest()
    told = {"base": urls.base, "version": version, "shell": list(assets), "pages": pages}
    return f"const SITE = {json.dumps(told)};\n".encode() + script
