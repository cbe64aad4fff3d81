"""URLs: root-relative paths under the site's base path, and the files they are written to."""

from __future__ import annotations

from unicodedata import normalize
from urllib.parse import quote, unquote, urlsplit

from msgspec import Struct

from doum.problems import DoumError, ExitCode, problem
from doum.web_addresses import origin_of

_MOST_BYTES = 255
"""The longest name of a file or folder that common file systems take."""


class Urls(Struct, frozen=True, kw_only=True):
    """The URLs of a site.

    Attributes:
        base: the base path, with a slash at both ends (`/` or `/help/`).
        origin: scheme and host of permalinks; empty if the site's URL is not set.
        own: the language whose pages carry no language in their URLs.
    """

    base: str
    origin: str
    own: str

    def href(self, url: str) -> str:
        """Add the base path to a root-relative URL."""
        return self.base + url[1:]

    def absolute(self, href: str) -> str:
        """Return the absolute, percent-encoded form of a path that already has its base path."""
        return self.origin + quote(href, safe="/#") if self.origin else ""

    def permalink(self, url: str) -> str:
        """Return the absolute, percent-encoded form of a URL; empty without an origin."""
        return self.absolute(self.href(url))

    def home(self, language: str) -> str:
        """Return the URL of a language's home page."""
        return "/" if language == self.own else f"/{language}/"

    def at(self, language: str, path: str) -> str:
        """Return the URL of a language's page at a path such as `messenger/billing`."""
        return f"{self.home(language)}{path}/"


def make_urls(url: str, base_path: str | None, own: str) -> Urls:
    """Parse the site's URL; an explicit base path overrides the one in the URL.

    Raises:
        DoumError: if the base path is not a valid path.
    """
    parts = urlsplit(url)
    path = normalize("NFC", unquote(base_path if base_path is not None else parts.path))
    if "://" in path or "?" in path or "#" in path or ".." in path or " " in path:
        raise DoumError([problem("base-path", "doum.toml", value=path)], ExitCode.USAGE)
    inner = path.strip("/")
    origin = origin_of(url) if parts.netloc else ""
    return Urls(base=f"/{inner}/" if inner else "/", origin=origin, own=own)


def fits_on_disk(output: str) -> bool:
    """Return whether a path leads to a file in the published folder that any disk can hold."""
    pieces = output.split("/")
    return not any(p in ("", ".", "..") or len(p.encode()) > _MOST_BYTES for p in pieces)


def output_of(url: str) -> str:
    """Return the file that a root-relative URL is served from."""
    return url[1:] + "index.html" if url.endswith("/") else url[1:]
