"""A published site: its languages and articles, and the URL of its search."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from msgspec import Struct

from doum.addresses.map import SEARCH_DATA
from doum.addresses.urls import make_urls, output_of
from doum.publish.manifest import Manifest

_CLIENT = "js/search/engine/client.js"


class Published(Struct, frozen=True, kw_only=True):
    """A published site.

    Attributes:
        output: the published folder.
        base: the base path that its pages expect.
        homes: language -> root-relative URL of its home page, the site's own language first.
        articles: language -> key of an article that the search has -> its root-relative URL.
        client: root-relative URL of the module that gives pages access to the search.
        index: root-relative URL of the search data.
    """

    output: Path
    base: str
    homes: Mapping[str, str]
    articles: Mapping[str, Mapping[str, str]]
    client: str
    index: str = f"/{SEARCH_DATA}/"

    def href(self, url: str) -> str:
        """Prepend the base path to a root-relative URL."""
        return self.base + url[1:]

    def page(self, url: str) -> Path:
        """Return the file of a page."""
        return self.output / output_of(url)


def _is_article(file: str, document: str, language: str, *, own: str) -> bool:
    """Return whether an output is the page of an article, and not a twin or a stand-in."""
    name = PurePosixPath(document).name
    is_spoken = language == own or name.endswith(f".{language}.md")
    return bool(name) and not name.startswith("_") and file.endswith("/index.html") and is_spoken


def read_published(output: Path, base: str, manifest: Manifest) -> Published:
    """Describe the site in an output folder from its manifest."""
    languages = manifest.summary.languages
    unsearched = frozenset(manifest.summary.unsearched)
    urls = make_urls("", base, languages[0])
    articles: dict[str, dict[str, str]] = {language: {} for language in languages}
    for name, part in manifest.slices.items():
        language, _, product = name.partition("/")
        for file, document in part.outputs:
            if document in unsearched:
                continue
            if product and _is_article(file, document, language, own=languages[0]):
                folder = file.removesuffix("index.html")
                articles[language][f"{product}/{PurePosixPath(folder).name}"] = f"/{folder}"
    return Published(
        output=output,
        base=base,
        homes={language: urls.home(language) for language in languages},
        articles=articles,
        client=next((f"/{path}" for path in manifest.files if path.endswith(f"/{_CLIENT}")), ""),
    )
