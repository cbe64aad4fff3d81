"""Netlify's `_headers`: the caching rules and the security policy."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from hashlib import sha256
from types import MappingProxyType
from urllib.parse import quote

from doum.addresses.map import ASSETS, WORKER
from doum.web_addresses import origin_of

_SCRIPT = re.compile(r"<script>(.*?)</script>", re.S)
FOR_EVER = [("Cache-Control", "public, max-age=31536000, immutable")]
BRIEFLY = [("Cache-Control", "public, max-age=0, must-revalidate")]
UNLISTED = [("X-Robots-Tag", "noindex")]
_NAMED_BY_DIGEST = ("leaves/*", "words/*", "index/*", "pagefind.*", "wasm.*")


def headers_file(
    base: str,
    search_folders: Sequence[str],
    inline_scripts: str,
    types: Mapping[str, str] = MappingProxyType({}),
    *,
    unlisted: bool = False,
    webhook: str = "",
) -> str:
    """Return the text of the file.

    Args:
        base: the base path; the host still serves the published folder at its root.
        search_folders: names of the folders of search data.
        inline_scripts: HTML with the inline scripts of a page, for their digests.
        types: media types, by path, of files whose names do not tell servers their type.
        unlisted: ask search engines not to list any page.
        webhook: URL on another site that receives feedback.
    """
    base = quote(base)
    everywhere = _security(inline_scripts, webhook) + (UNLISTED if unlisted else [])
    rules = [("/*", everywhere), (f"{base}{ASSETS}/*", FOR_EVER), (f"{base}{WORKER}", BRIEFLY)]
    for folder in search_folders:
        rules += [(f"{base}{folder}/{name}", FOR_EVER) for name in _NAMED_BY_DIGEST]
        rules.append((f"{base}{folder}/*.json", BRIEFLY))
    rules.append((f"{base}*.md", [("X-Robots-Tag", "noindex")]))
    for path, kind in types.items():
        rules.append((f"{base}{quote(path)}", [("Content-Type", kind), *BRIEFLY]))
    lines = []
    for path, headers in rules:
        lines.append(path)
        lines += [f"  {name}: {value}" for name, value in headers]
    return "\n".join(lines) + "\n"


def _security(inline_scripts: str, webhook: str) -> list[tuple[str, str]]:
    digests = " ".join(
        f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
        for script in _SCRIPT.findall(inline_scripts)
    )
    elsewhere = webhook and f" {origin_of(webhook)}"
    policy = {
        "default-src": "'self'",
        "script-src": f"'self' 'wasm-unsafe-eval' {digests}".strip(),
        "worker-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "frame-src": "https://www.youtube-nocookie.com",
        "object-src": "'none'",
        "base-uri": "'none'",
        "connect-src": f"'self'{elsewhere}",
        "form-action": f"'self'{elsewhere}",
        "frame-ancestors": "'self'",
    }
    return [
        ("Content-Security-Policy", "; ".join(f"{name} {value}" for name, value in policy.items())),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
