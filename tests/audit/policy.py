"""Opens every page of a built site in Chromium: `python -m tests.audit.policy [FOLDER]`.

Under the site's own `_headers`, no page may break its Content-Security-Policy, ask another host
for anything, be refused a file, or stumble over a script of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, BrowserContext

from doum.trial.chromium import open_chromium
from tests.benchmarks.wire import counted
from tests.browser.chromium import find_chromium

_ABORTED = "net::ERR_ABORTED"
_TELL = """document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.effectiveDirective} ${event.blockedURI}`))"""


def complaints(browser: Browser, address: str, urls: Iterable[str]) -> list[str]:
    """Return what is wrong on the pages of a served site, by URL."""
    found: list[str] = []
    with _watched(browser, address, found) as context:
        page = context.new_page()
        for url in urls:
            before = len(found)
            page.goto(address + url)
            found[before:] = [f"{url} {complaint}" for complaint in found[before:]]
    return found


@contextmanager
def _watched(browser: Browser, address: str, found: list[str]) -> Iterator[BrowserContext]:
    """Open a context that writes down what goes wrong in it."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(_TELL)
    context.on("console", lambda m: found.append(m.text) if m.type in ("error", "warning") else 0)
    context.on("weberror", lambda error: found.append(str(error.error)))
    context.on("requestfailed", lambda r: None if r.failure == _ABORTED else found.append(r.url))
    context.on(
        "request", lambda r: None if r.url.startswith((address, "data:")) else found.append(r.url)
    )
    with context:
        yield context


def urls_of(site: Path) -> list[str]:
    """Return the URLs of all pages of a built site; old addresses are none of them."""
    pages = (path for path in site.rglob("*.html") if "<body" in path.read_text("utf-8"))
    stays = (path for path in pages if 'http-equiv="refresh"' not in path.read_text("utf-8"))
    names = sorted(path.relative_to(site).as_posix() for path in stays)
    return [quote("/" + name.removesuffix("index.html")) for name in names]


def main(arguments: Sequence[str]) -> int:
    """Open all pages and report; returns 1 when anything is wrong."""
    site = Path(arguments[0] if arguments else "public")
    find_chromium()
    with counted(site) as wire, open_chromium() as browser:
        urls = urls_of(site)
        found = complaints(browser, wire.address, urls)
    print(*found, f"{len(found)} complaints on {len(urls)} pages", sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
